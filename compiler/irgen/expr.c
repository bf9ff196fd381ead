// Expressions. Lvalues are read through their address, so that x.f[i] touches only the bytes it names; other values are taken apart in registers.
#include "gen.h"

LLVMValueRef emit_scalar(Gen *g, CoreExpr *e) {
  Val v = emit_expr(g, e);
  if (v.n != 1) internal_error(e->pos, "irgen: %s is no scalar", core_expr_kind_name(e->kind));
  return v.leaf[0];
}

LLVMValueRef emit_bool(Gen *g, CoreExpr *e) { return emit_scalar(g, e); }

LLVMValueRef emit_int64(Gen *g, CoreExpr *e) {
  LLVMValueRef v = emit_scalar(g, e);
  return LLVMBuildIntCast2(g->b, v, g->i64, int_is_signed(e->type), "");
}

// ---- addresses

static LLVMValueRef element_address(Gen *g, Type *elem, LLVMValueRef base, LLVMValueRef index) {
  if (type_size(elem) == 0) return base;
  return LLVMBuildInBoundsGEP2(g->b, element_type(g, elem), base, &index, 1, "");
}

static void check_index(Gen *g, CoreExpr *e, LLVMValueRef index, LLVMValueRef len) {
  if (!e->index.checked) return;
  bool is_signed = int_is_signed(e->index.index->type);
  LLVMValueRef bad = LLVMBuildICmp(g->b, LLVMIntUGE, index, len, "");
  check_fail(g, e->pos, bad, is_signed ? ENTRY_panicIndex : ENTRY_panicIndexU, index, len);
}

static LLVMValueRef index_address(Gen *g, CoreExpr *e) {
  CoreExpr *x = e->index.x;
  Type *u = type_underlying(x->type);
  if (u->kind == TYPE_ARRAY) {
    LLVMValueRef base = core_is_lvalue(x) ? emit_address(g, x) : val_address(g, x->type, emit_expr(g, x));
    LLVMValueRef index = emit_int64(g, e->index.index);
    check_index(g, e, index, int_const(g, u->array.len));
    return element_address(g, u->array.elem, base, index);
  }
  Val v = emit_expr(g, x);       // slice or string
  LLVMValueRef index = emit_int64(g, e->index.index);
  check_index(g, e, index, v.leaf[1]);
  return element_address(g, u->kind == TYPE_SLICE ? u->slice.elem : type_byte, v.leaf[0], index);
}

LLVMValueRef emit_address(Gen *g, CoreExpr *e) {
  switch (e->kind) {
  case CORE_VAR: return var_slot(g, e->var.var);
  case CORE_GLOBAL: return global_value(g, e->global.global);
  case CORE_FIELD: return offset_ptr(g, emit_address(g, e->field.x), struct_offset(e->field.x->type, (int)e->field.index));
  case CORE_INDEX: return index_address(g, e);
  case CORE_DEREF: {
    LLVMValueRef p = emit_scalar(g, e->deref.x);
    if (e->deref.checked) check_nil(g, e->pos, p);
    return p;
  }
  default: return val_address(g, e->type, emit_expr(g, e));
  }
}

// ---- pieces of values

static Val emit_field(Gen *g, CoreExpr *e) {
  CoreExpr *x = e->field.x;
  if (core_is_lvalue(x)) return val_load(g, e->type, emit_address(g, e));
  Val v = emit_expr(g, x);
  if (v.mem) return val_load(g, e->type, offset_ptr(g, v.mem, struct_offset(x->type, (int)e->field.index)));
  int first = leaf_index_of_field(g, x->type, (int)e->field.index);
  Val out = {.n = type_info(g, e->type)->nleaves};
  for (int i = 0; i < out.n; i++) out.leaf[i] = v.leaf[first + i];
  if (type_info(g, e->type)->in_memory) return (Val){.mem = val_address(g, x->type, v)};   // a zero-length array
  return out;
}

// One leaf of a value in an lvalue without loading the others.
static LLVMValueRef emit_leaf(Gen *g, CoreExpr *x, int leaf) {
  const TypeInfo *ti = type_info(g, x->type);
  if (!core_is_lvalue(x)) return emit_expr(g, x).leaf[leaf];
  LLVMValueRef p = offset_ptr(g, emit_address(g, x), ti->leaves[leaf].offset);
  return LLVMBuildLoad2(g->b, ti->leaves[leaf].type, p, "");
}

// len and cap of maps and channels stand in the header; nil has none.
static LLVMValueRef header_word(Gen *g, LLVMValueRef p, int word) {
  LLVMBasicBlockRef from = LLVMGetInsertBlock(g->b), load = new_block(g, "header"), done = new_block(g, "headerdone");
  LLVMBuildCondBr(g->b, LLVMBuildICmp(g->b, LLVMIntEQ, p, null_ptr(g), ""), done, load);
  LLVMPositionBuilderAtEnd(g->b, load);
  LLVMValueRef n = LLVMBuildLoad2(g->b, g->i64, offset_ptr(g, p, word * WORD), "");
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
  LLVMValueRef phi = LLVMBuildPhi(g->b, g->i64, "");
  LLVMAddIncoming(phi, (LLVMValueRef[]){int_const(g, 0), n}, (LLVMBasicBlockRef[]){from, load}, 2);
  return phi;
}

static LLVMValueRef emit_length(Gen *g, CoreExpr *x, bool cap) {
  Type *u = type_underlying(x->type);
  switch (u->kind) {
  case TYPE_MAP: return header_word(g, emit_scalar(g, x), 0);
  case TYPE_CHAN: return header_word(g, emit_scalar(g, x), cap ? 1 : 0);
  default: return emit_leaf(g, x, cap ? 2 : 1);
  }
}

static LLVMValueRef emit_dyntype(Gen *g, CoreExpr *x) {
  LLVMValueRef word = emit_leaf(g, x, 0);
  if (type_methods(type_underlying(x->type)).len == 0) return word;
  LLVMBasicBlockRef from = LLVMGetInsertBlock(g->b), load = new_block(g, "itab"), done = new_block(g, "itabdone");
  LLVMBuildCondBr(g->b, LLVMBuildICmp(g->b, LLVMIntEQ, word, null_ptr(g), ""), done, load);
  LLVMPositionBuilderAtEnd(g->b, load);
  LLVMValueRef type = LLVMBuildLoad2(g->b, g->ptr, offset_ptr(g, word, WORD), "");   // itab.type
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
  LLVMValueRef phi = LLVMBuildPhi(g->b, g->ptr, "");
  LLVMAddIncoming(phi, (LLVMValueRef[]){null_ptr(g), type}, (LLVMBasicBlockRef[]){from, load}, 2);
  return phi;
}

// ---- slicing

typedef struct { Entry alen, acap, b, alen3, acap3, b3, c3; } SliceEntries;
static const SliceEntries slice_signed = {ENTRY_panicSliceAlen, ENTRY_panicSliceAcap, ENTRY_panicSliceB, ENTRY_panicSlice3Alen,
                                          ENTRY_panicSlice3Acap, ENTRY_panicSlice3B, ENTRY_panicSlice3C};
static const SliceEntries slice_unsigned = {ENTRY_panicSliceAlenU, ENTRY_panicSliceAcapU, ENTRY_panicSliceBU, ENTRY_panicSlice3AlenU,
                                            ENTRY_panicSlice3AcapU, ENTRY_panicSlice3BU, ENTRY_panicSlice3CU};

static const SliceEntries *entries_for(CoreExpr *index) { return index && !int_is_signed(index->type) ? &slice_unsigned : &slice_signed; }

static LLVMValueRef above(Gen *g, LLVMValueRef x, LLVMValueRef limit) { return LLVMBuildICmp(g->b, LLVMIntUGT, x, limit, ""); }

// The base of what remains: when nothing can be reached through the result any more (cap 0) the old base stays, so that no pointer to the
// following object comes into being.
static LLVMValueRef advance(Gen *g, Type *elem, LLVMValueRef base, LLVMValueRef lo, LLVMValueRef room) {
  if (LLVMIsAConstantInt(lo) && LLVMConstIntGetZExtValue(lo) == 0) return base;
  LLVMValueRef empty = LLVMBuildICmp(g->b, LLVMIntEQ, room, int_const(g, 0), "");
  LLVMValueRef delta = LLVMBuildSelect(g->b, empty, int_const(g, 0), lo, "");
  return element_address(g, elem, base, delta);
}

static Val emit_slice(Gen *g, CoreExpr *e) {
  CoreExpr *x = e->slice.x;
  Type *u = type_underlying(x->type);
  bool is_string = type_is(u, TF_STRING), is_array = u->kind == TYPE_POINTER;
  LLVMValueRef base, len, cap;
  Type *elem = type_byte;
  if (is_array) {
    Type *array = type_underlying(u->pointer.elem);
    base = emit_scalar(g, x);
    check_nil(g, e->pos, base);
    len = cap = int_const(g, array->array.len);
    elem = array->array.elem;
  } else {
    Val v = emit_expr(g, x);
    base = v.leaf[0];
    len = v.leaf[1];
    cap = is_string ? len : v.leaf[2];
    if (!is_string) elem = u->slice.elem;
  }
  LLVMValueRef lo = e->slice.lo ? emit_int64(g, e->slice.lo) : int_const(g, 0);
  LLVMValueRef hi = e->slice.hi ? emit_int64(g, e->slice.hi) : len;
  LLVMValueRef max = e->slice.max ? emit_int64(g, e->slice.max) : cap;
  const SliceEntries *lo_e = entries_for(e->slice.lo), *hi_e = entries_for(e->slice.hi), *max_e = entries_for(e->slice.max);
  if (e->slice.max) {
    check_fail(g, e->pos, above(g, max, cap), is_array ? max_e->alen3 : max_e->acap3, max, cap);
    check_fail(g, e->pos, above(g, hi, max), hi_e->b3, hi, max);
    check_fail(g, e->pos, above(g, lo, hi), lo_e->c3, lo, hi);
  } else {
    if (e->slice.hi) check_fail(g, e->pos, above(g, hi, cap), is_string || is_array ? hi_e->alen : hi_e->acap, hi, cap);
    if (e->slice.lo) check_fail(g, e->pos, above(g, lo, hi), lo_e->b, lo, hi);
  }
  LLVMValueRef new_len = LLVMBuildSub(g->b, hi, lo, "");
  LLVMValueRef new_cap = is_string ? new_len : LLVMBuildSub(g->b, max, lo, "");
  Val out = {.n = is_string ? 2 : 3};
  out.leaf[0] = advance(g, elem, base, lo, new_cap);
  out.leaf[1] = new_len;
  out.leaf[2] = new_cap;
  return out;
}

static Val emit_array_ptr(Gen *g, CoreExpr *e) {
  Val v = emit_expr(g, e->array_ptr.x);
  LLVMValueRef want = int_const(g, type_underlying(type_underlying(e->type)->pointer.elem)->array.len);
  check_fail(g, e->pos, LLVMBuildICmp(g->b, LLVMIntULT, v.leaf[1], want, ""), ENTRY_panicSliceConvert, v.leaf[1], want);
  return val_scalar(v.leaf[0]);
}

// ---- allocation

LLVMValueRef zero_base(Gen *g) { return runtime_symbol(g, "runtime.zerobase"); }

// Large arrays are allocated as makeslice does it: the element's descriptor is repeated, so that no bitmap of the whole is needed.
static LLVMValueRef new_array(Gen *g, Type *t) {
  int64_t size = type_size(t);
  while (type_underlying(t)->kind == TYPE_ARRAY) t = type_underlying(t)->array.elem;
  return call_entry(g, ENTRY_mallocgc, (LLVMValueRef[]){int_const(g, size), gc_type(g, t), LLVMConstInt(g->i8, 1, false)}, 3);
}

static LLVMValueRef emit_new(Gen *g, CoreExpr *e) {
  enum { LARGE_ARRAY = 1 << 16 };        // bytes
  Type *t = e->new_.elem;
  const TypeInfo *ti = type_info(g, t);
  if (ti->size == 0) return zero_base(g);
  if (e->new_.alloc == ALLOC_HEAP && ti->size > LARGE_ARRAY && type_underlying(t)->kind == TYPE_ARRAY) return new_array(g, t);
  if (e->new_.alloc == ALLOC_HEAP) return call_entry(g, ENTRY_newobject, (LLVMValueRef[]){gc_type(g, t)}, 1);
  LLVMValueRef slot = new_slot(g, ti->size, ti->align < WORD ? ti->align : WORD, "new");
  mem_zero(g, slot, ti->size, ti->align);
  return slot;
}

static LLVMValueRef emit_box(Gen *g, CoreExpr *e) {
  Type *t = e->box.x->type;
  const TypeInfo *ti = type_info(g, t);
  if (ti->size == 0) return zero_base(g);
  if (core_is_static(e->box.x)) return static_data(g, e->box.x);
  Val v = emit_expr(g, e->box.x);
  LLVMValueRef p;
  if (e->box.alloc == ALLOC_STACK) p = new_slot(g, ti->size, ti->align, "box");
  else p = call_entry(g, ENTRY_mallocgc, (LLVMValueRef[]){int_const(g, ti->size), gc_type(g, t), LLVMConstInt(g->i8, 0, false)}, 3);
  val_store(g, t, v, p);
  return p;
}

static Val emit_unbox(Gen *g, CoreExpr *e) {
  LLVMValueRef word = emit_scalar(g, e->unbox.x);
  if (!type_is_direct(e->type)) return val_load(g, e->type, word);
  if (!type_info(g, e->type)->in_memory) return val_scalar(word);
  LLVMValueRef slot = new_slot(g, WORD, WORD, "");       // [1]*T and the like
  LLVMBuildStore(g->b, word, slot);
  return (Val){.mem = slot};
}

// {code, captures...}: offsets as bind_captures reads them.
static LLVMValueRef emit_closure(Gen *g, CoreExpr *e) {
  CoreFunc *f = e->closure.func;
  CoreList captures = e->closure.captures;
  if (captures.len == 0) return funcval_const(g, f);
  int64_t *offsets = NEW_ARRAY(g->arena, int64_t, captures.len), at = WORD;
  for (int i = 0; i < captures.len; i++) {
    const TypeInfo *ti = type_info(g, captures.at[i]->type);
    at = (at + ti->align - 1) / ti->align * ti->align;
    offsets[i] = at;
    at += ti->size;
  }
  int64_t words = (at + WORD - 1) / WORD;
  LLVMValueRef p;
  if (e->closure.alloc == ALLOC_STACK) {
    p = new_slot(g, words * WORD, WORD, "closure");
  } else {
    uint8_t *mask = NEW_ARRAY(g->arena, uint8_t, words / 8 + 1);
    for (int i = 0; i < captures.len; i++) pointer_mask(captures.at[i]->type, offsets[i], mask);
    p = call_entry(g, ENTRY_newobject, (LLVMValueRef[]){gc_type_of_mask(g, words * WORD, mask, words)}, 1);
  }
  LLVMBuildStore(g->b, func_value(g, f), p);
  for (int i = 0; i < captures.len; i++) val_store(g, captures.at[i]->type, emit_expr(g, captures.at[i]), offset_ptr(g, p, offsets[i]));
  return p;
}

// ---- composite values

static void emit_elements_into(Gen *g, CoreExpr *e, LLVMValueRef p) {
  Type *u = type_underlying(e->type);
  for (int i = 0; i < e->composite.elems.len; i++) {
    CoreExpr *x = e->composite.elems.at[i];
    if (!x || x->kind == CORE_ZERO) continue;
    int64_t at = u->kind == TYPE_STRUCT ? struct_offset(u, i) : i * type_size(u->array.elem);
    emit_into(g, x, offset_ptr(g, p, at));
  }
}

static bool has_gaps(const CoreExpr *e) {
  for (int i = 0; i < e->composite.elems.len; i++)
    if (!e->composite.elems.at[i] || e->composite.elems.at[i]->kind != CORE_CONST) return true;
  return false;
}

void emit_into(Gen *g, CoreExpr *e, LLVMValueRef fresh) {
  const TypeInfo *ti = type_info(g, e->type);
  if (e->kind == CORE_ZERO) {
    mem_zero(g, fresh, ti->size, ti->align);
  } else if (e->kind == CORE_COMPOSITE && ti->in_memory) {
    if (core_is_static(e)) {
      mem_copy(g, fresh, static_data(g, e), ti->size, ti->align);
      return;
    }
    if (has_gaps(e)) mem_zero(g, fresh, ti->size, ti->align);
    emit_elements_into(g, e, fresh);
  } else {
    val_store(g, e->type, emit_expr(g, e), fresh);
  }
}

static Val emit_composite(Gen *g, CoreExpr *e) {
  const TypeInfo *ti = type_info(g, e->type);
  if (ti->in_memory) {
    if (core_is_static(e)) return (Val){.mem = static_data(g, e)};
    LLVMValueRef slot = new_slot(g, ti->size, ti->align, "literal");
    emit_into(g, e, slot);
    return (Val){.mem = slot};
  }
  Type *u = type_underlying(e->type);
  Val out = {0};
  for (int i = 0; i < e->composite.elems.len && u->kind == TYPE_STRUCT; i++) {
    CoreExpr *x = e->composite.elems.at[i];
    Val v = x ? emit_expr(g, x) : val_zero(g, u->struct_.fields.at[i]->type);
    for (int k = 0; k < v.n; k++) out.leaf[out.n++] = v.leaf[k];
  }
  return out;
}

// ---- constants, conditionals, calls

static Val emit_const(Gen *g, CoreExpr *e) {
  const Const *c = e->constant.value;
  Type *u = type_underlying(e->type);
  const TypeInfo *ti = type_info(g, e->type);
  if (u->kind != TYPE_BASIC) {   // an integer converted to a pointer-like type, nil
    return val_zero(g, e->type);
  }
  if (type_is(u, TF_STRING)) {
    size_t len;
    const char *s = const_string_value(c, &len);
    return (Val){.leaf = {len ? string_const(g, s, len) : null_ptr(g), int_const(g, (int64_t)len)}, .n = 2};
  }
  if (type_is(u, TF_BOOLEAN)) return val_scalar(LLVMConstInt(g->i1, const_bool_value(c), false));
  if (type_is(u, TF_INTEGER)) return val_scalar(LLVMConstInt(ti->leaves[0].type, const_low_bits(const_to_int(g->arena, c)), false));
  if (type_is(u, TF_COMPLEX)) {
    double re = const_float64_value(const_real(g->arena, c)), im = const_float64_value(const_imag(g->arena, c));
    return (Val){.leaf = {LLVMConstReal(ti->leaves[0].type, re), LLVMConstReal(ti->leaves[0].type, im)}, .n = 2};
  }
  if (type_is(u, TF_FLOAT)) {
    double v = ti->leaves[0].type == g->f32 ? (double)const_float32_value(c) : const_float64_value(c);
    return val_scalar(LLVMConstReal(ti->leaves[0].type, v));
  }
  return val_scalar(LLVMConstIntToPtr(int_const(g, (int64_t)const_low_bits(c)), g->ptr));   // unsafe.Pointer
}

static Val merge(Gen *g, Val x, LLVMBasicBlockRef from_x, Val y, LLVMBasicBlockRef from_y) {
  Val out = {.n = x.n};
  LLVMBasicBlockRef from[2] = {from_x, from_y};
  for (int i = 0; i < x.n || (i == 0 && x.mem); i++) {
    LLVMValueRef in[2] = {x.mem ? x.mem : x.leaf[i], y.mem ? y.mem : y.leaf[i]};
    LLVMValueRef phi = LLVMBuildPhi(g->b, LLVMTypeOf(in[0]), "");
    LLVMAddIncoming(phi, in, from, 2);
    if (x.mem) out.mem = phi;
    else out.leaf[i] = phi;
  }
  return out;
}

static Val emit_cond(Gen *g, CoreExpr *e) {
  LLVMBasicBlockRef yes = new_block(g, "yes"), no = new_block(g, "no"), done = new_block(g, "chosen");
  LLVMBuildCondBr(g->b, emit_bool(g, e->cond.cond), yes, no);
  LLVMPositionBuilderAtEnd(g->b, yes);
  Val x = emit_expr(g, e->cond.x);
  yes = LLVMGetInsertBlock(g->b);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, no);
  Val y = emit_expr(g, e->cond.y);
  no = LLVMGetInsertBlock(g->b);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
  return merge(g, x, yes, y, no);
}

// Equality of bytes is C's bcmp, because LLVM knows that function: with a length that it can see, as in a comparison with a constant string, it compares
// words in registers and calls nothing.
static LLVMValueRef emit_bcmp(Gen *g, LLVMValueRef *args) {
  LLVMTypeRef type = LLVMFunctionType(g->i32, (LLVMTypeRef[]){g->ptr, g->ptr, g->i64}, 3, false);
  LLVMValueRef bcmp = LLVMGetNamedFunction(g->mod, "bcmp");
  if (!bcmp) bcmp = LLVMAddFunction(g->mod, "bcmp", type);
  LLVMValueRef different = LLVMBuildCall2(g->b, type, bcmp, args, 3, "");
  return LLVMBuildICmp(g->b, LLVMIntEQ, different, LLVMConstNull(g->i32), "");
}

static Val emit_rtcall(Gen *g, CoreExpr *e) {
  LLVMValueRef args[8];
  int n;
  entry_call_values(g, (Entry)e->rtcall.entry, e->rtcall.args, args, &n);
  if (e->rtcall.entry == ENTRY_memequal) return val_scalar(emit_bcmp(g, args));
  LLVMValueRef r = call_entry(g, (Entry)e->rtcall.entry, args, n);
  const TypeInfo *ti = type_info(g, e->type);
  if (ti->nleaves == 2 && entry_results((Entry)e->rtcall.entry) == 2)
    return (Val){.leaf = {LLVMBuildExtractValue(g->b, r, 0, ""), LLVMBuildExtractValue(g->b, r, 1, "")}, .n = 2};
  LLVMTypeRef want = leaf_reg_type(g, &ti->leaves[0]);
  if (LLVMTypeOf(r) == want) return val_scalar(r);
  if (want == g->i1) return val_scalar(LLVMBuildICmp(g->b, LLVMIntNE, r, LLVMConstNull(LLVMTypeOf(r)), ""));
  return val_scalar(LLVMBuildIntCast2(g->b, r, want, ti->leaves[0].is_signed, ""));
}

static LLVMValueRef emit_frame_address(Gen *g) {
  unsigned id = LLVMLookupIntrinsicID("llvm.frameaddress", 17);
  LLVMTypeRef overload = g->ptr;
  LLVMValueRef fn = LLVMGetIntrinsicDeclaration(g->mod, id, &overload, 1);
  LLVMTypeRef type = LLVMFunctionType(g->ptr, &g->i32, 1, false);
  LLVMValueRef zero = LLVMConstNull(g->i32);
  return LLVMBuildCall2(g->b, type, fn, &zero, 1, "");
}

// The data word of an interface: an address, or a direct value, whose one leaf is a pointer.
static LLVMValueRef emit_data_word(Gen *g, CoreExpr *e) {
  Val v = emit_expr(g, e);
  return v.mem ? LLVMBuildLoad2(g->b, g->ptr, v.mem, "") : v.leaf[0];
}

static Val concat(Val a, Val b, Val c) {
  Val out = {0};
  Val parts[3] = {a, b, c};
  for (int i = 0; i < 3; i++)
    for (int k = 0; k < parts[i].n; k++) out.leaf[out.n++] = parts[i].leaf[k];
  return out;
}

Val emit_expr(Gen *g, CoreExpr *e) {
  const Val none = {0};
  switch (e->kind) {
  case CORE_CONST: return emit_const(g, e);
  case CORE_ZERO: return val_zero(g, e->type);
  case CORE_VAR: return val_load(g, e->type, var_slot(g, e->var.var));
  case CORE_GLOBAL: return val_load(g, e->type, global_value(g, e->global.global));
  case CORE_FUNC: return val_scalar(funcval_const(g, e->func.func));
  case CORE_COMPOSITE: return emit_composite(g, e);
  case CORE_CLOSURE: return val_scalar(emit_closure(g, e));
  case CORE_NEW: return val_scalar(emit_new(g, e));
  case CORE_BOX: return val_scalar(emit_box(g, e));
  case CORE_UNBOX: return emit_unbox(g, e);
  case CORE_FIELD: return emit_field(g, e);
  case CORE_INDEX: case CORE_DEREF: return val_load(g, e->type, emit_address(g, e));
  case CORE_ADDR: return val_scalar(emit_address(g, e->addr.x));
  case CORE_SLICE: return emit_slice(g, e);
  case CORE_ARRAY_PTR: return emit_array_ptr(g, e);
  case CORE_LEN: return val_scalar(emit_length(g, e->len.x, false));
  case CORE_CAP: return val_scalar(emit_length(g, e->cap.x, true));
  case CORE_DATA: return val_scalar(emit_leaf(g, e->data.x, type_is_interface(e->data.x->type) ? 1 : 0));
  case CORE_TYPEWORD: return val_scalar(emit_leaf(g, e->typeword.x, 0));
  case CORE_DYNTYPE: return val_scalar(emit_dyntype(g, e->dyntype.x));
  case CORE_MAKE_SLICE: return concat(emit_expr(g, e->make_slice.ptr), val_scalar(emit_int64(g, e->make_slice.len)), val_scalar(emit_int64(g, e->make_slice.cap)));
  case CORE_MAKE_STRING: return concat(emit_expr(g, e->make_string.ptr), val_scalar(emit_int64(g, e->make_string.len)), none);
  case CORE_MAKE_IFACE: {
    Val word = emit_expr(g, e->make_iface.word);
    return concat(word, val_scalar(emit_data_word(g, e->make_iface.data)), none);
  }
  case CORE_MAKE_COMPLEX: return concat(emit_expr(g, e->make_complex.re), emit_expr(g, e->make_complex.im), none);
  case CORE_REAL: return val_scalar(emit_expr(g, e->real.x).leaf[0]);
  case CORE_IMAG: return val_scalar(emit_expr(g, e->imag.x).leaf[1]);
  case CORE_UNARY: return emit_unary(g, e);
  case CORE_BINARY: return emit_binary(g, e);
  case CORE_COND: return emit_cond(g, e);
  case CORE_CONVERT: return emit_convert(g, e);
  case CORE_RTCALL: return emit_rtcall(g, e);
  case CORE_TYPEDESC: return val_scalar(type_desc(g, e->typedesc.of));
  case CORE_ITAB: return val_scalar(itab_ref(g, e->itab.of, e->itab.iface));
  case CORE_FRAME: return val_scalar(emit_frame_address(g));
  case CORE_DEFERFRAME: return val_scalar(g->frame);
  case CORE_EXPR_COUNT: break;
  }
  internal_error(e->pos, "irgen: expression kind %d", e->kind);
}
