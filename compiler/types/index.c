// Index and slice expressions.
//
// What can be indexed has a shape: an element type, a limit for constant indices, and whether the element is a variable. Type
// parameters are indexed if all types of their set have shapes with the same element type.
#include "check.h"

typedef struct {
  Type *elem;
  Type *key;                     // maps only
  int64_t len;                   // -1: not known
  Mode mode;
} Shape;

// ---- indices

bool check_is_size(Checker *c, Operand *x, const char *what, bool allow_negative) {
  if (x->mode == MODE_INVALID) return false;
  check_convert_untyped(c, x, type_basic[BASIC_INT]);
  if (x->mode == MODE_INVALID) return false;
  const char *problem = NULL;
  if (!type_is(x->type, TF_INTEGER)) problem = "must be integer";
  else if (x->mode == MODE_CONSTANT && !allow_negative && const_sign(x->val) < 0) problem = "must not be negative";
  else if (x->mode == MODE_CONSTANT && check_fit(c, x->val, x->type, type_basic[BASIC_INT], NULL) != FITS) problem = "overflows int";
  if (!problem) return true;
  check_error(c, node_start(x->expr), "invalid argument: %s %s %s", what, check_operand_str(c, x), problem);
  x->mode = MODE_INVALID;
  return false;
}

bool check_index_value(Checker *c, Node *n, int64_t max, int64_t *value) {
  Operand x;
  *value = -1;
  check_expr(c, &x, n);
  if (!check_is_size(c, &x, "index", false)) return false;
  if (x.mode != MODE_CONSTANT) return true;
  int64_t v;
  if (!const_int64_value(x.val, &v)) return true;
  if (max >= 0 && v >= max) {
    check_error(c, node_start(n), "invalid argument: index %s out of bounds [0:%lld]", const_to_string(c->arena, x.val), (long long)max);
    return false;
  }
  *value = v;
  return true;
}

// ---- x[i]

static bool shape_of(Type *u, Mode mode, Shape *s) {
  *s = (Shape){NULL, NULL, -1, MODE_VARIABLE};
  switch (u->kind) {
    case TYPE_BASIC:
      if (!(u->flags & TF_STRING)) return false;
      *s = (Shape){type_byte, NULL, -1, MODE_VALUE};
      return true;
    case TYPE_ARRAY:
      *s = (Shape){u->array.elem, NULL, u->array.len, mode == MODE_VARIABLE ? MODE_VARIABLE : MODE_VALUE};
      return true;
    case TYPE_POINTER: {
      Type *array = type_underlying(u->pointer.elem);
      if (array->kind != TYPE_ARRAY || type_is_typeparam(u->pointer.elem)) return false;
      s->elem = array->array.elem;
      s->len = array->array.len;
      return true;
    }
    case TYPE_SLICE:
      s->elem = u->slice.elem;
      return true;
    case TYPE_MAP:
      *s = (Shape){u->map.elem, u->map.key, -1, MODE_MAPINDEX};
      return true;
    default:
      return false;
  }
}

static bool shape_of_typeparam(Type *t, Mode mode, Shape *s) {
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  for (int i = 0; i < n; i++) {
    Shape one;
    if (!shape_of(type_underlying(terms[i].type), mode, &one)) return false;
    if (i == 0) {
      *s = one;
      continue;
    }
    bool same = type_identical(s->elem, one.elem) && !s->key == !one.key && (!s->key || type_identical(s->key, one.key));
    if (!same) return false;
    if (one.len >= 0 && (s->len < 0 || one.len < s->len)) s->len = one.len;
    if (one.mode == MODE_VALUE) s->mode = MODE_VALUE;
  }
  return n > 0;
}

static void map_index(Checker *c, Operand *x, Node *index, const Shape *s) {
  Operand key;
  check_expr_hint(c, &key, index, s->key);
  check_assignment(c, &key, s->key, "map index");
  x->mode = MODE_MAPINDEX;
  x->type = s->elem;
}

static bool index_operand(Checker *c, Operand *x, Node *n, Shape *s) {
  bool ok = type_is_typeparam(x->type) ? shape_of_typeparam(x->type, x->mode, s) : shape_of(type_underlying(x->type), x->mode, s);
  if (!ok) {
    check_error(c, n->index.lbrack, "cannot index %s", check_operand_str(c, x));
    check_use(c, n->index.indices);
    return false;
  }
  if (n->index.indices.len == 1) return true;
  check_error(c, n->index.indices.at[1]->pos, "unexpected comma; expecting ]");
  check_use(c, n->index.indices);
  return false;
}

void check_index(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic) {
  check_expr_or_type(c, x, n->index.x, true);
  check_index_of(c, x, n, hint, allow_generic);
}

void check_index_of(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic) {
  if (x->mode == MODE_TYPE) {
    x->type = check_instantiated_type(c, n);
    x->mode = type_is_invalid(x->type) ? MODE_INVALID : MODE_TYPE;
    return;
  }
  if (check_is_generic(x)) {
    bool incomplete = n->index.indices.len < x->type->signature.tparams.len;
    if (!incomplete || !allow_generic || hint) check_func_instance(c, x, n, hint, "in assignment");
    return;                                // else whoever allows generic functions knows more about it
  }
  if (x->mode == MODE_INVALID) {
    check_use(c, n->index.indices);
    return;
  }
  Shape s;
  if (!index_operand(c, x, n, &s)) {
    operand_invalidate(x);
    return;
  }
  if (s.key) {
    map_index(c, x, n->index.indices.at[0], &s);
    return;
  }
  size_t len;
  if (x->mode == MODE_CONSTANT) {
    const_string_value(x->val, &len);
    s.len = (int64_t)len;
  }
  int64_t ignored;
  check_index_value(c, n->index.indices.at[0], s.len, &ignored);
  x->mode = s.mode;
  x->type = s.elem;
}

// ---- x[lo:hi:max]

// Strings and []byte mixed are sliced as strings are.
static bool is_byte_string_set(Type *t) {
  int n;
  const UnionTerm *terms = type_is_typeparam(t) ? type_terms(t, &n) : NULL;
  if (!terms || n <= 0) return false;
  bool has_string = false;
  for (int i = 0; i < n; i++) {
    Type *u = type_underlying(terms[i].type);
    bool bytes = u->kind == TYPE_SLICE && type_identical(u->slice.elem, type_byte);
    if (!bytes && !type_is(u, TF_STRING)) return false;
    has_string = has_string || !bytes;
  }
  return has_string;
}

// Sets x to the result and *len to the known length; false: x cannot be sliced (reported).
static bool slice_operand(Checker *c, Operand *x, Node *n, int64_t *len) {
  const char *why = NULL;
  Pos at = node_start(n->slice.x);
  *len = -1;
  Type *u = is_byte_string_set(x->type) ? type_basic[BASIC_STRING] : check_common_underlying(c, x->type, &why);
  if (!u) {
    check_error(c, at, "cannot slice %s: %s", check_operand_str(c, x), why);
    return false;
  }
  if (u->kind == TYPE_BASIC && u->flags & TF_STRING) {
    if (n->slice.three) {
      check_error(c, node_start(n->slice.max ? n->slice.max : n), "invalid operation: 3-index slice of string");
      return false;
    }
    size_t size;
    if (x->mode == MODE_CONSTANT) {
      const_string_value(x->val, &size);
      *len = (int64_t)size;
    }
    x->mode = MODE_VALUE;
    if (type_is_untyped(x->type)) check_convert_untyped(c, x, type_basic[BASIC_STRING]);
    return true;
  }
  Type *array = u->kind == TYPE_POINTER ? type_underlying(u->pointer.elem) : u;
  if (array->kind == TYPE_ARRAY) {
    if (u->kind == TYPE_ARRAY && x->mode != MODE_VARIABLE) {
      check_error(c, at, "cannot slice unaddressable value %s", check_operand_str(c, x));
      return false;
    }
    *len = array->array.len;
    x->type = type_new_slice(c->arena, array->array.elem);
  } else if (u->kind != TYPE_SLICE) {
    check_error(c, at, "cannot slice %s", check_operand_str(c, x));
    return false;
  }
  x->mode = MODE_VALUE;
  return true;
}

static void check_bounds(Checker *c, Node *n, int64_t len) {
  Node *bounds[] = {n->slice.lo, n->slice.hi, n->slice.max};
  int64_t values[3] = {-1, -1, -1};
  for (int i = 0; i < 3; i++)
    if (bounds[i]) check_index_value(c, bounds[i], len >= 0 ? len + 1 : -1, &values[i]);
  if (!bounds[0]) values[0] = 0;
  for (int i = 0; i < 3; i++)
    for (int k = i + 1; k < 3; k++)
      if (values[i] > values[k] && values[k] >= 0) {
        check_error(c, node_start(bounds[k]), "invalid slice indices: %lld < %lld", (long long)values[k], (long long)values[i]);
        return;
      }
}

void check_slice_expr(Checker *c, Operand *x, Node *n) {
  check_expr(c, x, n->slice.x);
  int64_t len = -1;
  if (x->mode == MODE_INVALID) {
    Node *bounds[] = {n->slice.lo, n->slice.hi, n->slice.max};
    for (int i = 0; i < 3; i++)
      if (bounds[i]) check_use(c, (NodeList){&bounds[i], 1});
    return;
  }
  if (!slice_operand(c, x, n, &len)) {
    operand_invalidate(x);
    return;
  }
  if (n->slice.three && (!n->slice.hi || !n->slice.max)) {       // the parser has reported it
    operand_invalidate(x);
    return;
  }
  check_bounds(c, n, len);
}
