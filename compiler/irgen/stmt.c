// Statements. Structured control flow becomes basic blocks; a block statement's and a loop's note (CoreStmt.irgen) holds where break and continue go.
// Code after a jump is unreachable: it goes to a block without predecessors, which LLVM removes.
#include "gen.h"

#include <string.h>

typedef struct { LLVMBasicBlockRef leave, next; } Targets;

LLVMBasicBlockRef new_block(Gen *g, const char *name) { return LLVMAppendBasicBlockInContext(g->ctx, g->fn, name); }

bool block_open(Gen *g) { return LLVMGetBasicBlockTerminator(LLVMGetInsertBlock(g->b)) == NULL; }

static void go_to(Gen *g, LLVMBasicBlockRef to) {
  if (block_open(g)) LLVMBuildBr(g->b, to);
}

static void start(Gen *g, LLVMBasicBlockRef b) { LLVMPositionBuilderAtEnd(g->b, b); }

static Targets *set_targets(Gen *g, CoreStmt *s, LLVMBasicBlockRef leave, LLVMBasicBlockRef next) {
  Targets *t = NEW(g->arena, Targets);
  *t = (Targets){leave, next};
  s->irgen = t;
  return t;
}

// ---- assignments

static void emit_decl(Gen *g, CoreStmt *s) {
  CoreVar *v = s->decl.var;
  const TypeInfo *ti = type_info(g, v->type);
  LLVMValueRef slot = var_slot(g, v);
  if (!s->decl.init) {
    mem_zero(g, slot, ti->size, ti->align);
  } else if (ti->in_memory) {
    emit_into(g, s->decl.init, slot);
  } else {
    var_set(g, v, emit_expr(g, s->decl.init));
  }
  debug_var(g, v, slot, 0);
}

static void emit_assign(Gen *g, CoreStmt *s) {
  CoreExpr *dst = s->assign.dst;
  Val v = emit_expr(g, s->assign.src);
  if (dst->kind == CORE_VAR) {
    var_set(g, dst->var.var, v);
    return;
  }
  LLVMValueRef p = emit_address(g, dst);
  if (s->assign.barrier) val_store_barrier(g, dst->type, v, p);
  else val_store(g, dst->type, v, p);
}

// ---- calls

static void set_results(Gen *g, CoreStmt *s, Val *results, int n) {
  for (int i = 0; i < n && i < s->call.dsts.len; i++)
    if (s->call.dsts.at[i]) var_set(g, s->call.dsts.at[i], results[i]);
}

static Val *emit_args(Gen *g, CoreList args, Type ***types) {
  Val *vals = NEW_ARRAY(g->arena, Val, args.len + 2);
  *types = NEW_ARRAY(g->arena, Type *, args.len + 2);
  for (int i = 0; i < args.len; i++) {
    vals[i] = emit_expr(g, args.at[i]);
    (*types)[i] = args.at[i]->type;
  }
  return vals;
}

// reflect's Method and MethodByName can reach every exported method: the link step must see who calls them. Calls inside reflect do not count: those functions
// are in every program that has a reflect.Type.
static void note_reflection(Gen *g) {
  if (strcmp(g->unit->pkg->path, "reflect") == 0) return;
  LLVMTypeRef t = LLVMFunctionType(g->voidt, &g->ptr, 1, false);
  LLVMValueRef code = LLVMGetInlineAsm(t, "", 0, "r", 1, true, false, LLVMInlineAsmDialectATT, false);
  LLVMValueRef mark = runtime_symbol(g, SYMBOL_REFLECT_METHOD);
  LLVMBuildCall2(g->b, t, code, &mark, 1, "");
}

static bool is_method_lookup(const char *name) { return strcmp(name, "Method") == 0 || strcmp(name, "MethodByName") == 0; }

// reflect.Type has these methods, and so may any interface it is converted to.
static bool looks_up_methods(const Object *method) {
  if (!is_method_lookup(method->name)) return false;
  Type *sig = type_underlying(method->type);
  return sig->signature.results.len > 0 && strcmp(type_link_name(sig->signature.results.at[0]->type), "reflect.Method") == 0;
}

static void emit_static_call(Gen *g, CoreStmt *s) {
  CoreFunc *f = s->call.func;
  if (strncmp(f->symbol, "reflect.Value.", 14) == 0 && is_method_lookup(f->symbol + 14)) note_reflection(g);
  Type **types;
  Val *args = emit_args(g, s->call.args, &types);
  Val *results = NEW_ARRAY(g->arena, Val, f->results.len + 1);
  if (!emit_intrinsic(g, f, args, s->call.args.len, results)) {
    Signature sig = func_signature(g, f);
    for (int i = 0; i < s->call.args.len; i++) types[i] = f->params.at[i]->type;
    emit_call(g, &sig, func_value(g, f), NULL, types, args, s->call.args.len, results);
  }
  set_results(g, s, results, f->results.len);
}

static void emit_closure_call(Gen *g, CoreStmt *s) {
  Type **types;
  LLVMValueRef fv = emit_scalar(g, s->call.fun);
  Val *args = emit_args(g, s->call.args, &types);
  Signature sig = type_signature(g, s->call.fun->type, false);
  Val *results = NEW_ARRAY(g->arena, Val, sig.nresults + 1);
  check_nil(g, 0, fv);
  LLVMValueRef code = LLVMBuildLoad2(g->b, g->ptr, fv, "code");
  emit_call(g, &sig, code, fv, types, args, s->call.args.len, results);
  set_results(g, s, results, sig.nresults);
}

static void emit_interface_call(Gen *g, CoreStmt *s) {
  enum { ITAB_FUN = 24 };        // sizeof(itab)
  Val iface = emit_expr(g, s->call.fun);
  Type **arg_types;
  Val *args = emit_args(g, s->call.args, &arg_types);
  int nargs = s->call.args.len + 1;
  for (int i = nargs - 1; i > 0; i--) {
    args[i] = args[i - 1];
    arg_types[i] = arg_types[i - 1];
  }
  args[0] = val_scalar(iface.leaf[1]);
  arg_types[0] = type_basic[BASIC_UNSAFE_POINTER];
  Object *method = type_methods(s->call.fun->type).at[s->call.method];
  if (looks_up_methods(method)) note_reflection(g);
  Type *method_type = s->call.fun->type ? method->type : NULL;
  Signature sig = type_signature(g, method_type, true);
  for (int i = 1; i < nargs; i++) arg_types[i] = type_underlying(method_type)->signature.params.at[i - 1]->type;
  Val *results = NEW_ARRAY(g->arena, Val, sig.nresults + 1);
  check_nil(g, 0, iface.leaf[0]);
  LLVMValueRef slot = offset_ptr(g, iface.leaf[0], ITAB_FUN + s->call.method * WORD);
  LLVMValueRef code = LLVMBuildLoad2(g->b, g->ptr, slot, "method");
  emit_call(g, &sig, code, NULL, arg_types, args, nargs, results);
  set_results(g, s, results, sig.nresults);
}

static LLVMValueRef adapt_result(Gen *g, CoreVar *v, LLVMValueRef x) {
  const Leaf *l = &type_info(g, v->type)->leaves[0];
  LLVMTypeRef from = LLVMTypeOf(x), to = leaf_reg_type(g, l);
  if (from == to) return x;
  if (l->kind == LEAF_BOOL) return LLVMBuildICmp(g->b, LLVMIntNE, x, LLVMConstNull(from), "");
  if (LLVMGetTypeKind(from) == LLVMPointerTypeKind) return LLVMBuildPtrToInt(g->b, x, to, "");
  if (LLVMGetTypeKind(to) == LLVMPointerTypeKind) return LLVMBuildIntToPtr(g->b, x, to, "");
  if (LLVMGetTypeKind(from) == LLVMIntegerTypeKind) return LLVMBuildIntCast2(g->b, x, to, l->is_signed, "");
  return LLVMBuildFPCast(g->b, x, to, "");
}

// Results are words; dsts are scalars each, or one variable of two leaves (a string, an interface, a complex number) that takes both.
static void set_entry_results(Gen *g, CoreStmt *s, LLVMValueRef call, int nresults) {
  CoreVarList dsts = s->call.dsts;
  if (nresults == 0 || dsts.len == 0) return;
  if (nresults == 1) {
    if (dsts.at[0]) var_set(g, dsts.at[0], val_scalar(adapt_result(g, dsts.at[0], call)));
    return;
  }
  LLVMValueRef word[2] = {LLVMBuildExtractValue(g->b, call, 0, ""), LLVMBuildExtractValue(g->b, call, 1, "")};
  if (dsts.len == 1) {
    if (dsts.at[0] && type_info(g, dsts.at[0]->type)->nleaves == 2) var_set(g, dsts.at[0], (Val){.leaf = {word[0], word[1]}, .n = 2});
    else if (dsts.at[0]) var_set(g, dsts.at[0], val_scalar(adapt_result(g, dsts.at[0], word[0])));
    return;
  }
  for (int i = 0; i < 2; i++)
    if (dsts.at[i]) var_set(g, dsts.at[i], val_scalar(adapt_result(g, dsts.at[i], word[i])));
}

static void emit_runtime_call(Gen *g, CoreStmt *s) {
  LLVMValueRef args[8];
  int n;
  Entry e = (Entry)s->call.entry;
  entry_call_values(g, e, s->call.args, args, &n);
  if (entry_is_noreturn(e)) {
    call_entry_noreturn(g, e, args, n);
    start(g, new_block(g, "dead"));
    return;
  }
  if (e == ENTRY_deferthunk || e == ENTRY_wrapperadjust) emit_pass_recovery(g, e, args);
  else set_entry_results(g, s, call_entry(g, e, args, n), entry_results(e));
}

static void emit_call_stmt(Gen *g, CoreStmt *s) {
  switch (s->call.how) {
  case CALL_STATIC: emit_static_call(g, s); break;
  case CALL_CLOSURE: emit_closure_call(g, s); break;
  case CALL_INTERFACE: emit_interface_call(g, s); break;
  case CALL_RUNTIME: emit_runtime_call(g, s); break;
  }
}

// ---- control flow

static void emit_if(Gen *g, CoreStmt *s) {
  LLVMBasicBlockRef then = new_block(g, "then"), done = new_block(g, "endif");
  LLVMBasicBlockRef els = s->if_.els.len ? new_block(g, "else") : done;
  LLVMBuildCondBr(g->b, emit_bool(g, s->if_.cond), then, els);
  start(g, then);
  emit_block(g, s->if_.then);
  go_to(g, done);
  if (s->if_.els.len) {
    start(g, els);
    emit_block(g, s->if_.els);
    go_to(g, done);
  }
  start(g, done);
}

static void emit_loop(Gen *g, CoreStmt *s) {
  LLVMBasicBlockRef head = new_block(g, "loop"), body = new_block(g, "body"), post = new_block(g, "post"), done = new_block(g, "endloop");
  set_targets(g, s, done, post);
  go_to(g, head);
  start(g, head);
  if (s->loop.cond) LLVMBuildCondBr(g->b, emit_bool(g, s->loop.cond), body, done);
  else LLVMBuildBr(g->b, body);
  start(g, body);
  emit_block(g, s->loop.body);
  go_to(g, post);
  start(g, post);
  emit_block(g, s->loop.post);
  go_to(g, head);
  start(g, done);
}

static void emit_switch(Gen *g, CoreStmt *s) {
  LLVMBasicBlockRef done = new_block(g, "endswitch"), def = new_block(g, "default");
  set_targets(g, s, done, NULL);
  LLVMValueRef x = emit_scalar(g, s->switch_.x);
  unsigned n = 0;
  for (int i = 0; i < s->switch_.ncases; i++) n += (unsigned)s->cases[i].nvalues;
  LLVMValueRef sw = LLVMBuildSwitch(g->b, x, def, n);
  for (int i = 0; i < s->switch_.ncases; i++) {
    LLVMBasicBlockRef arm = new_block(g, "case");
    for (int k = 0; k < s->cases[i].nvalues; k++)
      LLVMAddCase(sw, LLVMConstInt(LLVMTypeOf(x), const_low_bits(s->cases[i].values[k]), false), arm);
    start(g, arm);
    emit_block(g, s->cases[i].body);
    go_to(g, done);
  }
  start(g, def);
  emit_block(g, s->switch_.def);
  go_to(g, done);
  start(g, done);
}

static void jump(Gen *g, LLVMBasicBlockRef to) {
  LLVMBuildBr(g->b, to);
  start(g, new_block(g, "dead"));
}

static LLVMBasicBlockRef label_block(Gen *g, CoreStmt *label) {
  if (!label->irgen) label->irgen = new_block(g, label->label.name ? label->label.name : "label");
  return label->irgen;
}

static void emit_stmt(Gen *g, CoreStmt *s) {
  debug_pos(g, s->pos);
  switch (s->kind) {
  case CORE_S_DECL: emit_decl(g, s); break;
  case CORE_S_ASSIGN: emit_assign(g, s); break;
  case CORE_S_EVAL: emit_expr(g, s->eval.x); break;
  case CORE_S_CALL: emit_call_stmt(g, s); break;
  case CORE_S_IF: emit_if(g, s); break;
  case CORE_S_LOOP: emit_loop(g, s); break;
  case CORE_S_BLOCK: {
    LLVMBasicBlockRef done = new_block(g, "endblock");
    set_targets(g, s, done, NULL);
    emit_block(g, s->block.body);
    go_to(g, done);
    start(g, done);
    break;
  }
  case CORE_S_SWITCH: emit_switch(g, s); break;
  case CORE_S_BREAK: jump(g, ((Targets *)s->break_.target->irgen)->leave); break;
  case CORE_S_CONTINUE: jump(g, ((Targets *)s->continue_.target->irgen)->next); break;
  case CORE_S_LABEL:
    go_to(g, label_block(g, s));
    start(g, label_block(g, s));
    break;
  case CORE_S_GOTO: jump(g, label_block(g, s->goto_.target)); break;
  case CORE_S_RETURN:
    emit_function_return(g);
    start(g, new_block(g, "dead"));
    break;
  case CORE_S_DEFER: emit_defer(g, s); break;
  case CORE_S_UNREACHABLE:
    LLVMBuildUnreachable(g->b);
    start(g, new_block(g, "dead"));
    break;
  case CORE_STMT_COUNT: break;
  }
}

void emit_block(Gen *g, CoreBlock b) {
  for (int i = 0; i < b.len; i++) emit_stmt(g, b.at[i]);
}
