// Constant data: package variables with static initialisers, string bytes, constant composite literals. A constant is built as a packed struct with
// explicit padding, so that its bytes lie where types/layout.c says.
#include "gen.h"

#include <stdlib.h>
#include <string.h>
#include "../support/vec.h"

typedef VEC(LLVMValueRef) ConstVec;

// A section of its own for each constant, so that the linker can drop it: comdat gives one to what other units define too, the rest gets a name.
void own_section(Gen *g, LLVMValueRef v, const char *name) {
  LLVMSetSection(v, *name ? arena_printf(g->arena, ".rodata.go.%s", name) : arena_printf(g->arena, ".rodata.go.%d", ++g->nconstants));
}

LLVMValueRef make_constant_global(Gen *g, const char *name, LLVMValueRef init, bool once) {
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  if (!v || !*name) v = LLVMAddGlobal(g->mod, LLVMTypeOf(init), name);
  LLVMSetInitializer(v, init);
  LLVMSetGlobalConstant(v, true);
  LLVMSetAlignment(v, WORD);
  if (once) {
    LLVMSetLinkage(v, LLVMLinkOnceODRLinkage);
    LLVMSetComdat(v, LLVMGetOrInsertComdat(g->mod, name));
  } else if (!*name) {
    LLVMSetLinkage(v, LLVMPrivateLinkage);
    LLVMSetUnnamedAddress(v, LLVMGlobalUnnamedAddr);
  }
  if (!once) own_section(g, v, name);
  return v;
}

LLVMValueRef string_const(Gen *g, const char *bytes, size_t len) {
  Name key = intern_n(bytes, len);
  LLVMValueRef v = map_get(&g->strings, key);
  if (v) return v;
  LLVMValueRef init = LLVMConstStringInContext2(g->ctx, bytes, len, false);
  v = LLVMAddGlobal(g->mod, LLVMTypeOf(init), "");
  LLVMSetInitializer(v, init);
  LLVMSetGlobalConstant(v, true);
  LLVMSetLinkage(v, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(v, LLVMGlobalUnnamedAddr);
  LLVMSetAlignment(v, 1);
  own_section(g, v, "");
  map_set(&g->strings, key, v);
  return v;
}

// ---- values

static LLVMValueRef packed(Gen *g, ConstVec *parts) {
  LLVMValueRef v = LLVMConstStructInContext(g->ctx, parts->at, (unsigned)parts->len, true);
  vec_free(parts);
  return v;
}

static LLVMValueRef static_value(Gen *g, CoreExpr *e);

static void pad(Gen *g, ConstVec *parts, int64_t bytes) {
  if (bytes > 0) vec_push(parts, LLVMConstNull(bytes_type(g, bytes)));
}

static LLVMValueRef static_zero(Gen *g, Type *t) { return LLVMConstNull(bytes_type(g, type_size(t))); }

static LLVMValueRef static_struct(Gen *g, CoreExpr *e) {
  Type *u = type_underlying(e->type);
  ConstVec parts = {0};
  int64_t at = 0;
  for (int i = 0; i < u->struct_.fields.len; i++) {
    Type *ft = u->struct_.fields.at[i]->type;
    CoreExpr *x = i < e->composite.elems.len ? e->composite.elems.at[i] : NULL;
    int64_t offset = struct_offset(u, i);
    pad(g, &parts, offset - at);
    if (type_size(ft) > 0) vec_push(&parts, x ? static_value(g, x) : static_zero(g, ft));
    at = offset + type_size(ft);
  }
  pad(g, &parts, type_size(u) - at);
  return packed(g, &parts);
}

static LLVMValueRef static_array(Gen *g, CoreExpr *e) {
  Type *u = type_underlying(e->type);
  ConstVec parts = {0};
  bool same = true;
  for (int64_t i = 0; i < u->array.len; i++) {
    CoreExpr *x = i < e->composite.elems.len ? e->composite.elems.at[i] : NULL;
    LLVMValueRef v = x && x->kind != CORE_ZERO ? static_value(g, x) : NULL;
    if (!v) {
      const TypeInfo *ti = type_info(g, u->array.elem);
      v = ti->nleaves == 1 && !ti->in_memory ? LLVMConstNull(ti->leaves[0].type) : static_zero(g, u->array.elem);
    }
    if (parts.len && LLVMTypeOf(v) != LLVMTypeOf(parts.at[0])) same = false;
    vec_push(&parts, v);
  }
  if (parts.len == 0 || !same) return packed(g, &parts);
  LLVMValueRef v = LLVMConstArray2(LLVMTypeOf(parts.at[0]), parts.at, (uint64_t)parts.len);
  vec_free(&parts);
  return v;
}

// The constant address of an lvalue: a variable, a field or element of it.
static LLVMValueRef static_address(Gen *g, CoreExpr *e, int64_t offset) {
  switch (e->kind) {
  case CORE_GLOBAL: {
    LLVMValueRef index = int_const(g, offset), base = global_value(g, e->global.global);
    return offset ? LLVMConstInBoundsGEP2(g->i8, base, &index, 1) : base;
  }
  case CORE_FIELD: return static_address(g, e->field.x, offset + struct_offset(e->field.x->type, (int)e->field.index));
  case CORE_INDEX: {
    int64_t i = 0;
    const_int64_value(e->index.index->constant.value, &i);
    return static_address(g, e->index.x, offset + i * type_size(e->type));
  }
  default: internal_error(e->pos, "irgen: address of %s is not static", core_expr_kind_name(e->kind));
  }
}

static LLVMValueRef sequence(Gen *g, CoreExpr *a, CoreExpr *b, CoreExpr *c) {
  ConstVec parts = {0};
  vec_push(&parts, static_value(g, a));
  vec_push(&parts, static_value(g, b));
  if (c) vec_push(&parts, static_value(g, c));
  return packed(g, &parts);
}

// Constants whose leaves emit_expr folds without making an instruction.
static LLVMValueRef static_leaves(Gen *g, CoreExpr *e) {
  const TypeInfo *ti = type_info(g, e->type);
  Val v = emit_expr(g, e);
  ConstVec parts = {0};
  for (int i = 0; i < v.n; i++) {
    LLVMValueRef x = v.leaf[i];
    if (ti->leaves[i].kind == LEAF_BOOL) x = LLVMConstInt(g->i8, LLVMConstIntGetZExtValue(x), false);
    vec_push(&parts, x);
  }
  if (parts.len == 1) {
    LLVMValueRef one = parts.at[0];
    vec_free(&parts);
    return one;
  }
  return packed(g, &parts);
}

static LLVMValueRef static_value(Gen *g, CoreExpr *e) {
  switch (e->kind) {
  case CORE_ZERO: {
    const TypeInfo *ti = type_info(g, e->type);
    return ti->nleaves == 1 && !ti->in_memory ? LLVMConstNull(ti->leaves[0].type) : static_zero(g, e->type);
  }
  case CORE_COMPOSITE: return type_underlying(e->type)->kind == TYPE_STRUCT ? static_struct(g, e) : static_array(g, e);
  case CORE_ADDR: return static_address(g, e->addr.x, 0);
  case CORE_MAKE_SLICE: return sequence(g, e->make_slice.ptr, e->make_slice.len, e->make_slice.cap);
  case CORE_MAKE_STRING: return sequence(g, e->make_string.ptr, e->make_string.len, NULL);
  case CORE_MAKE_IFACE: return sequence(g, e->make_iface.word, e->make_iface.data, NULL);
  case CORE_BOX: return static_data(g, e->box.x);
  case CORE_CLOSURE: return funcval_const(g, e->closure.func);
  case CORE_CONVERT: return static_value(g, e->convert.x);
  default: return static_leaves(g, e);
  }
}

LLVMValueRef static_data(Gen *g, CoreExpr *e) { return make_constant_global(g, "", static_value(g, e), false); }

// ---- package variables

// Variables of no size are all one, as allocated ones are.
LLVMValueRef global_value(Gen *g, CoreGlobal *v) {
  if (v->irgen) return v->irgen;
  const TypeInfo *ti = type_info(g, v->type);
  if (ti->size == 0) return v->irgen = zero_base(g);
  LLVMValueRef x = LLVMGetNamedGlobal(g->mod, v->symbol);
  if (!x) x = LLVMAddGlobal(g->mod, bytes_type(g, ti->size), v->symbol);
  LLVMSetAlignment(x, (unsigned)(ti->align < WORD ? ti->align : WORD));
  return v->irgen = x;
}

// The sections decide what the collector scans: docs/contract.md. Names that begin with .bss. take no room in the file.
static const char *section_of(CoreGlobal *v, bool zero) {
  bool pointers = type_has_pointers(v->type);
  if (zero) return pointers ? ".bss.go.ptr" : ".bss.go.noptr";
  return pointers ? ".go.data" : ".go.noptrdata";
}

void define_global(Gen *g, CoreGlobal *v) {
  LLVMValueRef x = global_value(g, v);
  if (v->linkage == LINK_EXTERN || type_size(v->type) == 0) return;
  bool zero = !v->init || v->init->kind == CORE_ZERO;
  LLVMValueRef init = zero ? static_zero(g, v->type) : static_value(g, v->init);
  if (LLVMTypeOf(init) != LLVMGlobalGetValueType(x)) {     // the constant's type is its own: replace the declaration
    LLVMValueRef y = LLVMAddGlobal(g->mod, LLVMTypeOf(init), "");
    LLVMSetAlignment(y, LLVMGetAlignment(x));
    LLVMReplaceAllUsesWith(x, y);
    LLVMDeleteGlobal(x);
    LLVMSetValueName2(y, v->symbol, strlen(v->symbol));
    v->irgen = x = y;
  }
  LLVMSetInitializer(x, init);
  if (v->readonly && !zero) {
    LLVMSetGlobalConstant(x, true);
    own_section(g, x, v->symbol);
  }
  else LLVMSetSection(x, arena_printf(g->arena, "%s.%s", section_of(v, zero), v->symbol));
  if (v->linkage == LINK_WEAK) LLVMSetLinkage(x, LLVMWeakAnyLinkage);
  if (v->linkage == LINK_ONCE) {
    LLVMSetLinkage(x, LLVMLinkOnceODRLinkage);
    LLVMSetComdat(x, LLVMGetOrInsertComdat(g->mod, v->symbol));
  }
}
