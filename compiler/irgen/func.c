// Functions: the entry block, variables and their slots. Those that defer have more to them: defer.c.
//
// Each variable is an alloca in the entry block; LLVM's mem2reg makes registers of them.
//
// Slices and strings that are indexed in loops get a volatile word that holds their base: LLVM may keep nothing but a pointer derived from it beyond the object's
// bounds in registers, which a conservative collector would not recognise.
#include "gen.h"

#include <stdlib.h>
#include <string.h>

// ---- what the body does with its variables, found by one walk before code is made

static void scan_block(Gen *g, CoreBlock b);

static void note_assigned(Gen *g, const CoreExpr *dst) {
  while (dst->kind == CORE_FIELD || dst->kind == CORE_INDEX) dst = dst->kind == CORE_FIELD ? dst->field.x : dst->index.x;
  if (dst->kind == CORE_VAR) g->assigned[dst->var.var->id] = true;
}

static void scan_stmt(Gen *g, CoreStmt *s) {
  switch (s->kind) {
  case CORE_S_ASSIGN: note_assigned(g, s->assign.dst); break;
  case CORE_S_CALL:
    for (int i = 0; i < s->call.dsts.len; i++)
      if (s->call.dsts.at[i]) g->assigned[s->call.dsts.at[i]->id] = true;
    break;
  case CORE_S_IF: scan_block(g, s->if_.then); scan_block(g, s->if_.els); break;
  case CORE_S_LOOP: g->has_loop = true; scan_block(g, s->loop.body); scan_block(g, s->loop.post); break;
  case CORE_S_BLOCK: scan_block(g, s->block.body); break;
  case CORE_S_SWITCH:
    for (int i = 0; i < s->switch_.ncases; i++) scan_block(g, s->cases[i].body);
    scan_block(g, s->switch_.def);
    break;
  case CORE_S_GOTO: g->has_loop = true; break;
  case CORE_S_DECL: case CORE_S_EVAL: case CORE_S_BREAK: case CORE_S_CONTINUE: case CORE_S_LABEL: case CORE_S_RETURN: case CORE_S_DEFER:
  case CORE_S_UNREACHABLE: case CORE_STMT_COUNT: break;
  }
}

static void scan_block(Gen *g, CoreBlock b) {
  for (int i = 0; i < b.len; i++) scan_stmt(g, b.at[i]);
}

// ---- variables

LLVMValueRef var_slot(Gen *g, CoreVar *v) {
  if (v->id <= 0 || v->id > g->func->nvars) internal_error(v->pos, "irgen: variable %s has no id in %s", v->name ? v->name : "(temporary)", g->func->symbol);
  LLVMValueRef slot = g->slots[v->id];
  if (slot) return slot;
  const TypeInfo *ti = type_info(g, v->type);
  slot = new_slot(g, ti->size, ti->align, v->name ? v->name : "");
  return g->slots[v->id] = slot;
}

static bool keeps_base(Gen *g, Type *t) {
  if (!g->has_loop) return false;
  Type *u = type_underlying(t);
  return u->kind == TYPE_SLICE || (u->kind == TYPE_POINTER && type_underlying(u->pointer.elem)->kind == TYPE_ARRAY) || type_is(u, TF_STRING);
}

// The word that keeps the base of v's array visible to the collector.
static void keep_base(Gen *g, CoreVar *v, Val val) {
  if (!v->name || !keeps_base(g, v->type) || val.mem) return;
  if (!g->base_slots[v->id]) g->base_slots[v->id] = new_slot(g, WORD, WORD, "base");
  LLVMSetVolatile(LLVMBuildStore(g->b, val.leaf[0], g->base_slots[v->id]), true);
}

void var_set(Gen *g, CoreVar *v, Val val) {
  val_store(g, v->type, val, var_slot(g, v));
  keep_base(g, v, val);
}

// ---- the way out

void return_results(Gen *g) {
  CoreFunc *f = g->func;
  Val *results = NEW_ARRAY(g->arena, Val, f->results.len + 1);
  for (int i = 0; i < f->results.len; i++) {
    CoreVar *box = f->result_boxes.len ? f->result_boxes.at[i] : NULL;
    Type *t = f->results.at[i]->type;
    LLVMValueRef from = var_slot(g, f->results.at[i]);
    if (box && g->frame) {       // the box is NULL if the panic came before it was made: then the result is zero
      LLVMValueRef p = LLVMBuildLoad2(g->b, g->ptr, var_slot(g, box), "");
      LLVMValueRef unset = LLVMBuildICmp(g->b, LLVMIntEQ, p, null_ptr(g), "");
      from = LLVMBuildSelect(g->b, unset, from, p, "");
    }
    results[i] = val_load(g, t, from);
  }
  emit_return(g, results);
}

void emit_function_return(Gen *g) {
  if (g->frame) LLVMBuildBr(g->b, g->epilogue);
  else return_results(g);
}

// ---- captures: words behind the code pointer of the funcval

static void bind_captures(Gen *g) {
  CoreFunc *f = g->func;
  if (f->captures.len == 0) return;
  LLVMValueRef closure = LLVMGetParam(g->fn, LLVMCountParams(g->fn) - 1);
  int64_t at = WORD;
  for (int i = 0; i < f->captures.len; i++) {
    CoreVar *v = f->captures.at[i];
    const TypeInfo *ti = type_info(g, v->type);
    at = (at + ti->align - 1) / ti->align * ti->align;
    LLVMValueRef p = offset_ptr(g, closure, at);
    if (ti->in_memory) g->slots[v->id] = p;
    else var_set(g, v, val_load(g, v->type, p));
    at += ti->size;
  }
}

// ---- the whole

static LLVMLinkage linkage_of(const CoreFunc *f) {
  switch (f->linkage) {
  case LINK_ONCE: return LLVMLinkOnceODRLinkage;
  case LINK_AVAILABLE: return LLVMAvailableExternallyLinkage;
  default: return LLVMExternalLinkage;
  }
}

// Package runtime's Go code is panics' texts and the door to the C runtime: every program has it and none waits for it, so it is made small.
static bool is_carried_by_all(const CoreFunc *f) {
  static const char package[] = "runtime.";
  return strncmp(f->symbol, package, sizeof package - 1) == 0;
}

static void set_definition_attributes(Gen *g, CoreFunc *f) {
  const char *split = "split-stack";
  LLVMAttributeIndex whole = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  LLVMAddAttributeAtIndex(g->fn, whole, LLVMCreateStringAttribute(g->ctx, split, (unsigned)strlen(split), "", 0));
  if (f->has_recover || f->noinline_) LLVMAddAttributeAtIndex(g->fn, whole, LLVMCreateEnumAttribute(g->ctx, g->kind_noinline, 0));
  if (is_carried_by_all(f)) {
    LLVMAddAttributeAtIndex(g->fn, whole, LLVMCreateEnumAttribute(g->ctx, g->kind_optsize, 0));
    LLVMAddAttributeAtIndex(g->fn, whole, LLVMCreateEnumAttribute(g->ctx, g->kind_minsize, 0));
  }
  LLVMSetLinkage(g->fn, linkage_of(f));
  if (f->linkage == LINK_AVAILABLE) return;
  LLVMSetSection(g->fn, arena_printf(g->arena, ".go.text.%s", f->symbol));
  // A group of its own also for strong functions: LLVM then keeps their jump tables apart, which would otherwise hold on to each other's code.
  LLVMSetComdat(g->fn, LLVMGetOrInsertComdat(g->mod, f->symbol));
}

void define_func(Gen *g, CoreFunc *f) {
  g->func = f;
  g->fn = func_value(g, f);
  if (LLVMCountBasicBlocks(g->fn) > 0) return;
  set_definition_attributes(g, f);
  g->sig = func_signature(g, f);
  g->slots = xcalloc((size_t)f->nvars + 1, sizeof *g->slots);
  g->base_slots = xcalloc((size_t)f->nvars + 1, sizeof *g->base_slots);
  g->assigned = xcalloc((size_t)f->nvars + 1, sizeof *g->assigned);
  g->frame = NULL;
  g->nopen = 0;
  g->out_param = NULL;
  g->has_loop = false;
  scan_block(g, f->body);
  g->entry = LLVMAppendBasicBlockInContext(g->ctx, g->fn, "entry");
  LLVMBasicBlockRef start = LLVMAppendBasicBlockInContext(g->ctx, g->fn, "start");
  LLVMPositionBuilderAtEnd(g->b, start);
  debug_func(g, f);
  if (f->has_defer) make_defer_frame(g);
  bind_params(g);
  bind_captures(g);
  for (int i = 0; i < f->params.len; i++) {
    CoreVar *v = f->params.at[i];
    if (v->name && keeps_base(g, v->type)) keep_base(g, v, val_load(g, v->type, var_slot(g, v)));
    debug_var(g, v, var_slot(g, v), i + 1);
  }
  for (int i = 0; i < f->results.len && !f->has_defer; i++) {
    CoreVar *v = f->results.at[i];
    const TypeInfo *ti = type_info(g, v->type);
    mem_zero(g, var_slot(g, v), ti->size, ti->align);
  }
  if (f->has_defer) enter_defer_frame(g);
  emit_block(g, f->body);
  if (block_open(g)) {
    debug_pos(g, f->end_pos ? f->end_pos : f->pos);
    emit_function_return(g);
  }
  if (f->has_defer) emit_defer_epilogue(g);
  LLVMPositionBuilderAtEnd(g->b, g->entry);
  LLVMBuildBr(g->b, start);
  free(g->slots);
  free(g->base_slots);
  free(g->assigned);
}
