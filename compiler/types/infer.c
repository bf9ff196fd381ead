// Type inference: finding the type arguments that a call leaves out.
//
//   1  typed arguments are unified with the types of their parameters
//   2  constraints with a core type are unified with what is known ([S ~[]E]: S tells E), and so are the methods they demand;
//      again until nothing changes
//   3  a parameter that is a type parameter still unknown takes the default type of the untyped constants it gets, the largest kind of them
//   4  what was found is put into itself until no parameter is left in it
//
// An argument may itself be a generic function, h(g, r): its type parameters join those to be found, behind the callee's. They need not be
// found here: they follow when the argument is assigned to its parameter.
// The type parameters are renamed first: in a recursive call the arguments' types may mention the very same ones, and they
// mean something else there.
#include "infer.h"

typedef struct {
  Checker *c;
  Pos at;
  const Node *callee;            // NULL: not a call
  Unifier u;
  TypeList original;             // as declared, for messages
  int wanted;                    // so many of them belong to the callee
  Type **params;                 // with the renamed type parameters
  Operand *args;
  int nargs;
} Inference;

static void fail(Inference *f, Pos at, const char *text) {
  if (f->callee) check_error(f->c, at, "in call to %s, %s", check_expr_str(f->c, f->callee), text);
  else check_error(f->c, at, "%s", text);
}

static TypeList rename_params(Checker *c, TypeList old) {
  TypeList fresh = {NEW_ARRAY(c->arena, Type *, old.len), old.len};
  for (int i = 0; i < old.len; i++) {
    fresh.at[i] = NEW(c->arena, Type);
    *fresh.at[i] = *old.at[i];
  }
  for (int i = 0; i < old.len; i++) {
    type_underlying(old.at[i]);                                  // a bound that is no interface is wrapped in one
    fresh.at[i]->typeparam.bound = type_subst(c->arena, old.at[i]->typeparam.bound, old, fresh);
  }
  return fresh;
}

// "T", "K and V", "K, V, and W"
static const char *list_names(Checker *c, TypeList list, Type **known) {
  StrBuf b = {0};
  int n = 0, left;
  for (int i = 0; i < list.len; i++) n += !known || !known[i];
  left = n;
  for (int i = 0; i < list.len; i++) {
    if (known && known[i]) continue;
    if (left < n) strbuf_add(&b, n == 2 ? " and " : left == 1 ? ", and " : ", ");
    strbuf_add(&b, list.at[i]->typeparam.obj->name);
    left--;
  }
  const char *s = arena_strndup(c->arena, strbuf_str(&b), b.len);
  strbuf_free(&b);
  return s;
}

static TypeList wanted_params(const Inference *f) { return (TypeList){f->original.at, f->wanted}; }

static bool none_known(const Inference *f) {
  for (int i = 0; i < f->wanted; i++)
    if (f->u.inferred[i]) return false;
  return true;
}

// t with what is known so far.
static Type *substituted(Inference *f, Type *t) {
  TypeList known = {NEW_ARRAY(f->c->arena, Type *, f->u.tparams.len), f->u.tparams.len};
  for (int i = 0; i < known.len; i++) known.at[i] = f->u.inferred[i] ? f->u.inferred[i] : f->u.tparams.at[i];
  return type_subst(f->c->arena, t, f->u.tparams, known);
}

static bool mentions_any(const Inference *f, Type *t) {
  Type *changed = type_subst(f->c->arena, t, f->u.tparams, f->original);
  return changed != t;
}

static void report_mismatch(Inference *f, Type *param, const Operand *arg) {
  Checker *c = f->c;
  const char *type = check_type_str(c, arg->type), *expr = arg->expr ? check_expr_str(c, arg->expr) : "", *text;
  Type *now = substituted(f, param);
  if (none_known(f))
    text = arena_printf(c->arena, "type %s of %s does not match %s (cannot infer %s)", type, expr, check_type_str(c, param), list_names(c, wanted_params(f), NULL));
  else if (now != param)
    text = arena_printf(c->arena, "type %s of %s does not match inferred type %s for %s", type, expr, check_type_str(c, now), check_type_str(c, param));
  else
    text = arena_printf(c->arena, "type %s of %s does not match %s", type, expr, check_type_str(c, param));
  fail(f, arg->expr ? node_start(arg->expr) : f->at, text);
}

// ---- 1: typed arguments

static bool is_untyped_arg(const Operand *x) { return x->mode == MODE_NILVALUE || type_is_untyped(x->type); }

static bool use_typed_arguments(Inference *f) {
  for (int i = 0; i < f->nargs; i++) {
    Operand *x = &f->args[i];
    if (x->mode == MODE_INVALID || is_untyped_arg(x) || !mentions_any(f, f->params[i])) continue;
    if (unify_assignable(&f->u, f->params[i], x->type)) continue;
    report_mismatch(f, f->params[i], x);
    return false;
  }
  return true;
}

// ---- 2: constraints

// The core type of a constraint; *tilde: its terms allow all types with that underlying type; *single: there is one term.
static Type *core_term(Type *tparam, bool *tilde, bool *single) {
  Type *iface = type_underlying(tparam);
  if (iface->kind != TYPE_INTERFACE) return NULL;
  typeset_complete(iface);
  int n = iface->interface.nterms;
  if (n <= 0) return NULL;
  *single = n == 1;
  *tilde = iface->interface.terms[0].tilde;
  if (n == 1) return iface->interface.terms[0].type;
  *tilde = true;
  return type_core(tparam);
}

static void report_unsatisfied(Inference *f, int i, Type *t, const char *why) {
  Checker *c = f->c;
  Type *p = f->original.at[i];
  fail(f, f->at, arena_printf(c->arena, "%s (type %s) does not satisfy %s%s", p->typeparam.obj->name, check_type_str(c, t),
                              check_type_str(c, p->typeparam.bound), why));
}

// What is known of parameter i must have the methods its constraint asks for: their signatures tell more. While it mentions parameters itself,
// its methods are not known.
static bool use_constraint_methods(Inference *f, int i, Type *known) {
  Type *p = f->u.tparams.at[i];
  if (!type_methods(p).len || mentions_any(f, known)) return true;
  if (unify_methods(&f->u, known, type_underlying(p))) return true;
  const char *cause = NULL;
  check_has_methods(f->c, known, p->typeparam.bound, &cause);
  report_unsatisfied(f, i, known, cause ? arena_printf(f->c->arena, " %s", cause) : "");
  return false;
}

static bool use_constraint(Inference *f, int i) {
  Type *p = f->u.tparams.at[i], *known = f->u.inferred[i];
  bool tilde = false, single = false;
  Type *core = core_term(p, &tilde, &single);
  if (core && known) {
    Type *bare = type_unalias(known);
    if (!unify_core(&f->u, tilde && bare->kind == TYPE_NAMED ? type_underlying(bare) : known, core)) {
      report_unsatisfied(f, i, f->u.inferred[i], "");
      return false;
    }
  } else if (core && single && !tilde) {
    f->u.inferred[i] = core;
  }
  return !known || use_constraint_methods(f, i, known);
}

static int count_known(const Inference *f) {
  int n = 0;
  for (int i = 0; i < f->u.tparams.len; i++) n += f->u.inferred[i] != NULL;
  return n;
}

static bool use_constraints(Inference *f) {
  for (int before = -1, now = count_known(f); before != now; before = now, now = count_known(f))
    for (int i = 0; i < f->u.tparams.len; i++)
      if (!use_constraint(f, i)) return false;
  return true;
}

// ---- 3: untyped constants

static int untyped_rank(const Type *t) {
  switch (t->basic.kind) {
    case BASIC_UNTYPED_INT:     return 1;
    case BASIC_UNTYPED_RUNE:    return 2;
    case BASIC_UNTYPED_FLOAT:   return 3;
    case BASIC_UNTYPED_COMPLEX: return 4;
    default:                    return 0;
  }
}

static bool use_untyped_arguments(Inference *f) {
  Type **largest = NEW_ARRAY(f->c->arena, Type *, f->u.tparams.len);
  for (int i = 0; i < f->nargs; i++) {
    Operand *x = &f->args[i];
    int k = unifier_index(&f->u, type_unalias(f->params[i]));
    if (x->mode == MODE_INVALID || !is_untyped_arg(x) || k < 0 || f->u.inferred[k]) continue;
    if (x->mode == MODE_NILVALUE || x->type->basic.kind == BASIC_UNTYPED_NIL) continue;
    if (!largest[k]) {
      largest[k] = x->type;
    } else if (largest[k] != x->type) {
      int old = untyped_rank(largest[k]), new = untyped_rank(x->type);
      if (!old || !new) {
        fail(f, node_start(x->expr), arena_printf(f->c->arena, "mismatched types %s and %s (cannot infer %s)", check_type_str(f->c, largest[k]),
                                                  check_type_str(f->c, x->type), list_names(f->c, wanted_params(f), f->u.inferred)));
        return false;
      }
      if (new > old) largest[k] = x->type;
    }
  }
  for (int k = 0; k < f->u.tparams.len; k++)
    if (largest[k]) f->u.inferred[k] = type_default(largest[k]);
  return true;
}

// ---- 4: in terms of nothing but themselves

static void simplify(Inference *f) {
  for (int round = 0; round <= f->u.tparams.len; round++) {
    bool again = false;
    for (int i = 0; i < f->u.tparams.len; i++) {
      if (!f->u.inferred[i] || !mentions_any(f, f->u.inferred[i])) continue;
      f->u.inferred[i] = substituted(f, f->u.inferred[i]);
      again = true;
    }
    if (!again) return;
  }
  for (int i = 0; i < f->u.tparams.len; i++)                     // what still mentions a parameter is a cycle, or not known
    if (f->u.inferred[i] && mentions_any(f, f->u.inferred[i])) f->u.inferred[i] = NULL;
}

static bool all_found(Inference *f) {
  for (int i = 0; i < f->wanted; i++) {
    if (f->u.inferred[i]) continue;
    const Object *p = f->original.at[i]->typeparam.obj;
    fail(f, f->at, arena_printf(f->c->arena, "cannot infer %s (declared at %s)", p->name, pos_string(p->pos)));
    return false;
  }
  return true;
}

static bool run(Inference *f) {
  if (!use_typed_arguments(f) || !use_constraints(f) || !use_untyped_arguments(f)) return false;
  simplify(f);
  return all_found(f);
}

// Generic functions among the arguments: their type parameters, renamed, are to be found, too, but for those that are written: f(g[int]).
static bool join_generic_arguments(Inference *f) {
  Checker *c = f->c;
  Operand *args = NEW_ARRAY(c->arena, Operand, f->nargs);
  for (int i = 0; i < f->nargs; i++) {
    args[i] = f->args[i];
    if (args[i].mode == MODE_INVALID || !check_is_generic(&args[i])) continue;
    Type plain = *args[i].type;
    TypeList old = plain.signature.tparams, fresh = rename_params(c, old);
    plain.signature.tparams = (TypeList){0};
    Type *renamed = type_subst(c->arena, &plain, old, fresh);
    args[i].type = renamed == &plain ? memcpy(NEW(c->arena, Type), &plain, sizeof plain) : renamed;
    f->original = type_list_concat(c->arena, f->original, old);
    f->u.tparams = type_list_concat(c->arena, f->u.tparams, fresh);
    TypeList known = {0};
    Node *n = ast_unparen(args[i].expr);
    if (n->kind == AST_INDEX && !check_type_args(c, n, old.len, &known)) return false;
    Type **inferred = NEW_ARRAY(c->arena, Type *, f->u.tparams.len);
    if (f->u.inferred) memcpy(inferred, f->u.inferred, sizeof *inferred * (size_t)(f->u.tparams.len - old.len));
    for (int k = 0; k < known.len; k++) inferred[f->u.tparams.len - old.len + k] = known.at[k];
    f->u.inferred = inferred;
  }
  f->args = args;
  return true;
}

// What is written in the call is no longer a parameter.
static void substitute_written(Inference *f, Type *sig, const TypeList *targs) {
  TypeList given = {NEW_ARRAY(f->c->arena, Type *, f->wanted), f->wanted};
  if (!f->u.inferred) f->u.inferred = NEW_ARRAY(f->c->arena, Type *, f->u.tparams.len);
  for (int i = 0; i < targs->len && i < f->wanted; i++) f->u.inferred[i] = targs->at[i];
  for (int i = 0; i < f->wanted; i++) given.at[i] = f->u.inferred[i] ? f->u.inferred[i] : f->u.tparams.at[i];
  f->params = NEW_ARRAY(f->c->arena, Type *, f->nargs);
  for (int i = 0; i < f->nargs; i++) f->params[i] = type_subst(f->c->arena, sig->signature.params.at[i]->type, (TypeList){f->original.at, f->wanted}, given);
}

static bool use_assignment(Inference *f, Type *sig, Target to) {
  Checker *c = f->c;
  Type plain = *sig;
  plain.signature.tparams = (TypeList){0};
  Type *renamed = type_subst(c->arena, &plain, f->original, f->u.tparams);
  if (unify_assignable(&f->u, to.type, renamed)) return true;
  const char *target = check_type_str(c, to.type), *generic = check_type_str(c, renamed);
  if (to.name) target = arena_printf(c->arena, "%s of %s", target, to.name);
  if (none_known(f)) fail(f, f->at, arena_printf(c->arena, "type %s does not match %s (cannot infer %s)", target, generic, list_names(c, f->original, NULL)));
  else fail(f, f->at, arena_printf(c->arena, "inferred type %s for %s does not match type %s", check_type_str(c, substituted(f, renamed)), generic, target));
  return false;
}

bool check_infer(Checker *c, Pos at, const Node *callee, Type *sig, TypeList tparams, TypeList *targs, Operand *args, int nargs, Target assign_to) {
  Inference f = {.c = c, .at = at, .callee = callee, .original = tparams, .wanted = tparams.len, .args = args, .nargs = nargs};
  f.u = (Unifier){.arena = c->arena, .tparams = rename_params(c, tparams)};
  if (!join_generic_arguments(&f)) return false;
  substitute_written(&f, sig, targs);
  if (assign_to.type && !use_assignment(&f, sig, assign_to)) return false;
  if (!run(&f)) return false;
  *targs = (TypeList){f.u.inferred, tparams.len};
  return true;
}
