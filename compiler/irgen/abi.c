// The calling convention of docs/contract.md: how signatures become LLVM function types, and how calls and returns move values.
#include "gen.h"

#include <stdlib.h>
#include <string.h>
#include "../support/vec.h"

enum { SWIFTCC = 16, MAX_RESULT_INTS = 4, MAX_RESULT_FLOATS = 4 };

typedef VEC(LLVMTypeRef) TypeVec;

// ---- signatures

static bool results_fit_registers(Gen *g, Convention conv, Type **results, int n) {
  int ints = 0, floats = 0;
  for (int i = 0; i < n; i++) {
    const TypeInfo *ti = type_info(g, results[i]);
    if (ti->nleaves > MAX_LEAVES) return false;
    for (int k = 0; k < ti->nleaves; k++) *(ti->leaves[k].kind == LEAF_FLOAT ? &floats : &ints) += 1;
  }
  if (conv == CONV_GO) return ints <= MAX_RESULT_INTS && floats <= MAX_RESULT_FLOATS;
  return floats == 0 ? ints <= 2 : floats == 1 && ints == 0;
}

static LLVMTypeRef result_type(Gen *g, Type **results, int n) {
  LLVMTypeRef leaves[MAX_RESULT_INTS + MAX_RESULT_FLOATS];
  unsigned count = 0;
  for (int i = 0; i < n; i++) {
    const TypeInfo *ti = type_info(g, results[i]);
    for (int k = 0; k < ti->nleaves; k++) leaves[count++] = ti->leaves[k].type;
  }
  if (count == 0) return g->voidt;
  if (count == 1) return leaves[0];
  return LLVMStructTypeInContext(g->ctx, leaves, count, false);
}

static void lay_out_results(Gen *g, Signature *s) {
  int64_t at = 0, align = 1;
  for (int i = 0; i < s->nresults; i++) {
    const TypeInfo *ti = type_info(g, s->results[i]);
    at = (at + ti->align - 1) / ti->align * ti->align;
    s->result_offsets[i] = at;
    at += ti->size;
    if (ti->align > align) align = ti->align;
  }
  s->out_size = (at + align - 1) / align * align;
  s->out_align = align;
}

static bool travels_by_pointer(const TypeInfo *ti) { return ti->nleaves > MAX_LEAVES; }

Signature make_signature(Gen *g, Convention conv, Type **params, int nparams, Type **results, int nresults) {
  Signature s = {.conv = conv, .nresults = nresults, .results = results};
  s.result_offsets = NEW_ARRAY(g->arena, int64_t, nresults + 1);
  lay_out_results(g, &s);
  s.out = !results_fit_registers(g, conv, results, nresults);
  TypeVec types = {0};
  if (s.out) vec_push(&types, g->ptr);
  for (int i = 0; i < nparams; i++) {
    const TypeInfo *ti = type_info(g, params[i]);
    if (travels_by_pointer(ti)) {
      vec_push(&types, g->ptr);
    } else {
      for (int k = 0; k < ti->nleaves; k++) vec_push(&types, ti->leaves[k].type);
    }
  }
  if (conv == CONV_GO) vec_push(&types, g->ptr);
  s.type = LLVMFunctionType(s.out ? g->voidt : result_type(g, results, nresults), types.at, (unsigned)types.len, false);
  vec_free(&types);
  return s;
}

static Type **var_types(Gen *g, CoreVarList vars) {
  Type **types = NEW_ARRAY(g->arena, Type *, vars.len + 1);
  for (int i = 0; i < vars.len; i++) types[i] = vars.at[i]->type;
  return types;
}

Signature func_signature(Gen *g, const CoreFunc *f) {
  Convention conv = f->linkage == LINK_C || f->c_abi ? CONV_C : CONV_GO;
  return make_signature(g, conv, var_types(g, f->params), f->params.len, var_types(g, f->results), f->results.len);
}

Signature type_signature(Gen *g, Type *sig, bool receiver) {
  Type *u = type_underlying(sig);
  int nparams = u->signature.params.len + (receiver ? 1 : 0), nresults = u->signature.results.len, at = 0;
  Type **params = NEW_ARRAY(g->arena, Type *, nparams + 1), **results = NEW_ARRAY(g->arena, Type *, nresults + 1);
  if (receiver) params[at++] = type_basic[BASIC_UNSAFE_POINTER];
  for (int i = 0; i < u->signature.params.len; i++) params[at++] = u->signature.params.at[i]->type;
  for (int i = 0; i < nresults; i++) results[i] = u->signature.results.at[i]->type;
  return make_signature(g, CONV_GO, params, nparams, results, nresults);
}

// ---- functions

static void add_attribute(Gen *g, LLVMValueRef fn, LLVMAttributeIndex index, unsigned kind) {
  LLVMAddAttributeAtIndex(fn, index, LLVMCreateEnumAttribute(g->ctx, kind, 0));
}

static void add_string_attribute(Gen *g, LLVMValueRef fn, const char *key, const char *value) {
  LLVMAttributeRef a = LLVMCreateStringAttribute(g->ctx, key, (unsigned)strlen(key), value, (unsigned)strlen(value));
  LLVMAddAttributeAtIndex(fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, a);
}

// C functions of the runtime expect small integers extended.
static void extend_c_params(Gen *g, const Signature *s, Type **params, int n, LLVMValueRef call_or_fn, bool is_call) {
  unsigned index = s->out ? 2 : 1;
  for (int i = 0; i < n; i++) {
    const TypeInfo *ti = type_info(g, params[i]);
    if (travels_by_pointer(ti)) {
      index++;
      continue;
    }
    for (int k = 0; k < ti->nleaves; k++, index++) {
      const Leaf *l = &ti->leaves[k];
      if (l->type != g->i8 && l->type != g->i16 && l->type != g->i32) continue;
      LLVMAttributeRef a = LLVMCreateEnumAttribute(g->ctx, l->is_signed ? g->kind_signext : g->kind_zeroext, 0);
      if (is_call) LLVMAddCallSiteAttribute(call_or_fn, index, a);
      else LLVMAddAttributeAtIndex(call_or_fn, index, a);
    }
  }
}

// The linker symbol of a function with a body may only be taken once in a module; C names are used as they are.
LLVMValueRef func_value(Gen *g, CoreFunc *f) {
  if (f->irgen) return f->irgen;
  LLVMValueRef fn = LLVMGetNamedFunction(g->mod, f->symbol);
  if (!fn) {
    Signature s = func_signature(g, f);
    fn = LLVMAddFunction(g->mod, f->symbol, s.type);
    add_attribute(g, fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, g->kind_nounwind);
    if (s.conv == CONV_GO) {
      LLVMSetFunctionCallConv(fn, SWIFTCC);
      add_attribute(g, fn, LLVMCountParams(fn), g->kind_nest);
    } else {
      extend_c_params(g, &s, var_types(g, f->params), f->params.len, fn, false);
    }
    add_string_attribute(g, fn, "frame-pointer", "all");
    add_string_attribute(g, fn, "disable-tail-calls", "true");     // recover and runtime.Caller count frames
    add_string_attribute(g, fn, "target-cpu", "x86-64-v2");
  }
  f->irgen = fn;
  return fn;
}

LLVMValueRef funcval_const(Gen *g, CoreFunc *f) {
  const char *name = arena_printf(g->arena, "%s\xc2\xb7" "f", f->symbol);
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  if (v) return v;
  return make_constant_global(g, name, func_value(g, f), true);
}

// ---- calls

typedef VEC(LLVMValueRef) ValueVec;

// The caller's copy of a large argument: the callee may read it for as long as it runs.
static LLVMValueRef argument_copy(Gen *g, Type *t, Val v) {
  const TypeInfo *ti = type_info(g, t);
  LLVMValueRef slot = new_slot(g, ti->size, ti->align, "arg");
  val_store(g, t, v, slot);
  return slot;
}

static void push_argument(Gen *g, ValueVec *out, Type *t, Val v) {
  const TypeInfo *ti = type_info(g, t);
  if (travels_by_pointer(ti)) {
    vec_push(out, argument_copy(g, t, v));
    return;
  }
  for (int k = 0; k < ti->nleaves; k++) {
    const Leaf *l = &ti->leaves[k];
    if (v.mem) {
      LLVMValueRef x = LLVMBuildLoad2(g->b, l->type, offset_ptr(g, v.mem, l->offset), "");
      LLVMSetAlignment(x, 1);
      vec_push(out, x);
    } else {
      vec_push(out, leaf_to_memory(g, l, v.leaf[k]));
    }
  }
}

static Val take_result(Gen *g, const TypeInfo *ti, LLVMValueRef call, bool single, unsigned *at) {
  Val v = {.n = ti->in_memory ? 0 : ti->nleaves};
  if (ti->in_memory) v.mem = new_slot(g, ti->size, ti->align, "result");
  for (int k = 0; k < ti->nleaves; k++) {
    LLVMValueRef x = single ? call : LLVMBuildExtractValue(g->b, call, *at, "");
    *at += 1;
    if (v.mem) LLVMSetAlignment(LLVMBuildStore(g->b, x, offset_ptr(g, v.mem, ti->leaves[k].offset)), 1);
    else v.leaf[k] = leaf_from_memory(g, &ti->leaves[k], x);
  }
  return v;
}

void emit_call(Gen *g, const Signature *sig, LLVMValueRef callee, LLVMValueRef closure, Type **param_types, Val *args, int nargs, Val *results) {
  ValueVec values = {0};
  LLVMValueRef out = NULL;
  if (sig->out) {
    out = new_slot(g, sig->out_size, sig->out_align, "results");
    vec_push(&values, out);
  }
  for (int i = 0; i < nargs; i++) push_argument(g, &values, param_types[i], args[i]);
  if (sig->conv == CONV_GO) vec_push(&values, closure ? closure : LLVMGetUndef(g->ptr));
  LLVMValueRef call = LLVMBuildCall2(g->b, sig->type, callee, values.at, (unsigned)values.len, "");
  if (sig->conv == CONV_GO) {
    LLVMSetInstructionCallConv(call, SWIFTCC);
    LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)values.len, LLVMCreateEnumAttribute(g->ctx, g->kind_nest, 0));
  } else {
    extend_c_params(g, sig, param_types, nargs, call, true);
  }
  LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(g->ctx, g->kind_nounwind, 0));
  // What a thunk or wrapper calls counts as called by defer; were it inlined here, what it calls in turn would count, too.
  if (g->func->has_recover && g->func->is_wrapper)
    LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(g->ctx, g->kind_noinline, 0));
  vec_free(&values);
  unsigned total = 0, at = 0;
  for (int i = 0; i < sig->nresults && !sig->out; i++) total += (unsigned)type_info(g, sig->results[i])->nleaves;
  for (int i = 0; i < sig->nresults; i++) {
    Type *t = sig->results[i];
    if (sig->out) results[i] = val_load(g, t, offset_ptr(g, out, sig->result_offsets[i]));
    else results[i] = take_result(g, type_info(g, t), call, total == 1, &at);
  }
}

// ---- the function being made

// A parameter that nothing assigns to and that came by pointer needs no copy of its own.
static void bind_by_pointer(Gen *g, CoreVar *v, const TypeInfo *ti, LLVMValueRef incoming) {
  if (v->id && !g->assigned[v->id] && !v->addressed) {
    g->slots[v->id] = incoming;
    return;
  }
  mem_copy(g, var_slot(g, v), incoming, ti->size, ti->align);
}

static void bind_leaves(Gen *g, CoreVar *v, const TypeInfo *ti, unsigned *index) {
  LLVMValueRef slot = var_slot(g, v);
  for (int k = 0; k < ti->nleaves; k++) {
    LLVMValueRef x = LLVMGetParam(g->fn, (*index)++);
    LLVMSetAlignment(LLVMBuildStore(g->b, x, offset_ptr(g, slot, ti->leaves[k].offset)), 1);
  }
}

void bind_params(Gen *g) {
  unsigned index = 0;
  if (g->sig.out) g->out_param = LLVMGetParam(g->fn, index++);
  for (int i = 0; i < g->func->params.len; i++) {
    CoreVar *v = g->func->params.at[i];
    const TypeInfo *ti = type_info(g, v->type);
    if (travels_by_pointer(ti)) bind_by_pointer(g, v, ti, LLVMGetParam(g->fn, index++));
    else bind_leaves(g, v, ti, &index);
  }
}

void emit_return(Gen *g, Val *results) {
  const Signature *s = &g->sig;
  if (s->out) {
    for (int i = 0; i < s->nresults; i++) val_store(g, s->results[i], results[i], offset_ptr(g, g->out_param, s->result_offsets[i]));
    LLVMBuildRetVoid(g->b);
    return;
  }
  ValueVec values = {0};
  for (int i = 0; i < s->nresults; i++) push_argument(g, &values, s->results[i], results[i]);
  if (values.len == 0) LLVMBuildRetVoid(g->b);
  else if (values.len == 1) LLVMBuildRet(g->b, values.at[0]);
  else {
    LLVMValueRef all = LLVMGetPoison(LLVMGetReturnType(s->type));
    for (int i = 0; i < values.len; i++) all = LLVMBuildInsertValue(g->b, all, values.at[i], (unsigned)i, "");
    LLVMBuildRet(g->b, all);
  }
  vec_free(&values);
}
