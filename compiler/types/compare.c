// Comparisons: == != < <= > >=, and what a switch does with its cases.
//
// Operands are comparable if one can be assigned to the other, and the type of both has the operator. The result is an untyped
// bool. When the comparison is refused the message names the operand at fault: the second for mismatched types, the one whose
// type lacks the operator otherwise.
#include "check.h"

#include "../support/strbuf.h"

static const char *kind_name(Checker *c, Type *t) {
  switch (type_underlying(t)->kind) {
    case TYPE_ARRAY:     return "array";
    case TYPE_SLICE:     return "slice";
    case TYPE_STRUCT:    return "struct";
    case TYPE_POINTER:   return "pointer";
    case TYPE_SIGNATURE: return "func";
    case TYPE_MAP:       return "map";
    case TYPE_CHAN:      return "chan";
    case TYPE_INTERFACE: return type_is_typeparam(t) ? "type parameter" : "interface";
    default:             return check_type_str(c, t);
  }
}

// Why == is not defined on t, which lacks it.
static const char *incomparable_cause(Checker *c, Type *t) {
  int n;
  if (type_is_typeparam(t)) return type_terms(t, &n), n == 0 ? "empty type set" : "incomparable types in type set";
  Type *u = type_underlying(t);
  switch (u->kind) {
    case TYPE_SLICE: case TYPE_SIGNATURE: case TYPE_MAP:
      return arena_printf(c->arena, "%s can only be compared to nil", kind_name(c, t));
    case TYPE_STRUCT:
      for (int i = 0; i < u->struct_.fields.len; i++) {
        Type *f = u->struct_.fields.at[i]->type;
        if (!type_comparable_(f)) return arena_printf(c->arena, "struct containing %s cannot be compared", check_type_str(c, f));
      }
      return NULL;
    case TYPE_ARRAY:
      return arena_printf(c->arena, "%s cannot be compared", check_type_str(c, t));
    default:
      return NULL;
  }
}

// Returns the operand whose type has no such operator, or NULL if all is well.
static Operand *refused(Checker *c, Operand *x, Operand *y, Op op, const char **cause) {
  if (op != OP_EQL && op != OP_NEQ) return !type_is(x->type, TF_ORDERED) ? x : !type_is(y->type, TF_ORDERED) ? y : NULL;
  bool x_nil = x->mode == MODE_NILVALUE, y_nil = y->mode == MODE_NILVALUE;
  if (x_nil && y_nil) return y;
  if (x_nil || y_nil) return type_has_nil(x_nil ? y->type : x->type) ? NULL : y;
  Operand *bad = !type_comparable_(x->type) ? x : !type_comparable_(y->type) ? y : NULL;
  if (bad) *cause = incomparable_cause(c, bad->type);
  return bad;
}

static const char *missing_operator(Checker *c, Operand *x, Operand *y, Operand **bad, Op op) {
  bool xp = type_is_typeparam(x->type), yp = type_is_typeparam(y->type);
  if (!xp && !yp) return arena_printf(c->arena, "operator %s not defined on %s", op_text(op), kind_name(c, (*bad)->type));
  if (!xp) *bad = y;
  return arena_printf(c->arena, "type parameter %s cannot use operator %s", check_type_str(c, (*bad)->type), op_text(op));
}

static void report(Checker *c, Operand *x, Operand *y, Operand *bad, const char *cause, Op op, bool switch_case) {
  const char *ex = check_expr_str(c, x->expr), *ey = check_expr_str(c, y->expr);
  Pos at = node_start(switch_case ? x->expr : bad->expr);
  if (switch_case) check_error(c, at, "invalid case %s in switch on %s (%s)", ex, ey, cause);
  else check_error(c, at, "invalid operation: %s %s %s (%s)", ex, op_text(op), ey, cause);
}

void check_comparison(Checker *c, Operand *x, Operand *y, Op op, bool switch_case) {
  const char *cause = NULL;
  Operand *bad = NULL;
  if (!check_assignable(c, x, y->type, NULL) && !check_assignable(c, y, x->type, NULL)) {
    bad = y;
    cause = arena_printf(c->arena, "mismatched types %s and %s", check_type_str(c, x->type), check_type_str(c, y->type));
  } else {
    bad = refused(c, x, y, op, &cause);
  }
  if (bad) {
    if (!cause) cause = missing_operator(c, x, y, &bad, op);
    report(c, x, y, bad, cause, op, switch_case);
    x->mode = MODE_INVALID;
    return;
  }
  if (x->mode == MODE_CONSTANT && y->mode == MODE_CONSTANT) {
    if (const_kind(x->val) != CONST_UNKNOWN && const_kind(y->val) != CONST_UNKNOWN) x->val = const_bool(c->arena, const_compare(x->val, op, y->val));
  } else {
    x->mode = MODE_VALUE;
    x->val = NULL;
    // Neither operand will hear of the result's type, so both get theirs now.
    check_set_untyped(c, x->expr, type_default(x->type), NULL);
    check_set_untyped(c, y->expr, type_default(y->type), NULL);
  }
  x->type = type_basic[BASIC_UNTYPED_BOOL];
}

// ---- sets of constants

static char kind_letter(const Const *v) {
  switch (const_kind(v)) {
    case CONST_STRING: return 's';
    case CONST_BOOL:   return 'b';
    default:           return 'n';
  }
}

typedef struct Member { Type *type; Node *expr; struct Member *next; } Member;

Node *const_set_add(Checker *c, ConstSet *set, const Operand *x) {
  size_t len;
  StrBuf key = {0};
  strbuf_addc(&key, kind_letter(x->val));
  if (const_kind(x->val) == CONST_STRING) {
    const char *s = const_string_value(x->val, &len);
    strbuf_addn(&key, s, len);
  } else {
    strbuf_add(&key, const_exact_string(c->arena, x->val));
  }
  Name name = intern_n(strbuf_str(&key), key.len);
  strbuf_free(&key);
  Member *first = map_get(&set->by_value, name);
  for (Member *m = first; m; m = m->next)
    if (type_identical(m->type, x->type)) return m->expr;
  Member *m = NEW(c->arena, Member);
  *m = (Member){x->type, x->expr, first};
  map_set(&set->by_value, name, m);
  return NULL;
}
