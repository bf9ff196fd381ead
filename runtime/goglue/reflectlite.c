// Package internal/reflectlite: three of package reflect's functions under another name.

#include "glue.h"

void *reflect_unsafe_New(rtype *t) GO("reflect.unsafe_New");
void reflect_typedmemmove(rtype *t, void *dst, void *src) GO("reflect.typedmemmove");
void reflect_ifaceE2I(rtype *inter, rtype *type, void *data, void *dst) GO("reflect.ifaceE2I");

void *reflectlite_unsafe_New(rtype *t) GO("internal/reflectlite.unsafe_New");
void *reflectlite_unsafe_New(rtype *t) { return reflect_unsafe_New(t); }

void reflectlite_typedmemmove(rtype *t, void *dst, void *src) GO("internal/reflectlite.typedmemmove");
void reflectlite_typedmemmove(rtype *t, void *dst, void *src) { reflect_typedmemmove(t, dst, src); }

void reflectlite_ifaceE2I(rtype *inter, rtype *type, void *data, void *dst) GO("internal/reflectlite.ifaceE2I");
void reflectlite_ifaceE2I(rtype *inter, rtype *type, void *data, void *dst) { reflect_ifaceE2I(inter, type, data, dst); }
