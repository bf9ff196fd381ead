// Does a type implement an interface, and if not, why: in gc's words.
//
// A concrete type needs the methods, with identical signatures, in its method set. A constraint may demand more: terms to lie in,
// and comparability. The explanation is made only when somebody wants it.
#include "check.h"

#include "../support/utf8.h"

typedef struct {
  Arena *arena;
  const Package *rel;
  const char **cause;            // NULL: nobody wants to know
  const char *too_old;           // NULL: interfaces satisfy comparable; else what the language version lacks: "requires go1.20 or later ..."
} Why;

static const char *str(const Why *w, const Type *t) { return type_string(w->arena, t, w->rel); }

#define BECAUSE(w, ...) ((w)->cause ? (void)(*(w)->cause = arena_printf((w)->arena, __VA_ARGS__)) : (void)0)

static bool is_interface_pointer(Type *t) {
  Type *u = type_underlying(t);
  return u->kind == TYPE_POINTER && type_is_interface(u->pointer.elem);
}

static const char *method_text(const Why *w, const Object *m, const Type *sig) {
  StrBuf b = {0};
  strbuf_add(&b, m->name);
  signature_write(&b, sig, w->rel);
  const char *s = arena_strndup(w->arena, strbuf_str(&b), b.len);
  strbuf_free(&b);
  return s;
}

static bool equal_fold(const char *x, const char *y) { return strcasecmp(x, y) == 0; }

// A method of t that differs from m in upper and lower case only.
static Object *other_case(Arena *a, Type *t, const Object *m, Type **sig) {
  MethodSet set = type_method_set(a, t);
  for (int i = 0; i < set.len; i++)
    if (equal_fold(set.at[i].obj->name, m->name)) {
      *sig = set.at[i].type;
      return set.at[i].obj;
    }
  return NULL;
}

static void explain_absent(Why *w, Type *t, Type *iface_name, const Object *m) {
  Type *sig;
  Object *o;
  if (is_interface_pointer(t)) BECAUSE(w, "(type %s is pointer to interface, not interface)", str(w, t));
  else if (iface_name && is_interface_pointer(iface_name)) BECAUSE(w, "(type %s is pointer to interface, not interface)", str(w, iface_name));
  else if ((o = other_case(w->arena, t, m, &sig)) && o->name != m->name)
    BECAUSE(w, "(missing method %s)\n\t\thave %s\n\t\twant %s", m->name, method_text(w, o, sig), method_text(w, m, m->type));
  else if (o) BECAUSE(w, "(unexported method %s)", m->name);
  else BECAUSE(w, "(missing method %s)", m->name);
}

// Type parameters of the same name can make both look alike; then the texts would only confuse.
static void explain_signature(Why *w, const Object *m, const Type *have_type) {
  const char *have = method_text(w, m, have_type), *want = method_text(w, m, m->type);
  if (strcmp(have, want) == 0) BECAUSE(w, "(wrong type for method %s)", m->name);
  else BECAUSE(w, "(wrong type for method %s)\n\t\thave %s\n\t\twant %s", m->name, have, want);
}

// Is m in t's method set with its signature?
static bool has_method(Why *w, Type *t, const Object *m) {
  Lookup l = type_lookup(w->arena, t, m->name, m->pkg);
  if (l.ambiguous) {
    BECAUSE(w, "(ambiguous selector %s.%s)", str(w, t), m->name);
    return false;
  }
  if (!l.obj) {
    if (w->cause) explain_absent(w, t, NULL, m);
    return false;
  }
  if (l.obj->kind != OBJ_FUNC) {
    BECAUSE(w, "(%s.%s is a field, not a method)", str(w, t), m->name);
    return false;
  }
  if (l.obj->func.ptr_recv && !l.indirect) {
    BECAUSE(w, "(method %s has pointer receiver)", m->name);
    return false;
  }
  if (!l.type || !type_identical(l.type, m->type)) {
    if (w->cause && l.type) explain_signature(w, m, l.type);
    return false;
  }
  return true;
}

static bool has_methods(Why *w, Type *t, Type *iface) {
  ObjectList methods = type_methods(iface);
  for (int i = 0; i < methods.len; i++)
    if (!has_method(w, t, methods.at[i])) return false;
  return true;
}

// Does the constraint, as it is written, name t itself among its types? Then t was excluded by something else.
static bool mentions(Type *constraint, Type *t) {
  if (constraint->kind == TYPE_INTERFACE) {
    for (int i = 0; i < constraint->interface.embedded.len; i++)
      if (mentions(constraint->interface.embedded.at[i], t)) return true;
    return false;
  }
  if (constraint->kind == TYPE_UNION) {
    for (int i = 0; i < constraint->union_.nterms; i++)
      if (mentions(constraint->union_.terms[i].type, t)) return true;
    return false;
  }
  return type_identical(constraint, t);
}

static bool in_terms(Why *w, Type *t, Type *iface, Type *u, const char *verb) {
  if (type_underlying(t)->kind == TYPE_INTERFACE) {               // an interface or type parameter: its whole set
    if (typeset_subset(type_underlying(t), u)) return true;
    BECAUSE(w, "%s does not %s %s", str(w, t), verb, str(w, iface));
    return false;
  }
  if (typeset_has_term(u, t)) return true;
  for (int i = 0; i < u->interface.nterms; i++) {
    const UnionTerm *term = &u->interface.terms[i];
    if (!term->tilde && type_identical(term->type, type_underlying(t))) {
      BECAUSE(w, "%s does not %s %s (possibly missing ~ for %s in %s)", str(w, t), verb, str(w, iface), str(w, term->type), str(w, iface));
      return false;
    }
  }
  if (mentions(u, t)) {
    BECAUSE(w, "%s does not %s %s (%s mentions %s, but %s is not in the type set of %s)", str(w, t), verb, str(w, iface), str(w, iface), str(w, t),
            str(w, t), str(w, iface));
  } else if (w->cause) {
    Type terms = {.kind = TYPE_UNION, .union_ = {u->interface.terms, u->interface.nterms}};
    BECAUSE(w, "%s does not %s %s (%s missing in %s)", str(w, t), verb, str(w, iface), str(w, t), type_string(w->arena, &terms, NULL));
  }
  return false;
}

// A struct that embeds what had an error may have any method: nothing is said about those it lacks.
static bool has_broken_embedding(Type *t) {
  Type *u = type_underlying(type_deref(t, NULL));
  if (u == type_basic[BASIC_INVALID]) return true;
  if (u->kind != TYPE_STRUCT) return false;
  for (int i = 0; i < u->struct_.fields.len; i++) {
    const Object *f = u->struct_.fields.at[i];
    if (f->var.embedded && type_underlying(type_deref(f->type, NULL)) == type_basic[BASIC_INVALID]) return true;
  }
  return false;
}

// Values of interface types can be compared, but that may panic: they satisfy comparable since go1.20.
static bool is_comparable_for(Why *w, Type *t, bool constraint, const char *verb) {
  if (type_strictly_comparable(t)) return true;
  bool may_panic = constraint && type_comparable_(t);
  if (may_panic && !w->too_old) return true;
  if (may_panic) BECAUSE(w, "%s to %s comparable %s", str(w, t), verb, w->too_old);
  else BECAUSE(w, "%s does not %s comparable", str(w, t), verb);
  return false;
}

static bool implements(Why *w, Type *t, Type *iface, bool constraint) {
  const char *verb = constraint ? "satisfy" : "implement";
  Type *u = type_underlying(iface), *under = type_underlying(t);
  if (u == type_basic[BASIC_INVALID] || under == type_basic[BASIC_INVALID]) return true;
  if (u->kind != TYPE_INTERFACE) {
    if (is_interface_pointer(iface)) BECAUSE(w, "type %s is pointer to interface, not interface", str(w, iface));
    else BECAUSE(w, "%s is not an interface", str(w, iface));
    return false;
  }
  typeset_complete(u);
  if (under->kind == TYPE_INTERFACE) {
    typeset_complete(under);
    if (under->interface.nterms == 0) return true;                // no type can get there
  }
  if (u->interface.nterms == 0) {
    BECAUSE(w, "cannot %s %s (empty type set)", verb, str(w, iface));
    return false;
  }
  const char *parenthesis = NULL;
  Why methods = {w->arena, w->rel, w->cause ? &parenthesis : NULL, NULL};
  if (!has_methods(&methods, t, u)) {
    if (has_broken_embedding(t)) return true;
    BECAUSE(w, "%s does not %s %s %s", str(w, t), verb, str(w, iface), parenthesis ? parenthesis : "");
    return false;
  }
  if (u->interface.is_comparable && !is_comparable_for(w, t, constraint, verb)) return false;
  return u->interface.nterms < 0 || in_terms(w, t, iface, u, verb);
}

bool type_implements(Type *t, Type *iface, bool constraint) {
  return implements(&(Why){types_arena, NULL, NULL, NULL}, t, iface, constraint);
}

bool check_has_methods(Checker *c, Type *t, Type *iface, const char **cause) {
  return has_methods(&(Why){c->arena, c->pkg, cause, NULL}, t, type_underlying(iface));
}

bool check_implements(Checker *c, Type *t, Type *iface, bool constraint, const char **cause) {
  return implements(&(Why){c->arena, c->pkg, cause, NULL}, t, iface, constraint);
}

bool check_satisfies(Checker *c, Pos at, Type *t, Type *constraint, const char **cause) {
  const char *too_old = check_allowed(c, at, 20) ? NULL : check_requires(c, at, 20);
  return implements(&(Why){c->arena, c->pkg, cause, too_old}, t, constraint, true);
}
