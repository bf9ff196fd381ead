// Conversions: T(x).
//
// A constant becomes a constant if T is a type that constants can have and x fits it; an integer constant also becomes a string. All
// else is a value: what is assignable is convertible, and type_convertible knows the rest. For type parameters every type in the
// set must work, and the message names the first that does not.
// The conversion gives an untyped operand its type: T itself, or the default type if T is no type for it (interfaces, []byte).
#include "check.h"

#include "../support/utf8.h"

enum { CONSTANT_TYPES = TF_BOOLEAN | TF_INTEGER | TF_FLOAT | TF_COMPLEX | TF_STRING };

static bool is_constant_type(Type *t) { return !type_is_typeparam(t) && type_is(t, CONSTANT_TYPES); }

static const Const *integer_to_string(Checker *c, const Const *v) {
  int64_t i;
  char bytes[4];
  uint32_t rune = UTF8_INVALID;
  if (const_int64_value(v, &i) && i >= 0 && i <= 0x10FFFF) rune = (uint32_t)i;
  return const_string(c->arena, bytes, (size_t)utf8_encode(bytes, rune));
}

static bool constant_convertible(Checker *c, Operand *x, Type *to, const Const **val) {
  Type *u = type_underlying(to);
  if (u->kind != TYPE_BASIC) return false;
  if (check_fit(c, x->val, x->type, u, val) == FITS) return true;
  if (!type_is(x->type, TF_INTEGER) || !(u->flags & TF_STRING)) return false;
  *val = integer_to_string(c, x->val);
  return true;
}

// ---- type parameters: every pair of types must be convertible

static bool value_convertible(Checker *c, Operand *x, Type *to, const char **cause);

// The message about from (in type parameter p, or NULL) and to (in q, or NULL), in front of what was said before, or NULL.
static const char *pair_cause(Checker *c, Type *from, Type *p, Type *to, Type *q, const char *before) {
  const char *in_p = p ? arena_printf(c->arena, " (in %s)", check_type_str(c, p)) : "", *in_q = q ? arena_printf(c->arena, " (in %s)", check_type_str(c, q)) : "";
  return arena_printf(c->arena, "cannot convert %s%s to type %s%s%s%s", check_type_str(c, from), in_p, check_type_str(c, to), in_q, before ? "\n\t" : "",
                      before ? before : "");
}

// Is x, whose type is one of p's set if p is not NULL, convertible to each type of q's set?
static bool each_target(Checker *c, Operand *x, Type *p, Type *q, const char **cause) {
  int n;
  const UnionTerm *terms = type_terms(q, &n);
  for (int i = 0; i < n; i++)
    if (!value_convertible(c, x, terms[i].type, cause)) {
      *cause = pair_cause(c, x->type, p, terms[i].type, q, *cause);
      return false;
    }
  return n > 0;
}

static bool each_source(Checker *c, Operand *x, Type *to, const char **cause) {
  int n;
  const UnionTerm *terms = type_terms(x->type, &n);
  for (int i = 0; i < n; i++) {
    Operand y = *x;
    y.type = terms[i].type;
    if (type_is_typeparam(to)) {
      if (!each_target(c, &y, x->type, to, cause)) return false;
    } else if (!value_convertible(c, &y, to, cause)) {
      *cause = pair_cause(c, y.type, x->type, to, NULL, *cause);
      return false;
    }
  }
  return n > 0;
}

static bool value_convertible(Checker *c, Operand *x, Type *to, const char **cause) {
  if (check_assignable(c, x, to, cause)) return true;
  if (type_is_typeparam(x->type)) return each_source(c, x, to, cause);
  if (type_is_typeparam(to)) return each_target(c, x, NULL, to, cause);
  if (x->mode == MODE_NILVALUE) return false;
  Type *u = type_underlying(x->type), *v = type_underlying(to);
  bool to_array = u->kind == TYPE_SLICE && v->kind == TYPE_ARRAY, to_pointer = u->kind == TYPE_SLICE && v->kind == TYPE_POINTER;
  int since = to_array ? 20 : to_pointer ? 17 : 0;
  if (!check_allowed(c, x->expr->pos, since)) {
    *cause = arena_printf(c->arena, "conversion of slice to array %s%s", to_array ? "" : "pointer ", check_requires(c, x->expr->pos, since));
    return false;
  }
  return type_convertible(type_default(x->type), to);
}

static bool constant_to_typeparam(Checker *c, Operand *x, Type *to, const char **cause) {
  int n;
  const UnionTerm *terms = type_terms(to, &n);
  if (n <= 0) {
    *cause = arena_printf(c->arena, "%s does not contain specific types", check_type_str(c, to));
    return false;
  }
  for (int i = 0; i < n; i++) {
    const Const *val;
    Type *t = terms[i].type;
    if (constant_convertible(c, x, t, &val)) continue;
    if (!is_constant_type(t) && value_convertible(c, x, t, cause)) continue;
    const char *type = check_type_str(c, t), *set = check_type_str(c, to);
    bool overflow = type_is(x->type, TF_INTEGER) && type_is(t, TF_INTEGER);
    if (overflow) *cause = arena_printf(c->arena, "constant %s overflows %s (in %s)", const_to_string(c->arena, x->val), type, set);
    else *cause = arena_printf(c->arena, "cannot convert %s to type %s (in %s)", check_operand_str(c, x), type, set);
    return false;
  }
  return true;
}

// ---- the conversion

static bool convert(Checker *c, Operand *x, Type *to, const char **cause) {
  if (x->mode == MODE_CONSTANT && is_constant_type(to)) {
    if (constant_convertible(c, x, to, &x->val)) return true;
    if (!type_is(x->type, TF_INTEGER) || !type_is(to, TF_INTEGER)) return false;
    check_error(c, node_start(x->expr), "constant %s overflows %s", const_to_string(c->arena, x->val), check_type_str(c, to));
    x->mode = MODE_INVALID;
    return false;
  }
  if (x->mode == MODE_CONSTANT && type_is_typeparam(to)) {
    bool ok = constant_to_typeparam(c, x, to, cause);
    x->mode = MODE_VALUE;                  // a value of a type parameter is no constant
    return ok;
  }
  if (!value_convertible(c, x, to, cause)) return false;
  if (x->mode != MODE_NILVALUE) x->mode = MODE_VALUE;
  return true;
}

// The type an untyped operand has inside the conversion.
static Type *operand_type(Operand *x, Type *to, bool constant) {
  if (x->mode == MODE_NILVALUE) return to;
  if (type_is_interface(to) || (constant && !is_constant_type(to))) return type_default(x->type);
  if (constant && type_is(x->type, TF_INTEGER) && type_is(to, TF_STRING)) return type_default(x->type);
  return to;
}

static void type_operand(Checker *c, Operand *x, Type *to, const Const *before) {
  Type *t = operand_type(x, to, before != NULL);
  const Const *val = before ? x->val : NULL;
  if (before && type_is_interface(to)) {
    Operand value = {MODE_CONSTANT, x->type, before, 0, x->expr};
    if (!check_representable(c, &value, t)) {
      x->mode = MODE_INVALID;
      return;
    }
    val = value.val;
  } else if (before && t != to && check_fit(c, before, x->type, t, &val) != FITS) {
    return;                                // string(1 << 40): only folding sees it
  }
  check_set_untyped(c, x->expr, t, val);
}

void check_conversion(Checker *c, Operand *x, Type *to) {
  const char *cause = NULL;
  const Const *before = x->mode == MODE_CONSTANT ? x->val : NULL;
  if (!convert(c, x, to, &cause)) {
    if (x->mode == MODE_INVALID) return;
    const char *operand = check_operand_str(c, x), *type = check_type_str(c, to);
    if (cause) check_error(c, node_start(x->expr), "cannot convert %s to type %s: %s", operand, type, cause);
    else check_error(c, node_start(x->expr), "cannot convert %s to type %s", operand, type);
    x->mode = MODE_INVALID;
    return;
  }
  if (type_is_untyped(x->type)) type_operand(c, x, to, before);
  if (x->mode == MODE_NILVALUE) x->mode = MODE_VALUE;
  x->type = to;
}
