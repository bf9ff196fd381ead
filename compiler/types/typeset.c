// What an interface demands: all its methods, whether == must work, and the types it is limited to.
//
// Three sources are joined: the methods written, the interfaces embedded, and the terms (int | ~string). Methods unite, terms
// intersect. Terms are kept as a list without duplicates; nterms < 0 means "all types", 0 means "none". An interface is completed
// when first asked, which may be in the middle of declarations: by then its own embedded types are known, or it is part of a
// cycle that is reported elsewhere (the computing flag ends the recursion).
#include "check.h"

#include <stdlib.h>
#include "../support/utf8.h"

typedef struct { UnionTerm *at; int len; } Terms;                // len < 0: all types

bool method_less(const Object *x, const Object *y) {
  bool ex = name_is_exported(x->name), ey = name_is_exported(y->name);
  if (ex != ey) return ex;
  int order = strcmp(x->name, y->name);
  if (order || ex) return order < 0;
  return strcmp(x->pkg ? x->pkg->path : "", y->pkg ? y->pkg->path : "") < 0;
}

static int compare_methods(const void *x, const void *y) {
  const Object *a = *(Object *const *)x, *b = *(Object *const *)y;
  return method_less(a, b) ? -1 : method_less(b, a) ? 1 : 0;
}

// ---- terms

static bool term_includes(const UnionTerm *x, Type *t) {
  return type_identical(x->type, t) || (x->tilde && type_identical(type_underlying(x->type), type_underlying(t)));
}

static bool term_within(const UnionTerm *x, const UnionTerm *y) {
  return x->tilde && !y->tilde ? false : term_includes(y, x->type);
}

static void add_term(Terms *list, UnionTerm term) {
  for (int i = 0; i < list->len; i++)
    if (term_within(&term, &list->at[i])) return;
  UnionTerm *more = NEW_ARRAY(types_arena, UnionTerm, list->len + 1);
  int n = 0;
  for (int i = 0; i < list->len; i++)
    if (!term_within(&list->at[i], &term)) more[n++] = list->at[i];
  more[n++] = term;
  *list = (Terms){more, n};
}

static Terms intersect(Terms x, Terms y) {
  if (x.len < 0) return y;
  if (y.len < 0) return x;
  Terms both = {0};
  for (int i = 0; i < x.len; i++)
    for (int j = 0; j < y.len; j++) {
      if (term_within(&x.at[i], &y.at[j])) add_term(&both, x.at[i]);
      else if (term_within(&y.at[j], &x.at[i])) add_term(&both, y.at[j]);
    }
  return both;
}

static Terms terms_of_union(Type *u) {
  Terms all = {0};
  for (int i = 0; i < u->union_.nterms; i++) {
    UnionTerm term = u->union_.terms[i];
    Type *under = type_underlying(term.type);
    if (term.tilde && !type_identical(under, term.type)) continue;      // reported where the union is checked
    if (under->kind == TYPE_INTERFACE) {
      typeset_complete(under);
      if (under->interface.nterms < 0) return (Terms){NULL, -1};
      for (int k = 0; k < under->interface.nterms; k++) add_term(&all, under->interface.terms[k]);
    } else if (under != type_basic[BASIC_INVALID]) {
      add_term(&all, term);
    }
  }
  return all;
}

// ---- completing

typedef VEC(Object *) Methods;

static void add_method(Methods *list, Object *m) {
  for (int i = 0; i < list->len; i++)
    if (object_same_name(list->at[i], m->name, m->pkg)) return;   // duplicates are reported where interfaces are checked
  vec_push(list, m);
}

static void embed(Type *iface, Methods *methods, Terms *terms, Type *embedded) {
  Type *u = type_underlying(embedded);
  Terms limit = {NULL, -1};
  if (u->kind == TYPE_INTERFACE) {
    typeset_complete(u);
    for (int i = 0; i < u->interface.all_methods.len; i++) add_method(methods, u->interface.all_methods.at[i]);
    if (u->interface.is_comparable) iface->interface.is_comparable = true;
    limit = (Terms){u->interface.terms, u->interface.nterms};
  } else if (u->kind == TYPE_UNION) {
    limit = terms_of_union(u);
  } else if (u != type_basic[BASIC_INVALID]) {
    limit = (Terms){0};
    add_term(&limit, (UnionTerm){embedded, false});
  }
  *terms = intersect(*terms, limit);
}

// comparable together with terms: the terms that are comparable.
static void keep_comparable(Type *iface) {
  int n = 0;
  for (int i = 0; i < iface->interface.nterms; i++)
    if (type_strictly_comparable(iface->interface.terms[i].type)) iface->interface.terms[n++] = iface->interface.terms[i];
  iface->interface.nterms = n;
  iface->interface.is_comparable = false;
}

void typeset_complete(Type *iface) {
  if (iface->interface.complete || iface->interface.computing) return;
  iface->interface.computing = true;
  Methods methods = {0};
  Terms terms = {NULL, -1};
  for (int i = 0; i < iface->interface.methods.len; i++) add_method(&methods, iface->interface.methods.at[i]);
  for (int i = 0; i < iface->interface.embedded.len; i++) embed(iface, &methods, &terms, iface->interface.embedded.at[i]);
  if (methods.len) qsort(methods.at, (size_t)methods.len, sizeof *methods.at, compare_methods);
  iface->interface.all_methods.len = methods.len;
  iface->interface.all_methods.at = vec_freeze(types_arena, &methods);
  iface->interface.terms = terms.len > 0 ? memcpy(NEW_ARRAY(types_arena, UnionTerm, terms.len), terms.at, sizeof *terms.at * (size_t)terms.len) : NULL;
  iface->interface.nterms = terms.len;
  if (iface->interface.is_comparable && terms.len >= 0) keep_comparable(iface);
  iface->interface.computing = false;
  iface->interface.complete = true;
}

ObjectList type_methods(Type *iface) {
  Type *u = type_underlying(iface);
  if (u->kind != TYPE_INTERFACE) return (ObjectList){0};
  typeset_complete(u);
  return u->interface.all_methods;
}

// ---- asking

bool typeset_has_term(Type *iface, Type *t) {
  typeset_complete(iface);
  if (iface->interface.nterms < 0) return true;
  for (int i = 0; i < iface->interface.nterms; i++)
    if (term_includes(&iface->interface.terms[i], t)) return true;
  return false;
}

bool typeset_subset(Type *x, Type *y) {
  typeset_complete(x);
  typeset_complete(y);
  if (y->interface.nterms < 0) return true;
  if (x->interface.nterms < 0) return false;
  for (int i = 0; i < x->interface.nterms; i++) {
    bool within = false;
    for (int j = 0; j < y->interface.nterms && !within; j++) within = term_within(&x->interface.terms[i], &y->interface.terms[j]);
    if (!within) return false;
  }
  return true;
}
