// Expressions: the one place where all kinds of expression nodes meet.
//
// check_raw_expr dispatches on the node, the files named after the constructs do the work, and the result is recorded once, here. An
// Operand says what came out: a mode (constant, variable, value, type, ...), a type, perhaps a constant value. The doors differ
// in what they let through:
//
//     check_expr           one value: no type, no built-in, no call without a result, no call with several
//     check_multi_expr     also the several results of a call, as a tuple
//     check_expr_or_type   one value, a type or a built-in: x in x.f, x[i], x(y), *x, which have words of their own about built-ins
//     check_raw_expr       anything
//
// An operand of MODE_INVALID has been reported. Whoever meets it gives it on and says nothing.
#include "check.h"

static void basic_literal(Checker *c, Operand *x, Node *n) {
  static const BasicKind kinds[] = {
    [LIT_INT] = BASIC_UNTYPED_INT, [LIT_FLOAT] = BASIC_UNTYPED_FLOAT, [LIT_IMAG] = BASIC_UNTYPED_COMPLEX,
    [LIT_CHAR] = BASIC_UNTYPED_RUNE, [LIT_STRING] = BASIC_UNTYPED_STRING,
  };
  enum { LONGEST_NUMBER = 10000 };
  bool number = n->lit.kind == LIT_INT || n->lit.kind == LIT_FLOAT || n->lit.kind == LIT_IMAG;
  if (number && n->lit.text.len > LONGEST_NUMBER) {
    check_error(c, n->pos, "excessively long constant: %.10s... (%d chars)", n->lit.text.at, n->lit.text.len);
    return;
  }
  if (number) check_literal_version(c, n->pos, n->lit.text);
  const Const *v = const_literal(c->arena, n->lit.kind, n->lit.text);
  if (!v) return;                          // the lexer has reported it
  if (const_kind(v) == CONST_UNKNOWN) {
    check_error(c, n->pos, "malformed constant: %.*s", n->lit.text.len, n->lit.text.at);
    return;
  }
  x->mode = MODE_CONSTANT;
  x->type = type_basic[kinds[n->lit.kind]];
  x->val = v;
  check_constant_overflow(c, x, n->pos);
}

void check_func_literal(Checker *c, Operand *x, Node *n) {
  Scope *scope = check_open_scope(c);
  scope->is_func = true;
  Type *sig = check_func_type(c, n->func_lit.type, scope);
  check_close_scope(c);
  FuncBody *outer = c->ctx.body;
  FuncBody body = {outer ? outer->func : NULL, sig, n->func_lit.body, scope, outer, c->ctx.decl, c->ctx.iota};
  vec_push(&c->queue, body);               // checked when the statement, or the declaration, is done
  x->mode = MODE_VALUE;
  x->type = sig;
}

// A type parameter for pointers only, but to different types.
static bool only_pointers(Type *t) {
  int n;
  const UnionTerm *terms = type_is_typeparam(t) ? type_terms(t, &n) : NULL;
  for (int i = 0; terms && i < n; i++)
    if (type_underlying(terms[i].type)->kind != TYPE_POINTER) return false;
  return terms != NULL;
}

static void star(Checker *c, Operand *x, Node *n) {
  check_expr_or_type(c, x, n->star.x, false);
  if (x->mode == MODE_INVALID) return;
  if (x->mode == MODE_TYPE) {
    check_value_type(c, n->star.x, x->type);
    x->type = type_new_pointer(c->arena, x->type);
    return;
  }
  Type *core = x->mode == MODE_NILVALUE ? NULL : check_common_underlying(c, x->type, NULL);
  if (!core || core->kind != TYPE_POINTER) {
    const char *operand = check_operand_str(c, x);
    if (only_pointers(x->type)) check_error(c, node_start(n->star.x), "invalid operation: pointers of %s must have identical base types", operand);
    else check_error(c, node_start(n->star.x), "invalid operation: cannot indirect %s", operand);
    operand_invalidate(x);
    return;
  }
  x->mode = MODE_VARIABLE;
  x->type = core->pointer.elem;
}

static void type_assertion(Checker *c, Operand *x, Node *n) {
  Node *of = n->type_assert.x;
  if (!n->type_assert.type) {
    check_error(c, node_start(n), "invalid syntax tree: use of .(type) outside type switch");
    check_use(c, (NodeList){&of, 1});
    return;
  }
  check_expr(c, x, of);
  if (x->mode == MODE_INVALID) return;
  if (type_is_typeparam(x->type)) {
    check_error(c, node_start(of), "invalid operation: cannot use type assertion on type parameter value %s", check_operand_str(c, x));
    operand_invalidate(x);
    return;
  }
  if (!type_is_interface(x->type)) {
    check_error(c, node_start(of), "invalid operation: %s is not an interface", check_operand_str(c, x));
    operand_invalidate(x);
    return;
  }
  Type *t = check_var_type(c, n->type_assert.type);
  if (type_is_invalid(t)) {
    operand_invalidate(x);
    return;
  }
  const char *cause;
  if (type_underlying(t)->kind != TYPE_INTERFACE && !check_implements(c, t, x->type, false, &cause))
    check_error(c, node_start(n), "impossible type assertion: %s\n\t%s", check_expr_str(c, n), cause);
  x->mode = MODE_COMMAOK;
  x->type = t;
}

static void expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic) {
  switch (n->kind) {
    case AST_BAD: return;
    case AST_IDENT:         check_ident(c, x, n, false); return;
    case AST_BASIC_LIT:     basic_literal(c, x, n); return;
    case AST_COMPOSITE_LIT: check_composite_literal(c, x, n, hint); return;
    case AST_FUNC_LIT:      check_func_literal(c, x, n); return;
    case AST_PAREN:         check_raw_expr(c, x, n->paren.x, NULL, false); return;   // gc infers nothing through parentheses
    case AST_SELECTOR:      check_selector(c, x, n, false); return;
    case AST_INDEX:         check_index(c, x, n, hint, allow_generic); return;
    case AST_SLICE_EXPR:    check_slice_expr(c, x, n); return;
    case AST_TYPE_ASSERT:   type_assertion(c, x, n); return;
    case AST_CALL:          check_call(c, x, n); return;
    case AST_STAR:          star(c, x, n); return;
    case AST_UNARY:         check_unary(c, x, n); return;
    case AST_BINARY:        check_binary(c, x, n, n->binary.x, n->binary.y, n->binary.op); return;
    case AST_KEY_VALUE:
      check_error(c, n->pos, "unexpected key:value expression");
      return;
    case AST_ELLIPSIS:
      check_error(c, n->pos, "invalid use of ...");
      return;
    case AST_ARRAY_TYPE: case AST_SLICE_TYPE: case AST_STRUCT_TYPE: case AST_FUNC_TYPE: case AST_INTERFACE_TYPE:
    case AST_MAP_TYPE: case AST_CHAN_TYPE:
      x->type = check_type(c, n);
      x->mode = type_is_invalid(x->type) ? MODE_INVALID : MODE_TYPE;
      return;
    default:
      internal_error(n->pos, "types: %s is not an expression", ast_kind_name(n->kind));
  }
}

bool check_is_generic(const Operand *x) {
  return x->mode == MODE_VALUE && x->type->kind == TYPE_SIGNATURE && x->type->signature.tparams.len > 0;
}

bool check_is_generic_type(Type *t) {
  if (t->kind == TYPE_ALIAS && t->alias.tparams.len && !t->alias.targs.len) return true;
  t = type_unalias(t);
  return t->kind == TYPE_NAMED && t->named.tparams.len && !t->named.origin;
}

static void forbid_generic(Checker *c, Operand *x, Node *n, Type *hint) {
  if (check_is_generic(x)) {
    Type *core = hint ? type_core(hint) : NULL;
    if (core && core->kind == TYPE_SIGNATURE) {
      check_func_instance(c, x, n, core, "in assignment");
      return;
    }
    check_error(c, node_start(n), "cannot use generic function %s without instantiation", check_expr_str(c, n));
    operand_invalidate(x);
  } else if (x->mode == MODE_TYPE) {
    if (!check_is_generic_type(x->type)) return;
    check_error(c, node_start(n), "cannot use generic type %s without instantiation", check_expr_str(c, n));
    operand_invalidate(x);
  }
}

void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic) {
  *x = (Operand){MODE_INVALID, type_invalid, NULL, 0, n};
  expr(c, x, n, hint, allow_generic);
  x->expr = n;
  if (!allow_generic) forbid_generic(c, x, n, hint);
  check_record_expr(c, x);
}

// ---- the narrower doors

enum { ALLOW_TYPE = 1, ALLOW_BUILTIN = 2 };

static void exclude(Checker *c, Operand *x, unsigned allowed) {
  const char *what;
  if (x->mode == MODE_NOVALUE) what = allowed & ALLOW_TYPE ? "used as value or type" : "used as value";
  else if (x->mode == MODE_BUILTIN && !(allowed & ALLOW_BUILTIN)) what = "must be called";
  else if (x->mode == MODE_TYPE && !(allowed & ALLOW_TYPE)) what = "is not an expression";
  else return;
  check_error(c, node_start(x->expr), "%s %s", check_operand_str(c, x), what);
  operand_invalidate(x);
}

void check_single_value(Checker *c, Operand *x) {
  if (x->mode != MODE_VALUE || x->type->kind != TYPE_TUPLE) return;
  check_error(c, node_start(x->expr), "multiple-value %s in single-value context", check_operand_str(c, x));
  operand_invalidate(x);
}

void check_expr(Checker *c, Operand *x, Node *n) { check_expr_hint(c, x, n, NULL); }

// The places that take these lend no type to literals: T{f: {1}} is wrong where []F{{1}} is right.
void check_expr_func_hint(Checker *c, Operand *x, Node *n, Type *hint) {
  bool elided = n->kind == AST_COMPOSITE_LIT && !n->composite.type;
  check_expr_hint(c, x, n, elided ? NULL : hint);
}

void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint) {
  check_raw_expr(c, x, n, hint, false);
  exclude(c, x, 0);
  check_single_value(c, x);
}

void check_multi_expr(Checker *c, Operand *x, Node *n, Type *hint) {
  check_raw_expr(c, x, n, hint, false);
  exclude(c, x, 0);
}

void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic) {
  check_raw_expr(c, x, n, NULL, allow_generic);
  exclude(c, x, ALLOW_TYPE | ALLOW_BUILTIN);
  check_single_value(c, x);
}

void check_no_builtin(Checker *c, Operand *x) { exclude(c, x, ALLOW_TYPE); }

// ---- lists

static void spread(Checker *c, OperandList *out, Operand *call) {
  ObjectList vars = call->type->tuple.vars;
  if (vars.len > (int)(sizeof out->few / sizeof *out->few)) out->at = NEW_ARRAY(c->arena, Operand, vars.len);
  Node *n = call->expr;
  for (int i = 0; i < vars.len; i++) out->at[i] = (Operand){MODE_VALUE, vars.at[i]->type, NULL, 0, n};
  out->len = vars.len;
}

void check_expr_list(Checker *c, NodeList list, OperandList *out, bool generic) {
  bool fits = list.len <= (int)(sizeof out->few / sizeof *out->few);
  out->at = fits ? out->few : NEW_ARRAY(c->arena, Operand, list.len);
  out->len = list.len;
  for (int i = 0; i < list.len; i++) {
    Operand *x = &out->at[i];
    check_raw_expr(c, x, list.at[i], NULL, generic);
    exclude(c, x, 0);
    Operand single = *x;                   // who counts the values shows what was there
    if (list.len > 1) check_single_value(c, &single);
  }
  if (list.len == 1 && out->at[0].mode == MODE_VALUE && out->at[0].type->kind == TYPE_TUPLE) {
    Operand call = out->at[0];
    spread(c, out, &call);
  }
}

void check_use(Checker *c, NodeList list) {
  Operand x;
  for (int i = 0; i < list.len; i++) {
    Node *n = list.at[i];
    check_raw_expr(c, &x, n->kind == AST_KEY_VALUE ? n->key_value.value : n, NULL, true);
  }
}

void check_use_lhs(Checker *c, NodeList list) {
  for (int i = 0; i < list.len; i++) {
    Node *n = ast_unparen(list.at[i]);
    Operand x;
    if (n->kind == AST_IDENT) {
      if (strcmp(n->ident.name, "_") == 0) continue;
      Object *o = scope_lookup_parent(c->ctx.scope, n->ident.name, 0);
      bool used = o && o->used;
      check_raw_expr(c, &x, list.at[i], NULL, true);
      if (o && o->kind == OBJ_VAR) o->used = used;
    } else {
      check_raw_expr(c, &x, list.at[i], NULL, true);
    }
  }
}

// ---- type sets

const UnionTerm *type_terms(Type *typeparam, int *n) {
  Type *iface = type_underlying(typeparam);
  *n = -1;
  if (iface->kind != TYPE_INTERFACE) return NULL;
  typeset_complete(iface);
  *n = iface->interface.nterms;
  return iface->interface.terms;
}

static const char *different(Checker *c, Type *x, Type *y) {
  const char *sx = check_type_str(c, x), *sy = check_type_str(c, y);
  Type *u = type_underlying(x), *v = type_underlying(y);
  if (u->kind != TYPE_CHAN || v->kind != TYPE_CHAN) return arena_printf(c->arena, "%s and %s have different underlying types", sx, sy);
  bool same = type_identical(u->chan.elem, v->chan.elem);
  return arena_printf(c->arena, same ? "channels %s and %s have conflicting directions" : "channels %s and %s have different element types", sx, sy);
}

Type *check_common_underlying(Checker *c, Type *t, const char **why) {
  if (!type_is_typeparam(t)) return type_underlying(t);
  Type *core = type_core(t);
  if (core || !why) return core;
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  *why = "no specific type";
  for (int i = 1; i < n; i++)
    if (!type_identical(type_underlying(terms[0].type), type_underlying(terms[i].type))) {
      *why = different(c, terms[0].type, terms[i].type);
      break;
    }
  return NULL;
}
