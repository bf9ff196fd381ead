// Instances of generic functions: F[T], and F where the target's type tells the type arguments.
//
// The type arguments are recorded with the name of the function and with the index expression, and both get the instance's type.
#include "check.h"

bool check_type_args(Checker *c, Node *index, int want, TypeList *targs) {
  NodeList list = index->index.indices;
  bool valid = true;
  *targs = (TypeList){NEW_ARRAY(c->arena, Type *, list.len), list.len};
  for (int i = 0; i < list.len; i++) {
    targs->at[i] = check_var_type(c, list.at[i]);
    valid = valid && !type_is_invalid(targs->at[i]);
  }
  if (valid && list.len > want) {
    check_error(c, node_start(list.at[want]), "got %d type arguments but want %d", list.len, want);
    return false;
  }
  return valid;
}

static void record(Checker *c, Node *n, TypeList targs, Type *t) {
  n = ast_unparen(n);
  check_record(c, n, MODE_VALUE, t, NULL);
  check_record_instance(c, n, targs);
  if (n->kind == AST_INDEX) record(c, n->index.x, targs, t);
  if (n->kind == AST_SELECTOR) check_record_instance(c, n->selector.sel, targs);
}

void check_instantiate(Checker *c, Operand *x, Node *n, TypeList targs, Pos at) {
  Node *plain = ast_unparen(n);
  bool written = plain->kind == AST_INDEX;
  if (!check_verify_instance(c, at, x->type->signature.tparams, targs, written ? plain->index.indices : (NodeList){0})) {
    x->mode = MODE_INVALID;
    x->type = type_invalid;
    return;
  }
  x->type = type_instantiate(c->arena, x->type, targs);
  record(c, n, targs, x->type);
}

// What messages call the place that n is assigned to; NULL: nothing.
static const char *target_name(Checker *c, const Node *n) {
  if (c->ctx.target.value != n) return NULL;
  return c->ctx.target.place ? check_expr_str(c, c->ctx.target.place) : c->ctx.target.name;
}

void check_func_instance(Checker *c, Operand *x, Node *n, Type *target, const char *use) {
  TypeList tparams = x->type->signature.tparams, targs = {0};
  Node *plain = ast_unparen(n);
  bool written = plain->kind == AST_INDEX, valid = true;
  bool known = check_version(c, node_start(plain), 18, "function instantiation");
  if (written) valid = check_type_args(c, plain, tparams.len, &targs);
  if (valid && targs.len < tparams.len) {
    Pos at = written ? plain->index.lbrack : node_start(n);
    if (target && type_underlying(target)->kind != TYPE_SIGNATURE) target = NULL;
    if (!target && !written) {
      check_error(c, at, "cannot use generic function %s without instantiation", check_expr_str(c, n));
      valid = false;
    } else {
      if (target && use && known) check_version(c, at, 21, arena_printf(c->arena, "%s instantiated function %s", written ? "partially" : "implicitly", use));
      valid = check_infer(c, at, NULL, x->type, tparams, &targs, NULL, 0, (Target){target, target_name(c, n)});
    }
  }
  if (valid) {
    check_instantiate(c, x, n, targs, written ? plain->index.lbrack : node_start(n));
    return;
  }
  x->mode = MODE_INVALID;
  x->type = type_invalid;
}
