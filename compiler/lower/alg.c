// Equality and hashing of types, for maps, interfaces and ==.
//
// Most types need no code: the runtime has entries for numbers, strings, interfaces and for plain memory of the usual sizes. The others get functions
// type:.eq.T and type:.hash.T with the C convention, in every unit that needs them. Both skip blank fields and treat runs of plain memory as one piece.
#include "lower_impl.h"

static VarTable no_vars;

static bool is_blank_field(Object *field) { return strcmp(field->name, "_") == 0; }

static bool is_plain_struct(Type *t) {
  ObjectList fields = t->struct_.fields;
  int64_t end = 0;
  for (int i = 0; i < fields.len; i++) {
    if (is_blank_field(fields.at[i]) || !is_plain_memory(fields.at[i]->type) || struct_offset(t, i) != end) return false;
    end += type_size(fields.at[i]->type);
  }
  return end == type_size(t);
}

bool is_plain_memory(Type *t) {
  t = under(t);
  switch (t->kind) {
  case TYPE_BASIC: return type_is(t, TF_INTEGER | TF_BOOLEAN) || type_is_unsafe_pointer(t);
  case TYPE_POINTER:
  case TYPE_CHAN: return true;
  case TYPE_STRUCT:
    if (!t->plain) t->plain = is_plain_struct(t) ? ANSWER_YES : ANSWER_NO;
    return t->plain == ANSWER_YES;
  case TYPE_ARRAY: return t->array.len == 0 || is_plain_memory(t->array.elem);
  default: return false;
  }
}

// ---- entries

static int by_size(int64_t size, int e0, int e1, int e2, int e4, int e8, int e16) {
  switch (size) {
  case 0: return e0;
  case 1: return e1;
  case 2: return e2;
  case 4: return e4;
  case 8: return e8;
  case 16: return e16;
  default: return -1;
  }
}

int equal_entry(Type *t) {
  if (is_plain_memory(t))
    return by_size(type_size(t), ENTRY_memequal0, ENTRY_memequal8, ENTRY_memequal16, ENTRY_memequal32, ENTRY_memequal64, ENTRY_memequal128);
  if (is_interface(t)) return is_empty_interface(t) ? ENTRY_nilinterequal : ENTRY_interequal;
  if (type_is(t, TF_STRING)) return ENTRY_strequal;
  if (type_is(t, TF_FLOAT)) return type_size(t) == 4 ? ENTRY_f32equal : ENTRY_f64equal;
  if (type_is(t, TF_COMPLEX)) return type_size(t) == 8 ? ENTRY_c64equal : ENTRY_c128equal;
  return -1;
}

int hash_entry(Type *t) {
  if (is_plain_memory(t)) return by_size(type_size(t), -1, ENTRY_memhash8, ENTRY_memhash16, ENTRY_memhash32, ENTRY_memhash64, ENTRY_memhash128);
  if (is_interface(t)) return is_empty_interface(t) ? ENTRY_nilinterhash : ENTRY_interhash;
  if (type_is(t, TF_STRING)) return ENTRY_strhash;
  if (type_is(t, TF_FLOAT)) return type_size(t) == 4 ? ENTRY_f32hash : ENTRY_f64hash;
  if (type_is(t, TF_COMPLEX)) return type_size(t) == 8 ? ENTRY_c64hash : ENTRY_c128hash;
  return -1;
}

// ---- functions

static CoreFunc *declare_alg(Lower *lw, Name symbol, Type **params, int n, Type *result, void (*body)(Lower *, CoreFunc *, void *), Type *t) {
  CoreFunc *core = find_func(lw, symbol);
  if (core) return core;
  Type *sig = type_new_signature(lw->pkg->arena, NULL, objects_of_types(lw, params, n), objects_of_types(lw, &result, 1), false);
  core = declare_func(lw, symbol, LINK_ONCE, sig, NULL, unit_pos(lw));
  core->c_abi = true;
  core->is_wrapper = true;
  queue_body(lw, core, body, t);
  return core;
}

static CoreExpr *param_value(Fn *f, int i, Type *t) { return make_deref_as(f, make_var(f, f->params.at[i]), t); }

static void lower_equal(Lower *lw, CoreFunc *core, void *arg) {
  Type *t = arg;
  Fn f;
  Block body;
  fn_begin(&f, lw, core, lw->pkg, NULL, &body);
  f.table = &no_vars;
  CoreExpr *e;
  if (is_plain_memory(t)) {
    e = make_rtcall(&f, ENTRY_memequal, T_BOOL, ARGS(make_var(&f, f.params.at[0]), make_var(&f, f.params.at[1]), make_int(&f, T_INT, type_size(t))));
  } else {
    e = equal_values(&f, param_value(&f, 0, t), param_value(&f, 1, t), true);
  }
  emit_assign(&f, make_var(&f, f.results.at[0]), e);
  emit_leave(&f);
  fn_end(&f);
}

CoreFunc *equal_func(Lower *lw, Type *t) {
  return declare_alg(lw, intern_printf("type:.eq.%s", type_link_name(t)), (Type *[]){T_PTR, T_PTR}, 2, T_BOOL, lower_equal, t);
}

CoreExpr *call_equal(Fn *f, Type *t, CoreExpr *px, CoreExpr *py) {
  CoreVar *v = new_var(f, NULL, T_BOOL);
  emit_static_call(f, equal_func(f->lw, t), ARGS(px, py), &v, 1);
  return make_var(f, v);
}

// h = hash of the value at place, starting from h.
static void hash_value(Fn *f, CoreVar *h, CoreExpr *place) {
  Type *t = place->type;
  CoreExpr *p = make_addr_word(f, place);
  int entry = hash_entry(t);
  CoreExpr *next;
  if (entry >= 0) {
    next = emit_runtime1(f, (Entry)entry, T_UINTPTR, ARGS(p, make_var(f, h)));
  } else {
    CoreVar *v = new_var(f, NULL, T_UINTPTR);
    emit_static_call(f, hash_func(f->lw, t), ARGS(p, make_var(f, h)), &v, 1);
    next = make_var(f, v);
  }
  emit_assign(f, make_var(f, h), next);
}

static void hash_memory(Fn *f, CoreVar *h, CoreExpr *p, int64_t size) {
  if (size == 0) return;
  CoreExpr *next = make_rtcall(f, ENTRY_memhash, T_UINTPTR, ARGS(p, make_var(f, h), make_int(f, T_INT, size)));
  emit_assign(f, make_var(f, h), next);
}

static void hash_struct(Fn *f, CoreVar *h, CoreExpr *place) {
  Type *t = under(place->type);
  ObjectList fields = t->struct_.fields;
  for (int i = 0; i < fields.len; i++) {
    if (is_blank_field(fields.at[i])) continue;
    if (!is_plain_memory(fields.at[i]->type)) {
      hash_value(f, h, make_field(f, place, i));
      continue;
    }
    int64_t start = struct_offset(t, i), end = start + type_size(fields.at[i]->type);
    int last = i;
    while (last + 1 < fields.len && !is_blank_field(fields.at[last + 1]) && is_plain_memory(fields.at[last + 1]->type) && struct_offset(t, last + 1) == end)
      end += type_size(fields.at[++last]->type);
    hash_memory(f, h, make_addr_word(f, make_field(f, place, i)), end - start);
    i = last;
  }
}

static void lower_hash(Lower *lw, CoreFunc *core, void *arg) {
  Type *t = arg;
  Fn f;
  Block body;
  fn_begin(&f, lw, core, lw->pkg, NULL, &body);
  f.table = &no_vars;
  CoreVar *h = f.results.at[0];
  emit_assign(&f, make_var(&f, h), make_var(&f, f.params.at[1]));
  CoreExpr *place = param_value(&f, 0, t);
  if (is_plain_memory(t)) {
    hash_memory(&f, h, make_var(&f, f.params.at[0]), type_size(t));
  } else if (under(t)->kind == TYPE_STRUCT) {
    hash_struct(&f, h, place);
  } else {
    CountLoop l;
    begin_count_loop(&f, &l, make_int(&f, T_INT, under(t)->array.len));
    hash_value(&f, h, make_index(&f, place, make_var(&f, l.i), false));
    end_count_loop(&f, &l);
  }
  emit_leave(&f);
  fn_end(&f);
}

CoreFunc *hash_func(Lower *lw, Type *t) {
  return declare_alg(lw, intern_printf("type:.hash.%s", type_link_name(t)), (Type *[]){T_PTR, T_UINTPTR}, 2, T_UINTPTR, lower_hash, t);
}
