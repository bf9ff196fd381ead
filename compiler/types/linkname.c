// Names for the linker, as docs/contract.md has them: the link string of a type, the symbol of a function or method.
#include "check.h"

Name type_link_name(Type *t) {
  t = type_unalias(t);
  if (!t->link_name) {
    StrBuf b = {0};
    type_write(&b, t, FOR_LINKER, NULL);
    t->link_name = intern(strbuf_str(&b));
    strbuf_free(&b);
  }
  return t->link_name;
}

static void write_targs(StrBuf *b, TypeList targs, int from, int to) {
  if (from >= to) return;
  strbuf_addc(b, '[');
  for (int i = from; i < to; i++) {
    if (i > from) strbuf_addc(b, ',');
    strbuf_add(b, type_link_name(targs.at[i]));
  }
  strbuf_addc(b, ']');
}

// Methods of instances take their receiver's arguments first, then their own: pkg.(*T[int]).M[string].
static void write_method(StrBuf *b, const Object *func, TypeList targs) {
  Type *recv = type_deref(func->type->signature.recv->type, NULL);
  recv = type_unalias(recv);
  int of_recv = func->type->signature.recv_tparams.len;
  if (of_recv > targs.len) of_recv = targs.len;
  if (func->func.ptr_recv) strbuf_add(b, "(*");
  strbuf_add(b, recv->named.obj->name);
  write_targs(b, targs, 0, of_recv);
  strbuf_add(b, func->func.ptr_recv ? ")." : ".");
  strbuf_add(b, func->name);
  write_targs(b, targs, of_recv, targs.len);
}

Name type_args_link_name(TypeList targs) {
  StrBuf b = {0};
  write_targs(&b, targs, 0, targs.len);
  Name name = intern(strbuf_str(&b));
  strbuf_free(&b);
  return name;
}

Name func_symbol(const Object *func, TypeList targs) {
  StrBuf b = {0};
  if (func->pkg) {
    strbuf_add(&b, func->pkg->path);
    strbuf_addc(&b, '.');
  }
  Object *recv = func->type->signature.recv;
  if (recv && type_unalias(type_deref(recv->type, NULL))->kind == TYPE_NAMED) {
    write_method(&b, func, targs);
  } else {
    strbuf_add(&b, func->name);
    write_targs(&b, targs, 0, targs.len);
  }
  Name name = intern(strbuf_str(&b));
  strbuf_free(&b);
  return name;
}
