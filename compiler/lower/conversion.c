// Conversions T(x), and those that assignment does silently.
//
// Numbers, and types of the same representation, convert by a CONVERT node. Strings have their own file, interfaces too.
#include "lower_impl.h"

static bool is_string(Type *t) { return type_is(t, TF_STRING); }

static bool is_text_slice(Type *t) {     // []byte or []rune
  t = under(t);
  if (t->kind != TYPE_SLICE) return false;
  Type *elem = under(t->slice.elem);
  return elem->kind == TYPE_BASIC && (elem->basic.kind == BASIC_UINT8 || elem->basic.kind == BASIC_INT32);
}

CoreExpr *convert(Fn *f, CoreExpr *e, Type *t) {
  if (type_identical(e->type, t)) return e;
  if (is_interface(t)) return to_interface(f, e, t);
  bool from_string = is_string(e->type), to_string = is_string(t);
  if (to_string && !from_string) return convert_string(f, e, t);
  if (from_string && is_text_slice(t)) return convert_string(f, e, t);
  Type *from = under(e->type), *to = under(t);
  if (from->kind == TYPE_SLICE && to->kind == TYPE_POINTER) {
    CoreExpr *p = core_expr(f->lw->u, CORE_ARRAY_PTR, t, f->pos);
    p->array_ptr.x = e;
    return p;
  }
  if (from->kind == TYPE_SLICE && to->kind == TYPE_ARRAY) {
    CoreExpr *p = core_expr(f->lw->u, CORE_ARRAY_PTR, pointer_to(f->lw, t), f->pos);
    p->array_ptr.x = e;
    return emit_temp(f, make_deref(f, p, false));
  }
  return make_convert(f, t, e);
}

CoreExpr *convert_assign(Fn *f, CoreExpr *e, Type *t) {
  if (e->type == t) return e;
  if (e->kind == CORE_ZERO && type_is_untyped(e->type)) return make_zero(f, t);
  if (type_identical(e->type, t)) return e;
  return is_interface(t) ? to_interface(f, e, t) : make_convert(f, t, e);
}
