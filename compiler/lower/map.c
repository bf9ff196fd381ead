// Maps. Every operation is a runtime call that gives the address of an element; keys of 4 or 8 bytes and strings travel in registers, others by address.
// An element that was read is copied at once: the next call may move it.
#include "lower_impl.h"

enum { MAX_FAST_ELEM = 128, MAX_ZERO_ELEM = 1024 };   // bytes; the second is what mapaccess1 can point at if there is no such key
enum { ACCESS1, ACCESS2, ASSIGN, DELETE };

static bool is_word_key(Type *key) {
  return type_is(key, TF_INTEGER) || key->kind == TYPE_POINTER || key->kind == TYPE_CHAN || type_is_unsafe_pointer(key);
}

static const Entry by_address[] = {ENTRY_mapaccess1, ENTRY_mapaccess2, ENTRY_mapassign, ENTRY_mapdelete};
static const Entry by_string[] = {ENTRY_mapaccess1_faststr, ENTRY_mapaccess2_faststr, ENTRY_mapassign_faststr, ENTRY_mapdelete_faststr};
static const Entry by_32_bits[] = {ENTRY_mapaccess1_fast32, ENTRY_mapaccess2_fast32, ENTRY_mapassign_fast32, ENTRY_mapdelete_fast32};
static const Entry by_64_bits[] = {ENTRY_mapaccess1_fast64, ENTRY_mapaccess2_fast64, ENTRY_mapassign_fast64, ENTRY_mapdelete_fast64};

static const Entry *operations(Type *map) {
  Type *key = under(under(map)->map.key);
  if (type_size(under(map)->map.elem) > MAX_FAST_ELEM) return by_address;
  if (type_is(key, TF_STRING)) return by_string;
  if (is_word_key(key) && type_size(key) == 4) return by_32_bits;
  if (is_word_key(key) && type_size(key) == 8) return by_64_bits;
  return by_address;
}

// The arguments (type, map, key) of the operation, and its entry.
static Entry operation(Fn *f, int op, CoreExpr *m, CoreExpr *key, CoreExpr *args[3]) {
  const Entry *entries = operations(m->type);
  args[0] = make_typedesc(f, m->type);
  args[1] = m;
  args[2] = entries != by_address ? key : make_addr_word(f, emit_temp(f, key));
  return entries[op];
}

CoreExpr *map_access(Fn *f, CoreExpr *m, CoreExpr *key, CoreExpr **ok) {
  Type *elem = type_unalias(under(m->type)->map.elem);
  bool large = type_size(elem) > MAX_ZERO_ELEM;
  CoreExpr *args[3];
  if (!ok && !large) {
    Entry e = operation(f, ACCESS1, m, key, args);
    return emit_temp(f, make_deref_as(f, emit_runtime1(f, e, T_PTR, args, 3), elem));
  }
  CoreExpr *out[2];
  emit_runtime2(f, operation(f, ACCESS2, m, key, args), T_PTR, T_INT, args, 3, out);
  CoreExpr *present = emit_temp(f, make_binary(f, OP_NEQ, out[1], make_int(f, T_INT, 0)));
  if (ok) *ok = present;
  CoreVar *v = emit_decl(f, NULL, elem, NULL);
  Block then, *outer = block_begin(f, &then);
  emit_assign(f, make_var(f, v), make_deref_as(f, out[0], elem));
  f->block = outer;
  emit_if(f, present, &then, NULL);
  return make_var(f, v);
}

CoreExpr *map_assign(Fn *f, CoreExpr *m, CoreExpr *key) {
  CoreExpr *args[3];
  Entry e = operation(f, ASSIGN, m, key, args);
  return make_deref_as(f, emit_runtime1(f, e, T_PTR, args, 3), type_unalias(under(m->type)->map.elem));
}

void map_delete(Fn *f, CoreExpr *m, CoreExpr *key) {
  CoreExpr *args[3];
  Entry e = operation(f, DELETE, m, key, args);
  emit_runtime(f, e, args, 3);
}
