// Assignments: what may be stored where, in = := var const return and arguments.
//
// check_assignment is the gate all of them pass: the operand is a single value; an untyped one takes the target's type (its default type
// if there is no target or the target is an interface); its type is assignable. The context goes into the message:
// "cannot use x (variable of type int) as string value in return statement".
#include "check.h"

// ---- assignability

static bool assignable_to_each(Checker *c, Operand *x, Type *to, const char **reason) {
  int n;
  const UnionTerm *terms = type_terms(to, &n);
  for (int i = 0; i < n; i++)
    if (!check_assignable(c, x, terms[i].type, NULL)) {
      if (reason) *reason = arena_printf(c->arena, "cannot assign %s to %s (in %s)", check_type_str(c, x->type), check_type_str(c, terms[i].type), check_type_str(c, to));
      return false;
    }
  return n > 0;
}

static bool assignable_from_each(Checker *c, Operand *x, Type *to, const char **reason) {
  int n;
  const UnionTerm *terms = type_terms(x->type, &n);
  for (int i = 0; i < n; i++) {
    Operand y = *x;
    y.type = terms[i].type;
    if (!check_assignable(c, &y, to, NULL)) {
      if (reason) *reason = arena_printf(c->arena, "cannot assign %s (in %s) to %s", check_type_str(c, y.type), check_type_str(c, x->type), check_type_str(c, to));
      return false;
    }
  }
  return n > 0;
}

static bool channels_assignable(Type *v, Type *vu, Type *t, Type *tu) {
  if (vu->kind != TYPE_CHAN || tu->kind != TYPE_CHAN || vu->chan.dir != CHAN_DIR_BOTH) return false;
  return type_identical(vu->chan.elem, tu->chan.elem) && (!type_is_named(v) || !type_is_named(t));
}

bool check_assignable(Checker *c, Operand *x, Type *to, const char **reason) {
  if (x->mode == MODE_INVALID || type_is_invalid(to)) return true;
  Type *v = type_unalias(x->type), *written = to;
  to = type_unalias(to);
  if (v == to || type_identical(v, to)) return true;
  bool vp = type_is_typeparam(v), tp = type_is_typeparam(to);
  if (type_is_untyped(v)) {
    const Const *val = NULL;
    Fit fit;
    if (tp && x->mode != MODE_NILVALUE) return assignable_to_each(c, x, to, NULL);
    return check_implicit_type(c, x, to, &val, &fit) != NULL;
  }
  Type *vu = type_underlying(v), *tu = type_underlying(to);
  if (!vp && !tp && (!type_is_named(v) || !type_is_named(to)) && type_identical(vu, tu)) return true;
  if (!tp && tu->kind == TYPE_INTERFACE) {
    if (check_implements(c, v, to, false, reason)) return true;
    return false;
  }
  if (reason && tu->kind == TYPE_POINTER && type_is_interface(tu->pointer.elem)) {
    const char *t = check_type_str(c, to);
    *reason = arena_printf(c->arena, "%s does not implement %s (type %s is pointer to interface, not interface)", check_type_str(c, v), t, t);
    return false;
  }
  if (!vp && vu->kind == TYPE_INTERFACE && check_implements(c, to, v, false, NULL)) {
    if (reason) *reason = "need type assertion";
    return false;
  }
  if (channels_assignable(v, vu, to, tu)) return true;
  if (tp && !vp && !type_is_named(v)) return assignable_to_each(c, x, written, reason);
  if (vp && !tp && !type_is_named(to)) return assignable_from_each(c, x, written, reason);
  return false;
}

// ---- the gate

// What the value is used for. Most uses never need their text.
typedef struct { const char *context; const Node *callee; } Use;

static const char *use_text(Checker *c, Use use) {
  return use.callee ? arena_printf(c->arena, "argument to %s", check_expr_str(c, use.callee)) : use.context;
}

static void convert_for(Checker *c, Operand *x, Type *t, Use use) {
  Type *target = t;
  if (!t || type_is_interface(t)) {
    if (!t && x->mode == MODE_NILVALUE) {
      check_error(c, node_start(x->expr), "use of untyped nil in %s", use_text(c, use));
      operand_invalidate(x);
      return;
    }
    if (x->mode != MODE_NILVALUE) target = type_default(x->type);
  }
  const Const *val = NULL;
  Fit fit;
  Type *become = check_implicit_type(c, x, target, &val, &fit);
  if (!become) {
    const char *why = fit == FITS_TRUNCATED ? " (truncated)" : fit == FITS_OVERFLOWS ? " (overflows)" : "";
    check_error(c, node_start(x->expr), "cannot use %s as %s value in %s%s", check_operand_str(c, x), check_type_str(c, target), use_text(c, use), why);
    operand_invalidate(x);
    return;
  }
  if (val) x->val = val;
  if (become == x->type) return;
  x->type = become;
  check_set_untyped(c, x->expr, become, val);
}

static void assign_to(Checker *c, Operand *x, Type *t, Use use) {
  check_single_value(c, x);
  if (x->mode == MODE_INVALID) return;
  if (type_is_untyped(x->type)) {
    convert_for(c, x, t, use);
    if (x->mode == MODE_INVALID) return;
  }
  const char *reason = NULL;
  if (!t || check_assignable(c, x, t, &reason)) return;
  const char *operand = check_operand_str(c, x), *type = check_type_str(c, t), *context = use_text(c, use);
  if (reason) check_error(c, node_start(x->expr), "cannot use %s as %s value in %s: %s", operand, type, context, reason);
  else check_error(c, node_start(x->expr), "cannot use %s as %s value in %s", operand, type, context);
  operand_invalidate(x);
}

void check_assignment(Checker *c, Operand *x, Type *t, const char *context) { assign_to(c, x, t, (Use){context, NULL}); }

void check_argument(Checker *c, Operand *x, Type *t, const Node *callee) { assign_to(c, x, t, (Use){NULL, callee}); }

// ---- constants and variables that are being declared

void check_init_const(Checker *c, Object *o, Operand *x) {
  if (x->mode == MODE_INVALID || type_is_invalid(x->type) || (o->type && type_is_invalid(o->type))) {
    if (!o->type) o->type = type_invalid;
    return;
  }
  if (x->mode != MODE_CONSTANT) {
    check_error(c, node_start(x->expr), "%s is not constant", check_operand_str(c, x));
    if (!o->type) o->type = type_invalid;
    return;
  }
  if (!o->type) o->type = x->type;
  check_assignment(c, x, o->type, "constant declaration");
  if (x->mode != MODE_INVALID) o->const_.value = x->val;
}

Type *check_init_var(Checker *c, Object *o, Operand *x, const char *context) {
  check_single_value(c, x);
  bool invalid = x->mode == MODE_INVALID || type_is_invalid(x->type) || (o->type && type_is_invalid(o->type));
  if (invalid) {
    if (!o->type) o->type = type_invalid;
    x->mode = MODE_INVALID;
    return NULL;
  }
  Type *t = o->type;
  if (!t) {
    check_assignment(c, x, NULL, context);
    o->type = x->mode == MODE_INVALID ? type_invalid : x->type;
  } else {
    check_assignment(c, x, t, context);
  }
  return x->mode == MODE_INVALID ? NULL : x->type;
}

// ---- counting

static const char *counted(Checker *c, int n, const char *unit) { return arena_printf(c->arena, "%d %s%s", n, unit, n == 1 ? "" : "s"); }

static void report_count(Checker *c, NodeList rhs, int nlhs, int nrhs) {
  Node *first = rhs.at[0], *call = ast_unparen(first);
  const char *vars = counted(c, nlhs, "variable"), *vals = counted(c, nrhs, "value");
  if (rhs.len == 1 && call->kind == AST_CALL)
    check_error(c, node_start(first), "assignment mismatch: %s but %s returns %s", vars, check_expr_str(c, call->call.fun), vals);
  else check_error(c, node_start(first), "assignment mismatch: %s but %s", vars, vals);
}

static void unknown_types(Object **lhs, int nlhs) {
  for (int i = 0; i < nlhs; i++)
    if (!lhs[i]->type) lhs[i]->type = type_invalid;
}

// The values of `a, b = x`: the results of a call, or value and ok where that is allowed. Returns false if their number is wrong.
static bool unpack(Checker *c, Operand *x, int nlhs, bool comma_ok, OperandList *out) {
  out->at = out->few;
  out->len = 1;
  out->few[0] = *x;
  if (x->mode == MODE_INVALID) return false;
  if (x->mode == MODE_VALUE && x->type->kind == TYPE_TUPLE) {
    ObjectList vars = x->type->tuple.vars;
    out->len = vars.len;
    if (vars.len > (int)(sizeof out->few / sizeof *out->few)) out->at = NEW_ARRAY(c->arena, Operand, vars.len);
    for (int i = 0; i < vars.len; i++) out->at[i] = (Operand){MODE_VALUE, vars.at[i]->type, NULL, 0, x->expr};
  } else if (comma_ok && nlhs == 2 && (x->mode == MODE_MAPINDEX || x->mode == MODE_COMMAOK)) {
    out->len = 2;
    out->few[1] = (Operand){MODE_VALUE, type_basic[BASIC_UNTYPED_BOOL], NULL, 0, x->expr};
  }
  return out->len == nlhs;
}

// ---- initialisation

void check_name_target(Checker *c, const Node *value, const Node *place, const char *name) {
  c->ctx.target.value = value;
  c->ctx.target.place = place;
  c->ctx.target.name = name;
}

static const char *target_variable(const Object *o) { return *o->name ? o->name : "result variable"; }

typedef enum { FOR_DECLARATION, FOR_SHORT_DECLARATION, FOR_RETURN } InitKind;

static void init_vars(Checker *c, Object **lhs, int nlhs, NodeList rhs, InitKind kind, Node *return_stmt) {
  static const char *const contexts[] = {"variable declaration", "assignment", "return statement"};
  const char *context = contexts[kind];
  Operand x;
  if (nlhs == rhs.len && nlhs > 1) {
    for (int i = 0; i < nlhs; i++) {
      check_name_target(c, rhs.at[i], NULL, target_variable(lhs[i]));
      check_expr_hint(c, &x, rhs.at[i], lhs[i]->type);
      check_init_var(c, lhs[i], &x, context);
    }
    return;
  }
  OperandList values;
  if (rhs.len != 1) {
    unknown_types(lhs, nlhs);
    if (kind == FOR_RETURN) {
      bool valid = true;
      check_expr_list(c, rhs, &values, false);
      for (int i = 0; i < values.len; i++) valid = valid && values.at[i].mode != MODE_INVALID;
      if (valid) check_return_mismatch(c, return_stmt, lhs, nlhs, &values);
      return;
    }
    check_use(c, rhs);
    if (kind == FOR_SHORT_DECLARATION) report_count(c, rhs, nlhs, rhs.len);      // who declares with var has reported it
    return;
  }
  check_name_target(c, rhs.at[0], NULL, target_variable(lhs[0]));
  check_multi_expr(c, &x, rhs.at[0], nlhs == 1 ? lhs[0]->type : NULL);
  if (unpack(c, &x, nlhs, kind != FOR_RETURN, &values)) {
    for (int i = 0; i < nlhs; i++) check_init_var(c, lhs[i], &values.at[i], context);
    return;
  }
  unknown_types(lhs, nlhs);
  if (x.mode == MODE_INVALID) return;
  if (kind == FOR_RETURN) check_return_mismatch(c, return_stmt, lhs, nlhs, &values);
  else report_count(c, rhs, nlhs, values.len);
}

void check_init_vars(Checker *c, Object **lhs, int nlhs, NodeList rhs, Node *return_stmt) {
  init_vars(c, lhs, nlhs, rhs, return_stmt ? FOR_RETURN : FOR_DECLARATION, return_stmt);
}

// ---- assignment

static bool is_blank(const Node *n) { return n->kind == AST_IDENT && strcmp(n->ident.name, "_") == 0; }

// The type of what can be assigned to lhs, whose operand is x; invalid after reporting.
static Type *place_type(Checker *c, Node *lhs, const Operand *x) {
  const Node *n = ast_unparen(lhs);
  if (x->mode == MODE_INVALID) return type_invalid;
  if (x->mode == MODE_VARIABLE || x->mode == MODE_MAPINDEX) return x->type;
  if (n->kind == AST_SELECTOR) {
    const TypeAndValue *base = &c->pkg->info.types[n->selector.x->id];
    const Object *o = n->selector.x->kind == AST_IDENT ? c->pkg->info.objects[n->selector.x->id] : NULL;
    if (o && o->kind == OBJ_PKGNAME) check_error(c, n->selector.x->pos, "use of package %s not in selector", o->name);
    if (base->mode == MODE_MAPINDEX) {
      check_error(c, node_start(lhs), "cannot assign to struct field %s in map", check_expr_str(c, lhs));
      return type_invalid;
    }
  }
  check_error(c, node_start(lhs), "cannot assign to %s (neither addressable nor a map index expression)", check_expr_str(c, lhs));
  return type_invalid;
}

// Checks the left side of an assignment without counting it as a use. Returns its type, NULL for _ ; invalid after reporting.
static Type *check_lhs(Checker *c, Node *lhs) {
  Node *n = ast_unparen(lhs);
  if (is_blank(n)) {
    check_record_object(c, n, NULL);
    return NULL;
  }
  Operand x;
  Object *var = n->kind == AST_IDENT ? scope_lookup_parent(c->ctx.scope, n->ident.name, 0) : NULL;
  bool keep_unused = var && var->kind == OBJ_VAR && var->pkg == c->pkg && !var->used;
  check_expr(c, &x, lhs);
  if (keep_unused) var->used = false;
  return place_type(c, lhs, &x);
}

static void assign_value(Checker *c, Node *lhs, Type *t, Operand *x, const char *context) {
  if (t && type_is_invalid(t)) {
    x->mode = MODE_INVALID;
    return;
  }
  bool plain = !t && strcmp(context, "assignment") == 0;
  check_assignment(c, x, t, plain ? "assignment to _ identifier" : context);
}

void check_assign_var(Checker *c, Node *lhs, Operand *x, const char *context) {
  Type *t = check_lhs(c, lhs);
  if (x->mode != MODE_INVALID) assign_value(c, lhs, t, x, context);
}

static void assign_one(Checker *c, Node *lhs, Node *rhs) {
  Operand x;
  Type *t = check_lhs(c, lhs);
  if (t && type_is_invalid(t)) {
    check_use(c, (NodeList){&rhs, 1});
    return;
  }
  check_name_target(c, rhs, lhs, NULL);
  check_multi_expr(c, &x, rhs, t);
  assign_value(c, lhs, t, &x, "assignment");
}

void check_assign_vars(Checker *c, NodeList lhs, NodeList rhs) {
  Operand x;
  bool call = rhs.len == 1 && ast_unparen(rhs.at[0])->kind == AST_CALL;     // gc looks at a call's results first, at other values after the left side
  if (lhs.len == rhs.len && !call) {
    for (int i = 0; i < lhs.len; i++) assign_one(c, lhs.at[i], rhs.at[i]);
    return;
  }
  if (rhs.len != 1) {
    check_use_lhs(c, lhs);
    check_use(c, rhs);
    report_count(c, rhs, lhs.len, rhs.len);
    return;
  }
  OperandList values;
  check_multi_expr(c, &x, rhs.at[0], NULL);
  if (unpack(c, &x, lhs.len, true, &values) || (lhs.len == 1 && x.mode == MODE_INVALID)) {
    for (int i = 0; i < lhs.len; i++) check_assign_var(c, lhs.at[i], &values.at[i], "assignment");
    return;
  }
  check_use_lhs(c, lhs);
  if (x.mode != MODE_INVALID) report_count(c, rhs, lhs.len, values.len);
}

// ---- op= and ++

static void store(Checker *c, Node *lhs, Operand *x) {
  const TypeAndValue *place = &c->pkg->info.types[lhs->id];
  Operand target = {place->mode, place->type, NULL, 0, lhs};
  Type *t = place_type(c, lhs, &target);
  if (!type_is_invalid(t)) check_assignment(c, x, t, "assignment operation");
}

void check_compound_assign(Checker *c, Node *n, Node *lhs, Node *rhs, Op op) {
  Operand x;
  check_binary(c, &x, n, lhs, rhs, op);
  if (x.mode == MODE_INVALID) {
    check_lhs(c, lhs);
    return;
  }
  x.expr = lhs;
  store(c, lhs, &x);
}

void check_inc_dec(Checker *c, Node *n) {
  Node *lhs = n->inc_dec.x;
  Operand x;
  check_expr(c, &x, lhs);
  if (x.mode == MODE_INVALID) return;
  if (!type_is(x.type, TF_NUMERIC)) {
    const char *op = op_text(n->inc_dec.op);
    check_error(c, node_start(lhs), "invalid operation: %s%s%s (non-numeric type %s)", check_expr_str(c, lhs), op, op, check_type_str(c, x.type));
    return;
  }
  x.mode = MODE_VALUE;
  store(c, lhs, &x);
}

// ---- :=

static bool repeated(NodeList lhs, int i) {
  for (int k = 0; k < i; k++)
    if (lhs.at[k]->kind == AST_IDENT && lhs.at[k]->ident.name == lhs.at[i]->ident.name) return true;
  return false;
}

typedef struct {
  Object **vars;                 // what is assigned to: declared before, or new
  bool *is_new;
  int nnew;                      // _ does not count
  bool failed;
} ShortDecl;

static Object *new_variable(Checker *c, Node *ident) {
  Object *o = check_new_object(c, OBJ_VAR, ident->pos, ident->ident.name, NULL);
  o->var.in_func = c->ctx.body ? c->ctx.body->func : NULL;
  return o;
}

// The variable that lhs[i] means, or NULL after reporting.
static Object *short_variable(Checker *c, NodeList lhs, int i, ShortDecl *d) {
  Node *n = lhs.at[i];
  if (n->kind != AST_IDENT) {
    check_use_lhs(c, (NodeList){&n, 1});
    check_error(c, node_start(n), "non-name %s on left side of :=", check_expr_str(c, n));
    return NULL;
  }
  if (is_blank(n)) {
    d->is_new[i] = true;
    return new_variable(c, n);
  }
  if (repeated(lhs, i)) {
    check_error(c, n->pos, "%s repeated on left side of :=", n->ident.name);
    return NULL;
  }
  Object *old = scope_lookup(c->ctx.scope, n->ident.name);
  if (!old) {
    d->is_new[i] = true;
    d->nnew++;
    return new_variable(c, n);
  }
  check_record_object(c, n, old);
  if (old->kind == OBJ_VAR) return old;
  check_error(c, n->pos, "cannot assign to %s", check_expr_str(c, n));
  return NULL;
}

void check_short_var_decl(Checker *c, Node *n, NodeList lhs, NodeList rhs) {
  enum { FEW = 8 };
  Object *few_vars[FEW];
  bool few_new[FEW] = {false};
  bool fits = lhs.len <= FEW;
  ShortDecl d = {fits ? few_vars : NEW_ARRAY(c->arena, Object *, lhs.len), fits ? few_new : NEW_ARRAY(c->arena, bool, lhs.len), 0, false};
  int waiting = c->queue.len;
  for (int i = 0; i < lhs.len; i++) {
    d.vars[i] = short_variable(c, lhs, i, &d);
    if (d.vars[i]) continue;
    d.failed = true;
    d.vars[i] = check_new_object(c, OBJ_VAR, lhs.at[i]->pos, intern("_"), NULL);     // takes the value
  }
  init_vars(c, d.vars, lhs.len, rhs, FOR_SHORT_DECLARATION, NULL);
  check_run_queue(c, waiting);             // function literals do not see the new variables
  if (!d.nnew && !d.failed) check_error(c, n->kind == AST_ASSIGN ? n->assign.op_pos : n->pos, "no new variables on left side of :=");
  for (int i = 0; i < lhs.len; i++)
    if (d.is_new[i]) check_declare(c, c->ctx.scope, lhs.at[i], d.vars[i], ast_end(n));
}
