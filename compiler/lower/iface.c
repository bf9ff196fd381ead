// Interfaces: making them, and type assertions.
//
// An interface is two words. The first is the type descriptor (no methods) or the itab (methods), the second the data word: the value itself if it is pointer-shaped, else the
// address of a copy that nobody changes (BOX). Where both types are known, the itab is a constant; from one interface to another the runtime finds it.
// Questions about the dynamic type always compare descriptors: two itabs of one type and interface may exist, one made by the linker, one by the runtime.
#include "lower_impl.h"

// The pointer inside a pointer-shaped value.
static CoreExpr *direct_word(Fn *f, CoreExpr *e) {
  for (;;) {
    Type *t = under(e->type);
    if (t->kind == TYPE_STRUCT) {
      int field = 0;
      while (field < t->struct_.fields.len - 1 && type_size(t->struct_.fields.at[field]->type) == 0) field++;
      e = make_field(f, e, field);
    } else if (t->kind == TYPE_ARRAY) {
      if (!core_is_lvalue(e)) e = emit_temp(f, e);
      e = make_index(f, e, make_int(f, T_INT, 0), false);
    } else {
      return make_convert(f, T_PTR, e);
    }
  }
}

CoreExpr *make_box(Fn *f, CoreExpr *e) {
  if (type_is_direct(e->type)) return direct_word(f, e);
  if (type_size(e->type) == 0) {         // nothing to copy, but *p panics for nil
    emit_eval(f, e);
    e = make_zero(f, e->type);
  }
  CoreExpr *box = core_expr(f->lw->u, CORE_BOX, T_PTR, f->pos);
  box->box.x = e;
  return box;
}

static CoreExpr *not_nil(Fn *f, CoreExpr *word) { return make_binary(f, OP_NEQ, word, make_zero(f, T_PTR)); }

static CoreExpr *interface_to_interface(Fn *f, CoreExpr *e, Type *iface) {
  if (is_empty_interface(iface)) {
    if (is_empty_interface(e->type)) return make_convert(f, iface, e);
    e = emit_cheap(f, e);
    return make_iface(f, iface, make_dyntype(f, e), make_data(f, e));
  }
  if (type_identical(under(e->type), under(iface))) return make_convert(f, iface, e);
  e = emit_stable(f, e);
  CoreExpr *type = emit_temp(f, make_dyntype(f, e));
  CoreVar *word = emit_decl(f, NULL, T_PTR, NULL);
  Block then, *outer = block_begin(f, &then);
  CoreExpr *itab = emit_runtime1(f, ENTRY_getitab, T_PTR, ARGS(make_typedesc(f, iface), type, make_bool(f, false)));
  emit_assign(f, make_var(f, word), itab);
  f->block = outer;
  emit_if(f, not_nil(f, type), &then, NULL);
  return make_iface(f, iface, make_var(f, word), make_data(f, e));
}

CoreExpr *to_interface(Fn *f, CoreExpr *e, Type *iface) {
  if (e->kind == CORE_ZERO && (type_is_untyped(e->type) || is_interface(e->type))) return make_zero(f, iface);
  if (is_interface(e->type)) return interface_to_interface(f, e, iface);
  CoreExpr *word = is_empty_interface(iface) ? make_typedesc(f, e->type) : make_itab(f, e->type, iface);
  return make_iface(f, iface, word, make_box(f, e));
}

CoreExpr *type_matches(Fn *f, CoreExpr *dyntype, Type *t) { return make_binary(f, OP_EQL, dyntype, make_typedesc(f, t)); }

// ---- x.(T)

static CoreExpr *assert_concrete(Fn *f, CoreExpr *x, CoreExpr *type, Type *t, CoreExpr **ok) {
  if (!ok) {
    Block then, *outer = block_begin(f, &then);
    emit_panic(f, ENTRY_panicdottypeE, ARGS(type, make_typedesc(f, t), make_typedesc(f, x->type)));
    f->block = outer;
    emit_if(f, make_not(f, type_matches(f, type, t)), &then, NULL);
    return emit_temp(f, make_unbox(f, t, make_data(f, x)));
  }
  CoreExpr *same = emit_temp(f, type_matches(f, type, t));
  CoreVar *v = emit_decl(f, NULL, t, NULL);
  Block then, *outer = block_begin(f, &then);
  emit_assign(f, make_var(f, v), make_unbox(f, t, make_data(f, x)));
  f->block = outer;
  emit_if(f, same, &then, NULL);
  *ok = same;
  return make_var(f, v);
}

static CoreExpr *assert_empty_interface(Fn *f, CoreExpr *x, CoreExpr *type, Type *t, CoreExpr **ok) {
  if (ok) {
    *ok = emit_temp(f, not_nil(f, type));
  } else {
    Block then, *outer = block_begin(f, &then);
    emit_runtime(f, ENTRY_typeAssertE2I, ARGS(make_typedesc(f, t), type));
    emit(f, CORE_S_UNREACHABLE);
    f->block = outer;
    emit_if(f, make_not(f, not_nil(f, type)), &then, NULL);
  }
  return make_iface(f, t, type, make_data(f, x));
}

static CoreExpr *assert_interface(Fn *f, CoreExpr *x, CoreExpr *type, Type *t, CoreExpr **ok) {
  if (is_empty_interface(t)) return assert_empty_interface(f, x, type, t, ok);
  if (!ok) {
    CoreExpr *itab = emit_runtime1(f, ENTRY_typeAssertE2I, T_PTR, ARGS(make_typedesc(f, t), type));
    return make_iface(f, t, itab, make_data(f, x));
  }
  CoreVar *word = emit_decl(f, NULL, T_PTR, NULL), *v = emit_decl(f, NULL, t, NULL);
  Block then, *outer = block_begin(f, &then);
  emit_assign(f, make_var(f, word), emit_runtime1(f, ENTRY_typeAssertE2I2, T_PTR, ARGS(make_typedesc(f, t), type)));
  f->block = outer;
  emit_if(f, not_nil(f, type), &then, NULL);
  *ok = emit_temp(f, not_nil(f, make_var(f, word)));
  outer = block_begin(f, &then);
  emit_assign(f, make_var(f, v), make_iface(f, t, make_var(f, word), make_data(f, x)));
  f->block = outer;
  emit_if(f, *ok, &then, NULL);
  return make_var(f, v);
}

CoreExpr *lower_type_assert(Fn *f, CoreExpr *x, Type *t, CoreExpr **ok) {
  x = emit_stable(f, x);
  CoreExpr *type = emit_temp(f, make_dyntype(f, x));
  return is_interface(t) ? assert_interface(f, x, type, t, ok) : assert_concrete(f, x, type, t, ok);
}
