// Built-in functions, those of package unsafe included: one function each, chosen by a table.
//
// Arguments are checked before the function is entered, except for make, new and unsafe.Offsetof, which read their syntax. Each
// function leaves the result in x or makes it invalid. Calls with constant arguments are constants where the language says so.
#include "check.h"

#include <assert.h>

typedef struct {
  Node *node;
  const char *name;              // "len", "unsafe.Add": as messages say it
  BuiltinKind id;
  OperandList args;
  bool quiet;                    // len and cap: no call or receive so far in the argument
} Call;

static const struct { const char *name; int nargs; bool variadic, statement; } builtins[] = {
#define BUILTIN(NAME, name, nargs, variadic, statement) {name, nargs, variadic, statement},
#include "builtins.def"
#undef BUILTIN
};

bool builtin_is_statement(BuiltinKind id) { return builtins[id].statement; }

static void value(Operand *x, Type *t) {
  x->mode = MODE_VALUE;
  x->type = t;
}

static void constant(Operand *x, Type *t, const Const *v) {
  x->mode = MODE_CONSTANT;
  x->type = t;
  x->val = v;
}

static Pos at(const Operand *x) { return node_start(x->expr); }

// Reports `format` about operand a and makes the result invalid.
#define REFUSE(c, x, a, ...) (check_error(c, at(a), __VA_ARGS__), operand_invalidate(x))

static void assign_argument(Checker *c, Call *call, Operand *a, Type *t) {
  const char *context = arena_printf(c->arena, "argument to %s", call->name);
  check_assignment(c, a, t, context);
}

static const char *slice_operand(Checker *c, const Operand *x) { return x->mode == MODE_NILVALUE ? "untyped nil" : check_operand_str(c, x); }

static bool is_bytes(Type *t) { return t && t->kind == TYPE_SLICE && type_identical(type_underlying(t->slice.elem), type_basic[BASIC_UINT8]); }

// The slice type all of t's types have, a string counting as []byte where one may stand; NULL if there is none.
static Type *common_slice(Checker *c, Type *t, bool *has_string) {
  *has_string = false;
  if (!type_is_typeparam(t)) {
    Type *u = type_underlying(t);
    *has_string = type_is(u, TF_STRING);
    return *has_string ? type_new_slice(c->arena, type_byte) : u->kind == TYPE_SLICE ? u : NULL;
  }
  int n;
  Type *common = NULL;
  const UnionTerm *terms = type_terms(t, &n);
  for (int i = 0; i < n; i++) {
    bool string;
    Type *one = common_slice(c, type_underlying(terms[i].type), &string);
    if (!one || (common && !type_identical(common, one))) return NULL;
    *has_string = *has_string || string;
    common = one;
  }
  return common;
}

// ---- append, copy, clear, close, delete

// A type parameter for slices whose elements differ: which ones?
static bool different_slices(Type *t, Type **one, Type **other) {
  int n;
  const UnionTerm *terms = type_is_typeparam(t) ? type_terms(t, &n) : NULL;
  *one = NULL;
  for (int i = 0; terms && i < n; i++) {
    Type *u = type_underlying(terms[i].type);
    if (u->kind != TYPE_SLICE) return false;
    *other = u->slice.elem;
    if (!*one) *one = *other;
    else if (!type_identical(*one, *other)) return true;
  }
  return false;
}

static void do_append(Checker *c, Operand *x, Call *call) {
  Operand *first = &call->args.at[0];
  bool string;
  Type *slice = first->mode == MODE_NILVALUE ? NULL : common_slice(c, first->type, &string);
  if (!slice || string) {
    Type *one, *other;
    const char *have = slice_operand(c, first);
    if (first->mode != MODE_NILVALUE && different_slices(first->type, &one, &other))
      REFUSE(c, x, first, "invalid append: mismatched slice element types %s and %s in %s", check_type_str(c, one), check_type_str(c, other), have);
    else REFUSE(c, x, first, "invalid append: argument must be a slice; have %s", have);
    return;
  }
  Type *result = first->type;
  bool dots = call->node->call.has_dots;
  if (dots && call->args.len == 2 && is_bytes(slice)) {
    Operand *more = &call->args.at[1];
    bool has_string;
    Type *bytes = common_slice(c, more->type, &has_string);
    if (bytes && has_string && is_bytes(bytes)) {          // append([]byte, string...)
      if (type_is_untyped(more->type)) check_convert_untyped(c, more, type_basic[BASIC_STRING]);
      value(x, result);
      return;
    }
  }
  ObjectList params = {NEW_ARRAY(c->arena, Object *, 2), 2};
  params.at[0] = check_new_object(c, OBJ_VAR, 0, intern(""), result);
  params.at[1] = check_new_object(c, OBJ_VAR, 0, intern(""), slice);
  Type *sig = type_new_signature(c->arena, NULL, params, (ObjectList){0}, true);
  Operand fun = {MODE_VALUE, sig, NULL, 0, call->node->call.fun};
  check_arguments(c, call->node, &fun, &sig, (TypeList){0}, &call->args);
  value(x, result);
}

static void do_copy(Checker *c, Operand *x, Call *call) {
  Operand *dst = &call->args.at[0], *src = &call->args.at[1];
  bool dst_string, src_string;
  Type *to = dst->mode == MODE_NILVALUE ? NULL : common_slice(c, dst->type, &dst_string);
  if (!to || dst_string) {
    REFUSE(c, x, dst, "invalid copy: argument must be a slice; have %s", slice_operand(c, dst));
    return;
  }
  Type *from = src->mode == MODE_NILVALUE ? NULL : common_slice(c, src->type, &src_string);
  if (!from) {
    REFUSE(c, x, src, "invalid copy: argument must be a slice; have %s", slice_operand(c, src));
    return;
  }
  if (!type_identical(to->slice.elem, from->slice.elem)) {
    REFUSE(c, x, dst, "invalid copy: arguments %s and %s have different element types %s and %s", check_operand_str(c, dst), check_operand_str(c, src),
           check_type_str(c, to->slice.elem), check_type_str(c, from->slice.elem));
    return;
  }
  if (type_is_untyped(src->type)) check_convert_untyped(c, src, type_basic[BASIC_STRING]);
  value(x, type_basic[BASIC_INT]);
}

// Does every type of t (t itself, if it is no type parameter) satisfy f?
static bool all_types(Type *t, bool (*f)(Type *)) {
  if (!type_is_typeparam(t)) return f(type_underlying(t));
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  for (int i = 0; i < n; i++)
    if (!f(type_underlying(terms[i].type))) return false;
  return n > 0;
}

static bool is_map_or_slice(Type *u) { return u->kind == TYPE_MAP || u->kind == TYPE_SLICE; }
static bool is_map(Type *u) { return u->kind == TYPE_MAP; }
static bool is_chan(Type *u) { return u->kind == TYPE_CHAN; }
static bool is_sendable(Type *u) { return u->kind == TYPE_CHAN && u->chan.dir != CHAN_DIR_RECV; }

static void do_clear(Checker *c, Operand *x, Call *call) {
  Operand *a = &call->args.at[0];
  if (!all_types(a->type, is_map_or_slice))
    REFUSE(c, x, a, "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice", check_operand_str(c, a));
  else x->mode = MODE_NOVALUE;
}

static void do_close(Checker *c, Operand *x, Call *call) {
  Operand *a = &call->args.at[0];
  if (!all_types(a->type, is_chan)) REFUSE(c, x, a, "invalid operation: cannot close non-channel %s", check_operand_str(c, a));
  else if (!all_types(a->type, is_sendable)) REFUSE(c, x, a, "invalid operation: cannot close receive-only channel %s", check_operand_str(c, a));
  else x->mode = MODE_NOVALUE;
}

static Type *common_key(Type *t) {
  if (!type_is_typeparam(t)) return type_underlying(t)->map.key;
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  Type *key = type_underlying(terms[0].type)->map.key;
  for (int i = 1; i < n; i++)
    if (!type_identical(key, type_underlying(terms[i].type)->map.key)) return NULL;
  return key;
}

static void do_delete(Checker *c, Operand *x, Call *call) {
  Operand *map = &call->args.at[0], *key = &call->args.at[1];
  if (!all_types(map->type, is_map)) {
    REFUSE(c, x, map, "invalid argument: %s is not a map", check_operand_str(c, map));
    return;
  }
  Type *t = common_key(map->type);
  if (!t) {
    REFUSE(c, x, map, "invalid argument: maps of %s must have identical key types", check_operand_str(c, map));
    return;
  }
  assign_argument(c, call, key, t);
  if (key->mode == MODE_INVALID) operand_invalidate(x);
  else x->mode = MODE_NOVALUE;
}

// ---- len, cap

static Type *array_behind_pointer(Type *u) {
  if (u->kind != TYPE_POINTER) return u;
  Type *array = type_underlying(u->pointer.elem);
  return array->kind == TYPE_ARRAY && !type_is_typeparam(u->pointer.elem) ? array : u;
}

static bool has_cap(Type *u) {
  u = array_behind_pointer(u);
  return u->kind == TYPE_ARRAY || u->kind == TYPE_SLICE || u->kind == TYPE_CHAN;
}

static bool has_len(Type *u) { return has_cap(u) || u->kind == TYPE_MAP || (u->kind == TYPE_BASIC && u->flags & TF_STRING); }

static void do_len(Checker *c, Operand *x, Call *call) {
  Operand *a = &call->args.at[0];
  if (a->mode == MODE_NILVALUE || !all_types(a->type, call->id == BUILTIN_LEN ? has_len : has_cap)) {
    REFUSE(c, x, a, "invalid argument: %s for built-in %s", check_operand_str(c, a), call->name);
    return;
  }
  Type *u = array_behind_pointer(type_underlying(a->type));
  if (a->mode == MODE_CONSTANT && const_kind(a->val) == CONST_STRING) {
    size_t len;
    const_string_value(a->val, &len);
    constant(x, type_basic[BASIC_INT], const_int64(c->arena, (int64_t)len));
  } else if (u->kind == TYPE_ARRAY && call->quiet) {
    if (u->array.len < 0) operand_invalidate(x);
    else constant(x, type_basic[BASIC_INT], const_int64(c->arena, u->array.len));
  } else {
    value(x, type_basic[BASIC_INT]);
  }
}

// ---- complex, real, imag

static Type *complex_of(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_BASIC) return NULL;
  switch (u->basic.kind) {
    case BASIC_FLOAT32: return type_basic[BASIC_COMPLEX64];
    case BASIC_FLOAT64: return type_basic[BASIC_COMPLEX128];
    case BASIC_UNTYPED_FLOAT: return type_basic[BASIC_UNTYPED_COMPLEX];
    default: return NULL;
  }
}

static Type *part_of(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_BASIC) return NULL;
  switch (u->basic.kind) {
    case BASIC_COMPLEX64: return type_basic[BASIC_FLOAT32];
    case BASIC_COMPLEX128: return type_basic[BASIC_FLOAT64];
    case BASIC_UNTYPED_COMPLEX: return type_basic[BASIC_UNTYPED_FLOAT];
    default: return NULL;
  }
}

// An untyped number that complex takes as a float: constants stay untyped if both are, a shift makes both float64.
static void as_float(Checker *c, Operand *x, bool constants) {
  if (!constants) check_convert_untyped(c, x, type_basic[BASIC_FLOAT64]);
  else if (type_is(x->type, TF_NUMERIC) && const_sign(const_imag(c->arena, x->val)) == 0) x->type = type_basic[BASIC_UNTYPED_FLOAT];
}

// The result's type would be a type parameter that no one declared. Type parameters of other types get the message about their type.
static bool refuse_typeparam(Checker *c, Operand *x, Operand *a, Call *call) {
  if (!type_is_typeparam(a->type) || !type_is(a->type, call->id == BUILTIN_COMPLEX ? TF_FLOAT : TF_COMPLEX)) return false;
  REFUSE(c, x, a, "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)", check_operand_str(c, a), call->name);
  return true;
}

static void do_complex(Checker *c, Operand *x, Call *call) {
  Operand *re = &call->args.at[0], *im = &call->args.at[1];
  bool re_untyped = type_is_untyped(re->type), im_untyped = type_is_untyped(im->type);
  if (re_untyped && im_untyped) {
    bool constants = re->mode == MODE_CONSTANT && im->mode == MODE_CONSTANT;
    as_float(c, re, constants);
    as_float(c, im, constants);
  } else if (re_untyped) {
    check_convert_untyped(c, re, im->type);
  } else if (im_untyped) {
    check_convert_untyped(c, im, re->type);
  }
  if (re->mode == MODE_INVALID || im->mode == MODE_INVALID) {
    operand_invalidate(x);
    return;
  }
  if (!type_identical(re->type, im->type)) {
    REFUSE(c, x, re, "invalid operation: %s (mismatched types %s and %s)", check_expr_str(c, call->node), check_type_str(c, re->type), check_type_str(c, im->type));
    return;
  }
  if (refuse_typeparam(c, x, re, call)) return;
  Type *t = complex_of(re->type);
  if (!t) {
    REFUSE(c, x, re, "invalid argument: arguments have type %s, expected floating-point", check_type_str(c, re->type));
    return;
  }
  if (re->mode == MODE_CONSTANT && im->mode == MODE_CONSTANT) {
    constant(x, t, const_complex(c->arena, const_to_float(c->arena, re->val), const_to_float(c->arena, im->val)));
    return;
  }
  value(x, t);
}

static void do_real(Checker *c, Operand *x, Call *call) {
  Operand *a = &call->args.at[0];
  if (type_is_untyped(a->type)) {
    if (a->mode != MODE_CONSTANT) check_convert_untyped(c, a, type_basic[BASIC_COMPLEX128]);
    else if (type_is(a->type, TF_NUMERIC)) a->type = type_basic[BASIC_UNTYPED_COMPLEX];
    if (a->mode == MODE_INVALID) {
      operand_invalidate(x);
      return;
    }
  }
  if (refuse_typeparam(c, x, a, call)) return;
  Type *t = part_of(a->type);
  if (!t) {
    REFUSE(c, x, a, "invalid argument: argument has type %s, expected complex type", check_type_str(c, a->type));
    return;
  }
  if (a->mode != MODE_CONSTANT) {
    value(x, t);
    return;
  }
  constant(x, t, call->id == BUILTIN_REAL ? const_real(c->arena, a->val) : const_imag(c->arena, a->val));
}

// ---- make, new

static bool can_make(const Type *u) { return u->kind == TYPE_SLICE || u->kind == TYPE_MAP || u->kind == TYPE_CHAN; }

// A type parameter all of whose types could be made, or that has no types.
static bool only_makes(Type *t) {
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  for (int i = 0; i < n; i++)
    if (!can_make(type_underlying(terms[i].type))) return false;
  return true;
}

static void do_make(Checker *c, Operand *x, Call *call) {
  NodeList args = call->node->call.args;
  Type *t = check_var_type(c, args.at[0]);
  const char *why = NULL;
  Type *u = type_is_invalid(t) ? NULL : check_common_underlying(c, t, &why);
  Pos first = node_start(args.at[0]);
  int least = u && u->kind == TYPE_SLICE ? 2 : 1;
  bool can = u && can_make(u);
  bool counted = args.len >= least && args.len <= least + 1;
  if (can && counted) {
    int64_t sizes[2] = {-1, -1};
    for (int i = 1; i < args.len; i++) check_index_value(c, args.at[i], -1, &sizes[i - 1]);
    if (sizes[0] > sizes[1] && sizes[1] >= 0) check_error(c, node_start(args.at[1]), "invalid argument: length and capacity swapped");
    value(x, t);
    return;
  }
  check_use(c, (NodeList){args.at + 1, args.len - 1});
  operand_invalidate(x);
  if (type_is_invalid(t)) return;
  if (!u && only_makes(t)) check_error(c, first, "invalid argument: cannot make %s: %s", check_expr_str(c, args.at[0]), why);
  else if (!can) check_error(c, first, "invalid argument: cannot make %s: type must be slice, map, or channel", check_expr_str(c, args.at[0]));
  else check_error(c, node_start(call->node), "invalid operation: %s expects %d or %d arguments; found %d", check_expr_str(c, call->node), least, least + 1, args.len);
}

static void do_new(Checker *c, Operand *x, Call *call) {
  Node *n = call->node->call.args.at[0];
  Operand a;
  check_expr_or_type(c, &a, n, true);
  check_no_builtin(c, &a);
  if ((a.mode == MODE_TYPE && check_is_generic_type(a.type)) || check_is_generic(&a)) {
    check_error(c, node_start(n), "cannot use generic %s %s without instantiation", a.mode == MODE_TYPE ? "type" : "function", check_expr_str(c, n));
    a.mode = MODE_INVALID;
  } else if (a.mode == MODE_TYPE && type_is_interface(a.type)) {
    a.type = check_var_type(c, n);         // no constraint interfaces
    if (type_is_invalid(a.type)) a.mode = MODE_INVALID;
  } else if (a.mode != MODE_TYPE) {
    assign_argument(c, call, &a, NULL);
    Pos start = node_start(call->node);
    if (a.mode != MODE_INVALID && !check_allowed(c, start, 26)) check_version(c, start, 26, check_expr_str(c, call->node));
  }
  if (a.mode == MODE_INVALID) operand_invalidate(x);
  else value(x, type_new_pointer(c->arena, a.type));
}

// ---- min, max

static void do_min(Checker *c, Operand *x, Call *call) {
  Op op = call->id == BUILTIN_MIN ? OP_LSS : OP_GTR;
  OperandList *args = &call->args;
  for (int i = 0; i < args->len; i++)
    if (!type_is(args->at[i].type, TF_ORDERED)) {
      REFUSE(c, x, &args->at[i], "invalid argument: %s cannot be ordered", check_operand_str(c, &args->at[i]));
      return;
    }
  Operand best = args->at[0];
  for (int i = 1; i < args->len; i++) {
    Operand *a = &args->at[i];
    check_match_types(c, &best, a);
    if (best.mode == MODE_INVALID) {
      operand_invalidate(x);
      return;
    }
    if (!type_identical(best.type, a->type)) {
      REFUSE(c, x, a, "invalid argument: mismatched types %s (previous argument) and %s (type of %s)", check_type_str(c, best.type), check_type_str(c, a->type),
             check_expr_str(c, a->expr));
      return;
    }
    if (best.mode != MODE_CONSTANT || a->mode != MODE_CONSTANT) best.mode = MODE_VALUE;
    else if (const_compare(a->val, op, best.val)) best = *a;
  }
  if (best.mode != MODE_CONSTANT) best.mode = MODE_VALUE;
  if (!type_is_untyped(best.type) || best.mode != MODE_CONSTANT)
    for (int i = 0; i < args->len; i++) check_set_untyped(c, args->at[i].expr, best.type, NULL);
  x->mode = best.mode;
  x->type = best.type;
  x->val = best.val;
}

// ---- panic, print, recover

static void do_panic(Checker *c, Operand *x, Call *call) {
  assign_argument(c, call, &call->args.at[0], type_any);
  if (call->args.at[0].mode == MODE_INVALID) operand_invalidate(x);
  else x->mode = MODE_NOVALUE;
}

static void do_print(Checker *c, Operand *x, Call *call) {
  x->mode = MODE_NOVALUE;
  const char *context = call->id == BUILTIN_PRINT ? "argument to built-in print" : "argument to built-in println";
  for (int i = 0; i < call->args.len; i++) {
    Operand *arg = &call->args.at[i];
    check_assignment(c, arg, NULL, context);
    if (arg->mode == MODE_INVALID) {
      operand_invalidate(x);
      continue;
    }
    TypeKind kind = type_underlying(arg->type)->kind;
    if (kind == TYPE_STRUCT || kind == TYPE_ARRAY)
      vec_push(&c->unprintable, ((__typeof__(*c->unprintable.at)){call->node->call.lparen, arg->type}));
  }
}

// As gc does, only about packages that are right otherwise.
void check_printed_types(Checker *c) {
  if (c->pkg->has_errors) return;
  for (int i = 0; i < c->unprintable.len; i++) {
    Type *t = c->unprintable.at[i].type;
    const char *text = type_unalias(t)->kind == TYPE_NAMED ? check_type_str(c, t) : type_reflect_string(c->arena, t);
    check_error(c, c->unprintable.at[i].pos, "illegal types for operand: print\n\t%s", text);
  }
}

static void do_recover(Checker *c, Operand *x, Call *call) {
  FuncBody *body = c->ctx.body;
  if (body && !body->outer && body->func) body->func->func.has_recover = true;
  value(x, type_empty_interface);
}

// ---- package unsafe

static void do_unsafe_add(Checker *c, Operand *x, Call *call) {
  assign_argument(c, call, &call->args.at[0], type_basic[BASIC_UNSAFE_POINTER]);
  if (call->args.at[0].mode == MODE_INVALID || !check_is_size(c, &call->args.at[1], "length", true)) operand_invalidate(x);
  else value(x, type_basic[BASIC_UNSAFE_POINTER]);
}

// Does the size of t depend on a type parameter?
static bool has_open_size(Type *t) {
  if (type_is_typeparam(t)) return true;
  Type *u = type_underlying(t);
  if (u->kind == TYPE_ARRAY) return has_open_size(u->array.elem);
  if (u->kind != TYPE_STRUCT) return false;
  for (int i = 0; i < u->struct_.fields.len; i++)
    if (has_open_size(u->struct_.fields.at[i]->type)) return true;
  return false;
}

static void size_result(Checker *c, Operand *x, bool open, int64_t n) {
  if (open) value(x, type_basic[BASIC_UINTPTR]);
  else constant(x, type_basic[BASIC_UINTPTR], const_int64(c->arena, n));
}

static void do_sizeof(Checker *c, Operand *x, Call *call) {
  Operand *a = &call->args.at[0];
  assign_argument(c, call, a, NULL);
  if (a->mode == MODE_INVALID || !check_has_size(c, a->type)) {
    operand_invalidate(x);
    return;
  }
  if (!check_complete(c, a->type)) {
    operand_invalidate(x);
    return;
  }
  bool open = has_open_size(a->type);
  int64_t n = open ? 0 : call->id == BUILTIN_UNSAFE_SIZEOF ? type_size(a->type) : type_align(a->type);
  if (n == TYPE_SIZE_LIMIT) REFUSE(c, x, a, "%s is too large", check_operand_str(c, a));
  else size_result(c, x, open, n);
}

static int64_t path_offset(Type *base, const Lookup *found) {
  int64_t offset = 0;
  for (int i = 0; i < found->npath; i++) {
    offset += struct_offset(base, found->path[i]);
    base = type_underlying(base)->struct_.fields.at[found->path[i]]->type;
  }
  return offset;
}

static void do_offsetof(Checker *c, Operand *x, Call *call) {
  Node *arg = call->node->call.args.at[0], *n = ast_unparen(arg);
  Pos start = node_start(arg);
  operand_invalidate(x);
  if (n->kind != AST_SELECTOR) {
    check_use(c, call->node->call.args);
    check_error(c, start, "invalid argument: %s is not a selector expression", check_expr_str(c, arg));
    return;
  }
  Operand base_operand;
  check_expr(c, &base_operand, n->selector.x);
  if (base_operand.mode == MODE_INVALID) return;
  Name name = n->selector.sel->ident.name;
  Type *base = base_operand.type, *u = type_underlying(base);
  if (u->kind == TYPE_POINTER && type_underlying(u->pointer.elem)->kind == TYPE_STRUCT) base = u->pointer.elem;
  Lookup found = type_lookup(c->arena, base, name, c->pkg);
  if (!found.obj || found.ambiguous) {
    check_error(c, start, "invalid argument: %s has no single field %s", check_type_str(c, base), name);
  } else if (found.obj->kind == OBJ_FUNC) {
    check_error(c, start, "invalid argument: %s is a method value", check_expr_str(c, arg));
  } else if (found.indirect) {
    check_error(c, start, "invalid argument: field %s is embedded via a pointer in %s", name, check_type_str(c, base));
  } else {
    check_record_selection(c, n, SEL_FIELD, base_operand.type, found);
    check_record(c, n, MODE_VARIABLE, found.type, NULL);
    if (n != arg) check_record(c, arg, MODE_VARIABLE, found.type, NULL);
    bool open = has_open_size(base);
    int64_t offset = open ? 0 : path_offset(base, &found);
    if (offset >= TYPE_SIZE_LIMIT) check_error(c, start, "%s is too large", check_operand_str(c, &base_operand));
    else size_result(c, x, open, offset);
  }
}

static void do_unsafe_slice(Checker *c, Operand *x, Call *call) {
  Operand *p = &call->args.at[0];
  Type *u = check_common_underlying(c, p->type, NULL);
  if (!u || u->kind != TYPE_POINTER) REFUSE(c, x, p, "invalid argument: %s is not a pointer", check_operand_str(c, p));
  else if (!check_is_size(c, &call->args.at[1], "length", false)) operand_invalidate(x);
  else value(x, type_new_slice(c->arena, u->pointer.elem));
}

static void do_slice_data(Checker *c, Operand *x, Call *call) {
  Operand *s = &call->args.at[0];
  Type *u = check_common_underlying(c, s->type, NULL);
  if (!u || u->kind != TYPE_SLICE) REFUSE(c, x, s, "invalid argument: %s is not a slice", check_operand_str(c, s));
  else value(x, type_new_pointer(c->arena, u->slice.elem));
}

static void do_unsafe_string(Checker *c, Operand *x, Call *call) {
  assign_argument(c, call, &call->args.at[0], type_new_pointer(c->arena, type_byte));
  if (call->args.at[0].mode == MODE_INVALID || !check_is_size(c, &call->args.at[1], "length", false)) operand_invalidate(x);
  else value(x, type_basic[BASIC_STRING]);
}

static void do_string_data(Checker *c, Operand *x, Call *call) {
  assign_argument(c, call, &call->args.at[0], type_basic[BASIC_STRING]);
  if (call->args.at[0].mode == MODE_INVALID) operand_invalidate(x);
  else value(x, type_new_pointer(c->arena, type_byte));
}

// ---- the call

// The language version that brought the function, and how the message about it begins.
static int since(BuiltinKind id, const char **what) {
  switch (id) {
    case BUILTIN_MIN: *what = "built-in min"; return 21;
    case BUILTIN_MAX: *what = "built-in max"; return 21;
    case BUILTIN_CLEAR: return 21;
    case BUILTIN_UNSAFE_ADD: case BUILTIN_UNSAFE_SLICE: return 17;
    case BUILTIN_UNSAFE_STRING: case BUILTIN_UNSAFE_STRING_DATA: case BUILTIN_UNSAFE_SLICE_DATA: return 20;
    default: return 0;
  }
}

static void (*const check_of[])(Checker *, Operand *, Call *) = {
  [BUILTIN_APPEND] = do_append, [BUILTIN_CAP] = do_len, [BUILTIN_CLEAR] = do_clear, [BUILTIN_CLOSE] = do_close,
  [BUILTIN_COMPLEX] = do_complex, [BUILTIN_COPY] = do_copy, [BUILTIN_DELETE] = do_delete, [BUILTIN_IMAG] = do_real,
  [BUILTIN_LEN] = do_len, [BUILTIN_MAKE] = do_make, [BUILTIN_MAX] = do_min, [BUILTIN_MIN] = do_min,
  [BUILTIN_NEW] = do_new, [BUILTIN_PANIC] = do_panic, [BUILTIN_PRINT] = do_print, [BUILTIN_PRINTLN] = do_print,
  [BUILTIN_REAL] = do_real, [BUILTIN_RECOVER] = do_recover,
  [BUILTIN_UNSAFE_ADD] = do_unsafe_add, [BUILTIN_UNSAFE_ALIGNOF] = do_sizeof, [BUILTIN_UNSAFE_OFFSETOF] = do_offsetof,
  [BUILTIN_UNSAFE_SIZEOF] = do_sizeof, [BUILTIN_UNSAFE_SLICE] = do_unsafe_slice, [BUILTIN_UNSAFE_SLICE_DATA] = do_slice_data,
  [BUILTIN_UNSAFE_STRING] = do_unsafe_string, [BUILTIN_UNSAFE_STRING_DATA] = do_string_data,
};

static bool reads_syntax(BuiltinKind id) { return id == BUILTIN_MAKE || id == BUILTIN_NEW || id == BUILTIN_UNSAFE_OFFSETOF; }

static bool check_args(Checker *c, Call *call) {
  if (reads_syntax(call->id)) {
    call->args.len = call->node->call.args.len;
    return true;
  }
  bool outer = c->ctx.has_call_or_recv;
  c->ctx.has_call_or_recv = false;
  check_expr_list(c, call->node->call.args, &call->args, false);
  call->quiet = !c->ctx.has_call_or_recv;
  c->ctx.has_call_or_recv = outer || !call->quiet;
  for (int i = 0; i < call->args.len; i++)
    if (call->args.at[i].mode == MODE_INVALID) return false;
  return true;
}

static bool count_matches(Checker *c, Call *call) {
  int want = builtins[call->id].nargs, have = call->args.len;
  const char *problem = have < want ? "not enough" : have > want && !builtins[call->id].variadic ? "too many" : NULL;
  if (!problem) return true;
  check_error(c, node_start(call->node), "invalid operation: %s arguments for %s (expected %d, found %d)", problem, check_expr_str(c, call->node), want, have);
  return false;
}

void check_builtin(Checker *c, Operand *x, Node *n, BuiltinKind id) {
  Call call = {.node = n, .name = builtins[id].name, .id = id};
  if (id >= BUILTIN_UNSAFE_ADD) call.name = check_expr_str(c, n->call.fun);
  if (n->call.has_dots && id != BUILTIN_APPEND) {
    check_error(c, node_start(n), "invalid operation: invalid use of ... with built-in %s", builtins[id].name);
    check_use(c, n->call.args);
    operand_invalidate(x);
    return;
  }
  if (!check_args(c, &call) || !count_matches(c, &call)) {
    if (reads_syntax(id) && call.args.len > 1) check_use(c, (NodeList){n->call.args.at + 1, n->call.args.len - 1});
    operand_invalidate(x);
    return;
  }
  const char *what = call.name;
  int version = since(id, &what);
  check_version(c, node_start(n), version, what);
  assert(check_of[id]);
  x->val = NULL;
  check_of[id](c, x, &call);
}
