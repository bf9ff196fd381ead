// for range: over strings, arrays, slices, maps, channels, integers and functions.
//
// What is ranged over determines the types of at most two iteration variables. An integer constant is special: over 10 untyped, the
// variable's type decides, as in an assignment of 10 to it.
#include "check.h"

typedef struct {
  Type *types[2];                // of key and value; NULL: there is none
  bool integer;
  const char *why;               // the reason why x cannot be ranged over, or NULL
  bool ok;
} Ranged;

static Ranged over(Type *key, Type *value) { return (Ranged){{key, value}, false, NULL, true}; }
static Ranged refused(const char *why) { return (Ranged){{NULL, NULL}, false, why, false}; }

static Ranged over_function(Checker *c, Type *sig) {
#define SHAPE "func must be func(yield func(...) bool): "
  ObjectList params = sig->signature.params;
  if (params.len != 1) return refused(SHAPE "wrong argument count");
  if (sig->signature.results.len) return refused(SHAPE "unexpected results");
  const char *why = NULL;
  Type *yield = check_common_underlying(c, params.at[0]->type, &why);
  if (!yield) return refused(arena_printf(c->arena, SHAPE "in yield type, %s", why));
  if (yield->kind != TYPE_SIGNATURE) return refused(SHAPE "argument is not func");
  ObjectList vars = yield->signature.params, results = yield->signature.results;
  if (vars.len > 2) return refused(SHAPE "yield func has too many parameters");
  if (results.len != 1 || !type_is(results.at[0]->type, TF_BOOLEAN)) return refused(SHAPE "yield func does not return bool");
  if (!type_identical(results.at[0]->type, type_basic[BASIC_BOOL])) return refused(SHAPE "yield func returns user-defined boolean, not bool");
  return over(vars.len > 0 ? vars.at[0]->type : NULL, vars.len > 1 ? vars.at[1]->type : NULL);
}

static Ranged ranged_types(Checker *c, Operand *x) {
  const char *why = NULL;
  Pos at = x->expr->pos;
  Type *whole = x->type, *u = x->mode == MODE_NILVALUE ? type_invalid : check_common_underlying(c, whole, &why);
  if (!u) return refused(why);
  switch (u->kind) {
    case TYPE_BASIC:
      if (u->flags & TF_STRING) return over(type_basic[BASIC_INT], type_rune);
      if (!(u->flags & TF_INTEGER)) return refused(NULL);
      if (!check_allowed(c, at, 22)) return refused(check_requires(c, at, 22));
      Ranged r = over(whole, NULL);
      r.integer = true;
      return r;
    case TYPE_ARRAY: return over(type_basic[BASIC_INT], u->array.elem);
    case TYPE_SLICE: return over(type_basic[BASIC_INT], u->slice.elem);
    case TYPE_MAP:   return over(u->map.key, u->map.elem);
    case TYPE_POINTER: {
      Type *array = type_underlying(u->pointer.elem);
      return array->kind == TYPE_ARRAY ? over(type_basic[BASIC_INT], array->array.elem) : refused(NULL);
    }
    case TYPE_CHAN:
      if (u->chan.dir == CHAN_DIR_SEND) return refused(arena_printf(c->arena, "receive from send-only channel %s", check_type_str(c, whole)));
      return over(u->chan.elem, NULL);
    case TYPE_SIGNATURE: return check_allowed(c, at, 23) ? over_function(c, u) : refused(check_requires(c, at, 23));
    default: return refused(NULL);
  }
}

static void report(Checker *c, Operand *x, const Ranged *r) {
  Pos at = node_start(x->expr);
  const char *operand = check_operand_str(c, x);
  if (r->why) check_error(c, at, "cannot range over %s: %s", operand, r->why);
  else check_error(c, at, "cannot range over %s", operand);
}

// More variables than values?
static void count_variables(Checker *c, Operand *x, const Ranged *r, Node *vars[2], Node *extra) {
  const char *operand = "";
  if ((vars[0] && !r->types[0]) || (vars[1] && !r->types[1])) operand = check_operand_str(c, x);
  if (vars[0] && !r->types[0]) check_error(c, node_start(vars[0]), "range over %s permits no iteration variables", operand);
  else if (vars[1] && !r->types[1]) check_error(c, node_start(vars[1]), "range over %s permits only one iteration variable", operand);
  else if (extra) check_error(c, node_start(extra), "range clause permits at most two iteration variables");
}

// ---- the variables

static Object *define(Checker *c, Node *n, Operand *x, Type *t, bool integer) {
  Name name = intern("_");
  if (n->kind == AST_IDENT) name = n->ident.name;
  else check_error(c, node_start(n), "invalid syntax tree: cannot declare %s", check_expr_str(c, n));
  Object *o = check_new_object(c, OBJ_VAR, n->pos, name, NULL);
  o->var.in_func = c->ctx.body ? c->ctx.body->func : NULL;
  if (!t || type_is_invalid(t)) {
    o->type = type_invalid;
    o->used = true;                        // the mistake lies elsewhere
  } else if (integer) {
    Operand limit = *x;
    check_init_var(c, o, &limit, "range clause");
  } else {
    o->type = t;
  }
  return o;
}

static bool is_blank(const Object *o) { return !o || strcmp(o->name, "_") == 0; }

static void assign(Checker *c, Node *n, Operand *x, Type *t, bool integer) {
  Operand y = {MODE_VALUE, t, NULL, 0, n};
  if (!t || type_is_invalid(t)) {
    check_use_lhs(c, (NodeList){&n, 1});
  } else if (integer) {
    y = *x;
    check_assign_var(c, n, &y, "range clause");
    if (y.mode != MODE_INVALID && !type_is(y.type, TF_INTEGER)) check_error(c, node_start(n), "cannot use iteration variable of type %s", check_type_str(c, y.type));
  } else {
    check_assign_var(c, n, &y, "assignment");
  }
}

void check_range(Checker *c, Node *n) {
  Node *vars[2] = {n->range.key, n->range.value};
  Object *objects[2] = {NULL, NULL};
  Ranged r = {{NULL, NULL}, false, NULL, false};
  int waiting = c->queue.len;
  Operand x;
  check_expr(c, &x, n->range.x);
  if (x.mode != MODE_INVALID) {
    r = ranged_types(c, &x);
    if (r.ok) count_variables(c, &x, &r, vars, n->range.extra);
    else report(c, &x, &r);
  }
  check_run_queue(c, waiting);             // function literals in x do not see the variables
  check_open_scope(c);
  for (int i = 0; i < 2; i++) {
    if (!vars[i]) continue;
    if (n->range.define) objects[i] = define(c, vars[i], &x, r.types[i], r.integer && i == 0);
    else assign(c, vars[i], &x, r.types[i], r.integer && i == 0);
  }
  if (n->range.define && is_blank(objects[0]) && is_blank(objects[1])) check_error(c, n->pos, "no new variables on left side of :=");
  if (r.integer && !vars[0]) check_assignment(c, &x, NULL, "range clause");
  for (int i = 0; i < 2; i++)
    if (objects[i] && vars[i]->kind == AST_IDENT) check_declare(c, c->ctx.scope, vars[i], objects[i], n->range.body->pos);
  check_stmt(c, n->range.body);
  check_close_scope(c);
}
