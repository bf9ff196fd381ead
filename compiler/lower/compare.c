// Comparison. Numbers, booleans and pointers compare by BINARY; strings by length and bytes; interfaces by dynamic type, then by what the runtime finds behind it; structs and
// arrays part by part while that is short, else by the function that their type descriptor has for it (alg.c). Blank fields do not count.
#include "lower_impl.h"

enum { MAX_INLINE_COMPARES = 4 };

// How many BINARY or string comparisons equality of two t takes; a large number if it needs calls.
static int compare_cost(Type *t) {
  t = under(t);
  switch (t->kind) {
  case TYPE_BASIC: return type_is(t, TF_STRING) ? 2 : 1;
  case TYPE_STRUCT: {
    int cost = 0;
    for (int i = 0; i < t->struct_.fields.len && cost < 1000; i++)
      if (strcmp(t->struct_.fields.at[i]->name, "_") != 0) cost += compare_cost(t->struct_.fields.at[i]->type);
    return cost;
  }
  case TYPE_ARRAY: {
    int64_t cost = t->array.len > 1000 ? 1000 : t->array.len * compare_cost(t->array.elem);
    return cost > 1000 ? 1000 : (int)cost;
  }
  case TYPE_INTERFACE: return 2;
  default: return 1;
  }
}

static CoreExpr *and_then(Fn *f, CoreExpr *sofar, Block *b, CoreExpr *next) {
  if (sofar) return lower_logical(f, OP_ANDAND, sofar, b, next);
  for (int i = 0; i < b->len; i++) vec_push(f->block, b->at[i]);
  vec_free(b);
  return next;
}

static CoreExpr *equal_interfaces(Fn *f, CoreExpr *x, CoreExpr *y) {
  x = emit_stable(f, x), y = emit_stable(f, y);
  CoreExpr *type = emit_temp(f, make_dyntype(f, x));
  CoreExpr *same = make_binary(f, OP_EQL, type, make_dyntype(f, y));
  Block b, *outer = block_begin(f, &b);
  CoreExpr *equal = emit_runtime1(f, ENTRY_efaceeq, T_BOOL, ARGS(type, make_data(f, x), make_data(f, y)));
  f->block = outer;
  return lower_logical(f, OP_ANDAND, same, &b, equal);
}

// x == y where only x is an interface.
static CoreExpr *equal_to_interface(Fn *f, CoreExpr *x, CoreExpr *y) {
  x = emit_stable(f, x), y = emit_stable(f, y);
  CoreExpr *same = type_matches(f, make_dyntype(f, x), y->type);
  Block b, *outer = block_begin(f, &b);
  CoreExpr *equal = equal_values(f, make_unbox(f, y->type, make_data(f, x)), y, false);
  f->block = outer;
  if (b.len == 0) {                      // the value behind the data word must not be read if it is of another type
    f->block = &b;
    equal = emit_temp(f, equal);
    f->block = outer;
  }
  return lower_logical(f, OP_ANDAND, same, &b, equal);
}

// ---- structs: fields in order, so that a panic in one of them hides or shows what the specification says. Between fields that may panic, what is cheap comes first: numbers
// and lengths of strings, then bytes and parts that need calls.

static bool may_panic(Type *t) {
  t = under(t);
  if (t->kind == TYPE_ARRAY) return may_panic(t->array.elem);
  if (t->kind != TYPE_STRUCT) return t->kind == TYPE_INTERFACE;
  for (int i = 0; i < t->struct_.fields.len; i++)
    if (may_panic(t->struct_.fields.at[i]->type)) return true;
  return false;
}

enum { CHEAP, DEAR };

// The part of fields x == y that belongs to the pass; NULL: nothing.
static CoreExpr *equal_fields(Fn *f, CoreExpr *x, CoreExpr *y, int pass) {
  Type *t = under(x->type);
  if (type_is(t, TF_STRING)) {
    if (pass == CHEAP) return make_binary(f, OP_EQL, make_len(f, x), make_len(f, y));
    return make_rtcall(f, ENTRY_memequal, T_BOOL, ARGS(make_data(f, x), make_data(f, y), make_len(f, y)));
  }
  bool cheap = t->kind != TYPE_STRUCT && t->kind != TYPE_ARRAY && t->kind != TYPE_INTERFACE;
  return cheap == (pass == CHEAP) ? equal_values(f, x, y, false) : NULL;
}

static CoreExpr *equal_structs(Fn *f, CoreExpr *x, CoreExpr *y) {
  ObjectList fields = under(x->type)->struct_.fields;
  CoreExpr *all = NULL;
  for (int start = 0, end; start < fields.len; start = end) {
    end = start + 1;
    while (end < fields.len && !may_panic(fields.at[end - 1]->type) && !may_panic(fields.at[end]->type)) end++;
    for (int pass = CHEAP; pass <= DEAR; pass++)
      for (int i = start; i < end; i++) {
        if (strcmp(fields.at[i]->name, "_") == 0) continue;
        Block b, *outer = block_begin(f, &b);
        CoreExpr *e = equal_fields(f, make_field(f, x, i), make_field(f, y, i), pass);
        f->block = outer;
        if (e) all = and_then(f, all, &b, e);
      }
  }
  return all ? all : make_bool(f, true);
}

static CoreExpr *equal_elements(Fn *f, CoreExpr *x, CoreExpr *y) {
  CoreExpr *all = NULL;
  int64_t n = under(x->type)->array.len;
  for (int64_t i = 0; i < n; i++) {
    Block b, *outer = block_begin(f, &b);
    CoreExpr *e = equal_values(f, make_index(f, x, make_int(f, T_INT, i), false), make_index(f, y, make_int(f, T_INT, i), false), false);
    f->block = outer;
    all = and_then(f, all, &b, e);
  }
  return all ? all : make_bool(f, true);
}

// The body of an array type's own equal function: a loop.
static CoreExpr *equal_by_loop(Fn *f, CoreExpr *x, CoreExpr *y) {
  CoreVar *equal = emit_decl(f, NULL, T_BOOL, make_bool(f, true));
  CountLoop l;
  begin_count_loop(f, &l, make_int(f, T_INT, under(x->type)->array.len));
  CoreExpr *e = equal_values(f, make_index(f, x, make_var(f, l.i), false), make_index(f, y, make_var(f, l.i), false), false);
  Block then, *outer = block_begin(f, &then);
  emit_assign(f, make_var(f, equal), make_bool(f, false));
  emit_break(f, l.loop);
  f->block = outer;
  emit_if(f, make_not(f, e), &then, NULL);
  end_count_loop(f, &l);
  return make_var(f, equal);
}

static CoreExpr *readable_address(Fn *f, CoreExpr *e) {
  const CoreExpr *root = e;
  while (root->kind == CORE_FIELD) root = root->field.x;
  bool in_memory = core_is_lvalue(e) && root->kind != CORE_VAR;
  return make_addr_word(f, in_memory ? e : emit_temp(f, e));
}

static CoreExpr *equal_in_memory(Fn *f, CoreExpr *x, CoreExpr *y) {
  Type *t = x->type;
  if (type_size(t) == 0) {
    emit_eval(f, x), emit_eval(f, y);
    return make_bool(f, true);
  }
  CoreExpr *px = readable_address(f, x), *py = readable_address(f, y);
  if (is_plain_memory(t)) return make_rtcall(f, ENTRY_memequal, T_BOOL, ARGS(px, py, make_int(f, T_INT, type_size(t))));
  return call_equal(f, t, px, py);
}

CoreExpr *equal_values(Fn *f, CoreExpr *x, CoreExpr *y, bool inside_equal) {
  Type *t = under(x->type);
  switch (t->kind) {
  case TYPE_BASIC:
    if (type_is(t, TF_STRING)) return string_equal(f, x, y);
    return make_binary(f, OP_EQL, x, y);
  case TYPE_INTERFACE: return equal_interfaces(f, x, y);
  case TYPE_STRUCT:
  case TYPE_ARRAY: break;
  default: return make_binary(f, OP_EQL, x, y);
  }
  if (type_size(t) == 0) return equal_in_memory(f, x, y);
  bool inlined = inside_equal || compare_cost(t) <= MAX_INLINE_COMPARES;
  if (!inlined) return equal_in_memory(f, x, y);
  if (!inside_equal) x = emit_cheap(f, x), y = emit_cheap(f, y);
  if (t->kind == TYPE_STRUCT) return equal_structs(f, x, y);
  if (t->array.len > MAX_INLINE_COMPARES) return equal_by_loop(f, x, y);
  if (!core_is_lvalue(x)) x = emit_temp(f, x);
  if (!core_is_lvalue(y)) y = emit_temp(f, y);
  return equal_elements(f, x, y);
}

static CoreExpr *equal(Fn *f, CoreExpr *x, CoreExpr *y) {
  bool ix = is_interface(x->type), iy = is_interface(y->type);
  if (y->kind == CORE_ZERO && ix && iy) return make_binary(f, OP_EQL, make_typeword(f, x), make_zero(f, T_PTR));
  if (y->kind == CORE_ZERO && !ix && !iy && type_has_nil(y->type)) return make_binary(f, OP_EQL, x, make_zero(f, x->type));
  if (ix && !iy) return equal_to_interface(f, x, y);
  if (iy && !ix) return equal_to_interface(f, y, x);
  if (ix && is_empty_interface(x->type) != is_empty_interface(y->type)) return equal_interfaces(f, x, y);
  return equal_values(f, x, ix ? y : make_convert(f, x->type, y), false);
}

CoreExpr *lower_compare(Fn *f, Op op, CoreExpr *x, CoreExpr *y) {
  if (op == OP_EQL) return equal(f, x, y);
  if (op == OP_NEQ) {
    CoreExpr *e = equal(f, x, y);
    if (e->kind == CORE_BINARY && e->binary.op == OP_EQL) {
      e->binary.op = OP_NEQ;
      return e;
    }
    return make_not(f, e);
  }
  if (type_is(x->type, TF_STRING)) {
    CoreExpr *order = make_rtcall(f, ENTRY_cmpstring, T_INT, ARGS(x, y));
    return make_binary(f, op, order, make_int(f, T_INT, 0));
  }
  return make_binary(f, op, x, y);
}
