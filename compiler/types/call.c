// Calls: of functions, generic or not; conversions and built-ins look like calls and are handed on.
//
// The operand called decides. For a function the arguments are checked first, f(g()) spreading g's results; then they are counted
// against the parameters; then, if the function is generic, the missing type arguments are inferred from them; then each is assigned
// to its parameter. A generic function among the arguments waits: its own type arguments follow from the parameter it is assigned to.
#include "check.h"

#include "../support/strbuf.h"

// ---- lists of types for messages

static void add_operand_type(Checker *c, StrBuf *b, const Operand *x) {
  Type *t = x->type;
  if (x->mode == MODE_INVALID || type_is_invalid(t)) strbuf_add(b, "unknown type");
  else if (x->mode == MODE_NILVALUE) strbuf_add(b, "nil");
  else if (type_is_untyped(t)) strbuf_add(b, type_is(t, TF_NUMERIC) ? "number" : check_type_str(c, type_default(t)));
  else strbuf_add(b, check_type_str(c, t));
}

static const char *finish(Checker *c, StrBuf *b) {
  const char *s = arena_strndup(c->arena, b->text, b->len);
  strbuf_free(b);
  return s;
}

const char *check_operand_types(Checker *c, const OperandList *list, bool dots) {
  StrBuf b = {0};
  strbuf_addc(&b, '(');
  for (int i = 0; i < list->len; i++) {
    if (i) strbuf_add(&b, ", ");
    add_operand_type(c, &b, &list->at[i]);
  }
  strbuf_add(&b, dots ? "...)" : ")");
  return finish(c, &b);
}

const char *check_var_types(Checker *c, Object **vars, int n, bool variadic) {
  StrBuf b = {0};
  strbuf_addc(&b, '(');
  for (int i = 0; i < n; i++) {
    if (i) strbuf_add(&b, ", ");
    Type *t = vars[i]->type;
    if (variadic && i + 1 == n && type_underlying(t)->kind == TYPE_SLICE) {
      strbuf_add(&b, "...");
      t = type_underlying(t)->slice.elem;
    }
    strbuf_add(&b, type_is_invalid(t) ? "unknown type" : check_type_str(c, t));
  }
  strbuf_addc(&b, ')');
  return finish(c, &b);
}

// ---- arguments

static Type *param_type(const Type *sig, bool dots, int i) {
  ObjectList params = sig->signature.params;
  if (!sig->signature.variadic || dots || i < params.len - 1) return params.at[i]->type;
  Type *last = type_underlying(params.at[params.len - 1]->type);
  return last->kind == TYPE_SLICE ? last->slice.elem : params.at[params.len - 1]->type;
}

static bool dots_allowed(Checker *c, Node *call, const Type *sig, const OperandList *args) {
  if (!call->call.has_dots) return true;
  if (!sig->signature.variadic) {
    check_error(c, node_start(call), "cannot use ... in call to non-variadic %s", check_expr_str(c, call->call.fun));
    return false;
  }
  if (call->call.args.len == 1 && args->len > 1) {
    check_error(c, node_start(call), "cannot use ... with %d-valued %s", args->len, check_expr_str(c, call->call.args.at[0]));
    return false;
  }
  return true;
}

static bool count_matches(Checker *c, Node *call, const Type *sig, const OperandList *args) {
  ObjectList params = sig->signature.params;
  bool dots = call->call.has_dots, open = sig->signature.variadic && !dots;
  if (open ? args->len >= params.len - 1 : args->len == params.len) return true;
  bool too_many = args->len > params.len;
  Node *at = too_many ? args->at[params.len].expr : args->len ? args->at[args->len - 1].expr : call;
  check_error(c, node_start(at), "%s arguments in call to %s\n\thave %s\n\twant %s", too_many ? "too many" : "not enough", check_expr_str(c, call->call.fun),
              check_operand_types(c, args, dots), check_var_types(c, params.at, params.len, sig->signature.variadic));
  return false;
}

// sig with one parameter an argument, for inference.
static Type *flat_signature(Checker *c, const Type *sig, bool dots, int nargs) {
  if (!sig->signature.variadic) return (Type *)sig;
  ObjectList params = {NEW_ARRAY(c->arena, Object *, nargs), nargs};
  for (int i = 0; i < nargs; i++) {
    bool plain = i < sig->signature.params.len - 1;
    params.at[i] = plain ? sig->signature.params.at[i] : check_new_object(c, OBJ_VAR, 0, intern(""), param_type(sig, dots, i));
    params.at[i]->var.is_param = true;
  }
  Type *flat = type_new_signature(c->arena, NULL, params, sig->signature.results, false);
  flat->signature.tparams = sig->signature.tparams;
  return flat;
}

static bool infer(Checker *c, Node *call, Operand *fun, Type **sig, TypeList targs, OperandList *args) {
  Type *flat = flat_signature(c, *sig, call->call.has_dots, args->len);
  bool written = targs.len > 0;
  if (!check_infer(c, call->call.lparen, call->call.fun, flat, (*sig)->signature.tparams, &targs, args->at, args->len, (Target){0})) return false;
  check_version(c, node_start(ast_unparen(call->call.fun)), 18, written ? "function instantiation" : "implicit function instantiation");
  check_instantiate(c, fun, call->call.fun, targs, call->call.lparen);
  if (fun->mode == MODE_INVALID) return false;
  *sig = fun->type;
  return true;
}

void check_arguments(Checker *c, Node *call, Operand *fun, Type **sig, TypeList targs, OperandList *args) {
  bool generic = (*sig)->signature.tparams.len > 0;
  if (!dots_allowed(c, call, *sig, args) || !count_matches(c, call, *sig, args)) return;
  if (generic) {
    for (int i = 0; i < args->len; i++)
      if (args->at[i].mode == MODE_INVALID) return;
    if (!infer(c, call, fun, sig, targs, args)) {
      fun->mode = MODE_INVALID;
      return;
    }
  }
  const char *use = "as argument";
  for (int i = 0; i < args->len; i++) {
    Operand *a = &args->at[i];
    Type *t = param_type(*sig, call->call.has_dots, i);
    if (check_is_generic(a)) {
      check_func_instance(c, a, a->expr, t, use);
      use = NULL;                          // one error for all of them
    }
    check_argument(c, a, t, call->call.fun);
  }
}

// ---- what is called

static void conversion(Checker *c, Operand *x, Node *n) {
  Type *to = x->type;
  NodeList args = n->call.args;
  operand_invalidate(x);
  if (args.len != 1) {
    check_use(c, args);
    const char *type = check_type_str(c, to);
    if (args.len == 0) check_error(c, node_start(n), "missing argument in conversion to %s", type);
    else check_error(c, node_start(args.at[args.len - 1]), "too many arguments in conversion to %s", type);
    return;
  }
  if (check_is_generic_type(to)) {
    check_use(c, args);
    check_error(c, node_start(n), "cannot use generic type %s without instantiation", check_expr_str(c, n->call.fun));
    return;
  }
  Type *u = type_underlying(to);
  if (u->kind == TYPE_INTERFACE && !type_is_typeparam(to)) {
    typeset_complete(u);
    if (u->interface.nterms >= 0 || u->interface.is_comparable) {
      check_use(c, args);
      check_error(c, node_start(n), "cannot use interface %s in conversion (contains specific type constraints or is comparable)", check_type_str(c, to));
      return;
    }
  }
  check_expr_hint(c, x, args.at[0], to);
  if (x->mode == MODE_INVALID) return;
  if (n->call.has_dots) {
    check_error(c, node_start(args.at[0]), "invalid use of ... in conversion to %s", check_type_str(c, to));
    operand_invalidate(x);
    return;
  }
  check_conversion(c, x, to);
  if (x->mode == MODE_INVALID) x->type = type_invalid;
}

// What stands in the way of calling a t: t itself, or the first type in its set that is no function.
static Type *first_not_func(Type *t) {
  if (!type_is_typeparam(t)) return t;
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  for (int i = 0; i < n; i++)
    if (type_underlying(terms[i].type)->kind != TYPE_SIGNATURE) return terms[i].type;
  return NULL;
}

static void function_call(Checker *c, Operand *x, Node *n, TypeList targs) {
  const char *why = NULL;
  Type *sig = x->mode == MODE_NILVALUE ? type_invalid : check_common_underlying(c, x->type, &why);
  if (!sig || sig->kind != TYPE_SIGNATURE) {
    Type *not_func = first_not_func(x->type);
    if (not_func) why = arena_printf(c->arena, "%s is not a function", check_type_str(c, not_func));
    check_error(c, node_start(n), "invalid operation: cannot call %s: %s", check_operand_str(c, x), why);
    operand_invalidate(x);
    return;
  }
  OperandList args;
  check_expr_list(c, n->call.args, &args, true);
  check_arguments(c, n, x, &sig, targs, &args);
  c->ctx.has_call_or_recv = true;
  bool uninferred = sig->signature.tparams.len > 0;
  ObjectList results = sig->signature.results;
  if (x->mode == MODE_INVALID || (uninferred && results.len > 0)) {
    operand_invalidate(x);
    return;
  }
  x->mode = results.len ? MODE_VALUE : MODE_NOVALUE;
  x->type = results.len == 1 ? results.at[0]->type : type_new_tuple(c->arena, results);
  if (results.len == 1 && type_is_invalid(x->type)) operand_invalidate(x);
}

// The operand called. Type arguments of a generic function that is called may be incomplete: they come back in *targs.
static void called_operand(Checker *c, Operand *x, Node *fun, TypeList *targs) {
  *targs = (TypeList){0};
  if (fun->kind != AST_INDEX) {
    check_expr_or_type(c, x, fun, true);
    return;
  }
  *x = (Operand){MODE_INVALID, type_invalid, NULL, 0, fun};
  check_expr_or_type(c, x, fun->index.x, true);
  if (!check_is_generic(x)) {
    check_index_of(c, x, fun, NULL, false);
  } else if (!check_type_args(c, fun, x->type->signature.tparams.len, targs)) {
    operand_invalidate(x);
  } else if (targs->len == x->type->signature.tparams.len) {
    check_version(c, node_start(fun), 18, "function instantiation");
    check_instantiate(c, x, fun, *targs, fun->index.lbrack);
    *targs = (TypeList){0};
  }
  x->expr = fun;
  check_record_expr(c, x);
}

void check_call(Checker *c, Operand *x, Node *n) {
  TypeList targs;
  called_operand(c, x, n->call.fun, &targs);
  switch (x->mode) {
    case MODE_INVALID:
      check_use(c, n->call.args);
      operand_invalidate(x);
      return;
    case MODE_TYPE:
      conversion(c, x, n);
      return;
    case MODE_BUILTIN:
      check_builtin(c, x, n, x->builtin);
      if (x->mode != MODE_INVALID && x->mode != MODE_CONSTANT) c->ctx.has_call_or_recv = true;
      return;
    default:
      function_call(c, x, n, targs);
  }
}
