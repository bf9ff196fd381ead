// Untyped expressions: how 1 << 3, 'a' or x == y get the type their context wants.
//
// When an expression is recorded its type may still be "untyped int". It then waits in Checker.untyped. As soon as the context
// is known -- the other operand, a variable, a conversion -- check_set_untyped walks down from the whole expression to the parts
// that have the same type by construction and gives them the final one; constants are rounded to it on the way. Parts of a
// constant expression are not visited: their values are in the whole. What no context ever typed (a condition, an operand
// of a folded constant) gets its default type when the function body is done.
//
//     var f float64 = 1<<s + 2       BINARY + ........ float64
//                                      BINARY << ..... float64
//                                        LIT 1 ....... float64: a shifted operand must be an integer, so this is reported
//                                      LIT 2 ......... float64, value 2.0
//
// Nothing is kept beside the side table of types itself: an expression waits if its recorded type is untyped.
#include "check.h"

// ---- does a constant fit a type?

static bool fits_integer(const Const *v, Type *to) {
  int64_t i;
  uint64_t u;
  switch (to->basic.kind) {
    case BASIC_UNTYPED_INT: case BASIC_UNTYPED_RUNE: return true;
    case BASIC_INT: case BASIC_INT64: return const_int64_value(v, &i);
    case BASIC_INT8:    return const_int64_value(v, &i) && i == (int8_t)i;
    case BASIC_INT16:   return const_int64_value(v, &i) && i == (int16_t)i;
    case BASIC_INT32:   return const_int64_value(v, &i) && i == (int32_t)i;
    case BASIC_UINT: case BASIC_UINT64: case BASIC_UINTPTR: return const_uint64_value(v, &u);
    case BASIC_UINT8:   return const_uint64_value(v, &u) && u == (uint8_t)u;
    case BASIC_UINT16:  return const_uint64_value(v, &u) && u == (uint16_t)u;
    case BASIC_UINT32:  return const_uint64_value(v, &u) && u == (uint32_t)u;
    default: return false;
  }
}

static const Const *round_float(Arena *a, const Const *v, BasicKind kind) {
  v = const_to_float(a, v);
  if (!v) return NULL;
  if (kind == BASIC_FLOAT32 || kind == BASIC_COMPLEX64) return const_round_float32(a, v);
  if (kind == BASIC_FLOAT64 || kind == BASIC_COMPLEX128) return const_round_float64(a, v);
  return v;
}

// v as a value of basic type `to`, rounded; NULL if it cannot be one.
static const Const *represent(Arena *a, const Const *v, Type *to) {
  if (to->flags & TF_INTEGER) {
    if (const_kind(v) != CONST_INT && !(v = const_to_int(a, v))) return NULL;
    return fits_integer(v, to) ? v : NULL;
  }
  if (to->flags & TF_FLOAT) return round_float(a, v, to->basic.kind);
  if (to->flags & TF_COMPLEX) {
    v = const_to_complex(a, v);
    if (!v || to->basic.kind == BASIC_UNTYPED_COMPLEX) return v;
    const Const *re = round_float(a, const_real(a, v), to->basic.kind), *im = round_float(a, const_imag(a, v), to->basic.kind);
    return re && im ? const_complex(a, re, im) : NULL;
  }
  if (to->flags & TF_STRING) return const_kind(v) == CONST_STRING ? v : NULL;
  if (to->flags & TF_BOOLEAN) return const_kind(v) == CONST_BOOL ? v : NULL;
  return NULL;
}

Fit check_fit(Checker *c, const Const *v, Type *from, Type *to, const Const **rounded) {
  Type *basic = type_underlying(to);
  if (const_kind(v) == CONST_UNKNOWN) {
    if (rounded) *rounded = v;
    return FITS;
  }
  const Const *r = basic->kind == TYPE_BASIC ? represent(c->arena, v, basic) : NULL;
  if (r) {
    if (rounded) *rounded = r;
    return FITS;
  }
  if (!type_is(from, TF_NUMERIC) || !type_is(to, TF_NUMERIC)) return FITS_NEVER;
  return !type_is(from, TF_INTEGER) && type_is(to, TF_INTEGER) ? FITS_TRUNCATED : FITS_OVERFLOWS;
}

static void report_misfit(Checker *c, Operand *x, Fit fit, Type *to) {
  Pos at = node_start(x->expr);
  const char *operand = check_operand_str(c, x);
  const char *type = check_type_str(c, type_is_typeparam(to) ? to : type_underlying(to));
  if (fit == FITS_TRUNCATED) check_error(c, at, "%s truncated to %s", operand, type);
  else if (fit == FITS_OVERFLOWS) check_error(c, at, "%s overflows %s", operand, type);
  else check_error(c, at, "cannot convert %s to type %s", operand, type);
  x->mode = MODE_INVALID;
}

bool check_representable(Checker *c, Operand *x, Type *to) {
  const Const *rounded = NULL;
  Fit fit = check_fit(c, x->val, x->type, to, &rounded);
  if (fit == FITS) x->val = rounded;
  else report_misfit(c, x, fit, to);
  return fit == FITS;
}

// ---- what an untyped operand becomes

static Type *larger_untyped(Type *x, Type *y) {
  if (x == y) return x;
  bool both_numeric = (x->flags & TF_NUMERIC) && (y->flags & TF_NUMERIC);
  if (!both_numeric) return NULL;
  return x->basic.kind < y->basic.kind ? y : x;
}

static Type *implicit_basic(Checker *c, Operand *x, Type *to, Type *basic, const Const **val, Fit *fit) {
  if (x->mode == MODE_CONSTANT) {
    *fit = check_fit(c, x->val, x->type, to, val);
    return *fit == FITS ? to : NULL;
  }
  bool ok = x->type->flags & TF_NUMERIC ? basic->flags & TF_NUMERIC : x->type->flags & basic->flags & (TF_BOOLEAN | TF_STRING);
  return ok ? to : NULL;
}

static Type *implicit_typeparam(Checker *c, Operand *x, Type *to) {
  int n;
  const UnionTerm *terms = type_terms(to, &n);
  for (int i = 0; i < n; i++) {
    Fit fit;
    const Const *val = NULL;
    if (!check_implicit_type(c, x, type_underlying(terms[i].type), &val, &fit)) return NULL;
  }
  return n > 0 ? to : NULL;
}

Type *check_implicit_type(Checker *c, Operand *x, Type *to, const Const **val, Fit *fit) {
  *fit = FITS_NEVER;
  if (x->mode == MODE_INVALID || !type_is_untyped(x->type) || type_is_invalid(to)) return x->type;
  if (type_is_untyped(to)) return larger_untyped(x->type, to);
  if (type_is_typeparam(to)) return implicit_typeparam(c, x, to);
  if (x->mode == MODE_NILVALUE) return type_has_nil(to) ? to : NULL;
  Type *u = type_underlying(to);
  if (u->kind == TYPE_BASIC) return implicit_basic(c, x, to, u, val, fit);
  if (u->kind != TYPE_INTERFACE || type_methods(u).len > 0) return NULL;
  // The dynamic type of the interface value is the default type.
  Type *t = type_default(x->type);
  if (x->mode == MODE_CONSTANT && (*fit = check_fit(c, x->val, x->type, t, val)) != FITS) return NULL;
  return t;
}

void check_convert_untyped(Checker *c, Operand *x, Type *to) {
  const Const *val = NULL;
  Fit fit;
  if (x->mode == MODE_INVALID || !type_is_untyped(x->type)) return;
  Type *t = check_implicit_type(c, x, to, &val, &fit);
  if (!t) {
    report_misfit(c, x, fit, to);
    return;
  }
  if (val) x->val = val;
  if (t != x->type) {
    x->type = t;
    check_set_untyped(c, x->expr, t, val);
  }
}

// ---- the pending ones

void check_record_expr(Checker *c, Operand *x) {
  static Type no_value = {.kind = TYPE_TUPLE};
  Type *t = x->mode == MODE_INVALID || x->mode == MODE_BUILTIN ? type_invalid : x->mode == MODE_NOVALUE ? &no_value : x->type;
  if (x->mode == MODE_NOVALUE) x->type = t;
  if (type_is_untyped(t)) vec_push(&c->untyped, x->expr);
  check_record(c, x->expr, x->mode, t, x->mode == MODE_CONSTANT ? x->val : NULL);
}

static void set_parts(Checker *c, Node *n, Type *t, const Const *val, bool constant) {
  if (n->kind == AST_PAREN) check_set_untyped(c, n->paren.x, t, val);
  if (constant) return;
  if (n->kind == AST_UNARY) check_set_untyped(c, n->unary.x, t, NULL);
  if (n->kind != AST_BINARY) return;
  switch (n->binary.op) {
    case OP_EQL: case OP_NEQ: case OP_LSS: case OP_LEQ: case OP_GTR: case OP_GEQ:
      return;                              // the operands' type is another
    case OP_SHL: case OP_SHR:
      check_set_untyped(c, n->binary.x, t, NULL);
      return;
    default:
      check_set_untyped(c, n->binary.x, t, NULL);
      check_set_untyped(c, n->binary.y, t, NULL);
  }
}

void check_set_untyped(Checker *c, Node *n, Type *t, const Const *val) {
  TypeAndValue *rec = &c->pkg->info.types[n->id];
  if (!rec->type || !type_is_untyped(rec->type) || rec->type == t) return;
  set_parts(c, n, t, val, rec->value != NULL);
  if (type_is_untyped(t)) {
    rec->type = t;
    return;
  }
  if (map_has(&c->shifted, n) && !type_is(t, TF_INTEGER)) {
    check_error(c, node_start(n), "invalid operation: shifted operand %s (type %s) must be integer", check_expr_str(c, n), check_type_str(c, t));
    rec->type = type_invalid;
    return;
  }
  if (rec->value && !val) {
    val = rec->value;                      // of a type parameter: each instance rounds it
    if (!type_is_typeparam(t)) {
      Operand x = {MODE_CONSTANT, rec->type, rec->value, 0, n};
      if (!check_representable(c, &x, t)) {
        rec->type = type_invalid;
        return;
      }
      val = x.val;
    }
  }
  check_record(c, n, rec->mode, t, val);
}

// Parents come after their parts in the list: from the back, so that a whole expression decides about its parts.
void check_final_types(Checker *c, int from) {
  for (int i = c->untyped.len - 1; i >= from; i--) {
    Node *n = c->untyped.at[i];
    TypeAndValue *rec = &c->pkg->info.types[n->id];
    if (!rec->type || !type_is_untyped(rec->type) || rec->mode == MODE_NILVALUE) continue;
    const Const *val = NULL;
    Type *t = type_default(rec->type);
    if (rec->value && check_fit(c, rec->value, rec->type, t, &val) != FITS) continue;    // only folding saw it
    check_set_untyped(c, n, t, val);
  }
  if (c->untyped.len > from) c->untyped.len = from;
}
