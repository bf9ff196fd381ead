// Which types go into which: assignability and convertibility of typed values, without constants, nil and type parameters' sets,
// which the expression checker adds.
#include "check.h"

static Type *unalias(const Type *t) { return type_unalias((Type *)t); }
static Type *under(const Type *t) { return type_underlying((Type *)t); }

// A two-way channel goes into a one-way one of the same element type, if one of the two types has no name.
static bool channel_assignable(const Type *from, const Type *to) {
  Type *x = under(from), *y = under(to);
  return x->kind == TYPE_CHAN && y->kind == TYPE_CHAN && x->chan.dir == CHAN_DIR_BOTH && type_identical(x->chan.elem, y->chan.elem) &&
         !(type_is_named(from) && type_is_named(to));
}

bool type_assignable(const Type *from, const Type *to) {
  if (type_identical(from, to)) return true;
  if (type_is_typeparam(from) || type_is_typeparam(to)) return false;
  if (type_identical(under(from), under(to)) && !(type_is_named(from) && type_is_named(to))) return true;
  if (type_is_interface(to)) return type_implements((Type *)from, (Type *)to, false);
  return channel_assignable(from, to);
}

static bool same_structure(const Type *from, const Type *to) {
  return !type_is_typeparam(from) && !type_is_typeparam(to) && type_identical_ignoring_tags(under(from), under(to));
}

static bool pointers_to_same_structure(const Type *from, const Type *to) {
  Type *x = unalias(from), *y = unalias(to);
  return x->kind == TYPE_POINTER && y->kind == TYPE_POINTER && same_structure(x->pointer.elem, y->pointer.elem);
}

static bool is_text_slice(const Type *t) {
  Type *u = under(t);
  if (u->kind != TYPE_SLICE) return false;
  Type *elem = under(u->slice.elem);
  return elem->kind == TYPE_BASIC && (elem->basic.kind == BASIC_UINT8 || elem->basic.kind == BASIC_INT32);
}

static bool text_convertible(const Type *from, const Type *to) {
  bool string = type_is(from, TF_STRING), to_string = type_is(to, TF_STRING);
  if (to_string && (type_is(from, TF_INTEGER) || is_text_slice(from))) return true;
  return string && is_text_slice(to);
}

static bool unsafe_convertible(const Type *from, const Type *to) {
  Type *x = under(from), *y = under(to);
  bool x_address = x->kind == TYPE_POINTER || (x->kind == TYPE_BASIC && x->basic.kind == BASIC_UINTPTR);
  bool y_address = y->kind == TYPE_POINTER || (y->kind == TYPE_BASIC && y->basic.kind == BASIC_UINTPTR);
  return (type_is_unsafe_pointer(x) && y_address) || (x_address && type_is_unsafe_pointer(y));
}

// A slice becomes an array or a pointer to one.
static bool slice_to_array(const Type *from, const Type *to) {
  Type *x = under(from), *y = under(to);
  if (x->kind != TYPE_SLICE) return false;
  if (y->kind == TYPE_POINTER) y = under(y->pointer.elem);
  return y->kind == TYPE_ARRAY && type_identical(x->slice.elem, y->array.elem);
}

bool type_convertible(const Type *from, const Type *to) {
  enum { REAL = TF_INTEGER | TF_FLOAT };
  if (type_assignable(from, to) || same_structure(from, to) || pointers_to_same_structure(from, to)) return true;
  if (type_is(from, REAL) && type_is(to, REAL)) return true;
  if (type_is(from, TF_COMPLEX) && type_is(to, TF_COMPLEX)) return true;
  return text_convertible(from, to) || unsafe_convertible(from, to) || slice_to_array(from, to);
}
