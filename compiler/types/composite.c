// Struct and interface types, and unions of types in constraints.
#include "check.h"

#include "../support/utf8.h"

// ---- structs

typedef struct {
  Checker *c;
  VEC(Object *) fields;
  VEC(const char *) tags;
  bool has_tags;
  Map names;
} Fields;

static const char *tag_of(Checker *c, Node *f) {
  const char *bytes = NULL;
  size_t len;
  if (!f->field.tag || f->field.tag->kind != AST_BASIC_LIT) return NULL;
  return literal_string(c->arena, f->field.tag->lit.text, &bytes, &len) ? arena_strndup(c->arena, bytes, len) : NULL;
}

static Object *add_field(Fields *f, Node *ident, Pos pos, Type *t, bool embedded, const char *tag) {
  Object *o = check_new_object(f->c, OBJ_VAR, pos, ident->ident.name, t);
  o->color = BLACK;
  o->var.is_field = true;
  o->var.embedded = embedded;
  Object *other = o->name == name_blank ? NULL : map_get(&f->names, o->name);
  if (other) check_error(f->c, pos, "%s redeclared\n\t%s: other declaration of %s", o->name, pos_string(other->pos), o->name);
  else if (o->name != name_blank) map_set(&f->names, o->name, o);
  vec_push(&f->fields, o);
  vec_push(&f->tags, tag);
  if (tag) f->has_tags = true;
  return o;
}

typedef struct { Pos pos; Type *type; } Embedding;

static void check_embedded_field(Checker *c, void *arg) {
  Embedding *e = arg;
  bool pointer;
  Type *t = type_deref(e->type, &pointer), *u = type_underlying(t);
  if (type_is_invalid(u)) return;
  if (type_is_typeparam(t)) check_error(c, e->pos, "embedded field type cannot be a type parameter");
  else if (type_is_unsafe_pointer(t)) check_error(c, e->pos, "embedded field type cannot be unsafe.Pointer");
  else if (u->kind == TYPE_POINTER) check_error(c, e->pos, "embedded field type cannot be a pointer");
  else if (pointer && u->kind == TYPE_INTERFACE) check_error(c, e->pos, "embedded field type cannot be a pointer to an interface");
}

// The name that an embedded type gives its field: T for T, *T, p.T, T[int].
static Node *embedded_name(Node *n) {
  for (;;) {
    switch (n->kind) {
      case AST_IDENT:    return n;
      case AST_STAR:     n = n->star.x; break;
      case AST_PAREN:    n = n->paren.x; break;
      case AST_SELECTOR: return n->selector.sel;
      case AST_INDEX:    n = n->index.x; break;
      default:           return NULL;
    }
  }
}

static void embedded_field(Fields *f, Node *field) {
  Checker *c = f->c;
  Type *t = check_var_type(c, field->field.type);
  Node *ident = embedded_name(field->field.type);
  if (!ident) return;
  Object *o = add_field(f, ident, ident->pos, t, true, tag_of(c, field));
  check_record_object(c, field, o);
  Embedding *e = NEW(c->arena, Embedding);
  *e = (Embedding){field->field.type->pos, t};
  check_later(c, check_embedded_field, e);
}

static void named_fields(Fields *f, Node *field) {
  Type *t = check_var_type(f->c, field->field.type);
  const char *tag = tag_of(f->c, field);
  for (int i = 0; i < field->field.names.len; i++) {
    Node *ident = field->field.names.at[i];
    check_record_object(f->c, ident, add_field(f, ident, ident->pos, t, false, tag));
  }
}

Type *check_struct_type(Checker *c, Node *n) {
  Fields f = {.c = c};
  for (int i = 0; i < n->struct_type.fields.len; i++) {
    Node *field = n->struct_type.fields.at[i];
    if (field->kind != AST_FIELD) continue;                      // after a syntax error
    if (field->field.names.len) named_fields(&f, field);
    else embedded_field(&f, field);
  }
  map_free(&f.names);
  ObjectList fields = {.len = f.fields.len};
  fields.at = vec_freeze(c->arena, &f.fields);
  const char **tags = NULL;
  if (f.has_tags) tags = vec_freeze(c->arena, &f.tags);
  else vec_free(&f.tags);
  return type_new_struct(c->arena, fields, tags);
}

// ---- interfaces

typedef struct { Object *method; Pos pos; } Seen;

typedef struct {
  Checker *c;
  VEC(Seen) seen;
} Duplicates;

static void duplicate(Checker *c, Pos pos, const Object *m, Pos other) {
  check_error(c, pos, "duplicate method %s\n\t%s: other declaration of method %s", m->name, pos_string(other), m->name);
}

static Seen *seen_method(Duplicates *d, const Object *m) {
  for (int i = 0; i < d->seen.len; i++)
    if (d->seen.at[i].method->name == m->name && object_same_name(d->seen.at[i].method, m->name, m->pkg)) return &d->seen.at[i];
  return NULL;
}

// Before go1.18 interfaces embedded nothing but interfaces. What is embedded all the same limits nothing.
static void check_embedded_version(Checker *c, Type *t, int i) {
  Pos at = t->interface.embedded_pos[i];
  if (check_allowed(c, at, 18)) return;
  Type *embedded = t->interface.embedded.at[i], *u = type_underlying(embedded);
  if (u->kind == TYPE_INTERFACE || type_is_invalid(u)) return;
  const char *what = u->kind == TYPE_UNION ? "embedding interface element" : "embedding non-interface type";
  check_version(c, at, 18, arena_printf(c->arena, "%s %s", what, check_type_str(c, embedded)));
  t->interface.embedded.at[i] = type_invalid;
  t->interface.complete = false;
}

// Methods that come twice, through embedding, must be identical; before go1.14 they could not come twice at all.
static void check_duplicates(Checker *c, void *arg) {
  Type *t = arg;
  Duplicates d = {.c = c};
  for (int i = 0; i < t->interface.methods.len; i++) {
    Object *m = t->interface.methods.at[i];
    Seen *s = seen_method(&d, m);
    if (s) duplicate(c, m->pos, m, s->pos);
    else vec_push(&d.seen, ((Seen){m, m->pos}));
  }
  for (int i = 0; i < t->interface.embedded.len; i++) {
    check_embedded_version(c, t, i);
    ObjectList methods = type_methods(t->interface.embedded.at[i]);
    for (int k = 0; k < methods.len; k++) {
      Object *m = methods.at[k];
      Seen *s = seen_method(&d, m);
      if (!s) vec_push(&d.seen, ((Seen){m, t->interface.embedded_pos[i]}));
      else if (!check_allowed(c, m->pos, 14) || !type_identical(s->method->type, m->type)) duplicate(c, t->interface.embedded_pos[i], m, s->pos);
    }
  }
  vec_free(&d.seen);
  typeset_complete(t);
}

static Object *interface_method(Checker *c, Node *field) {
  Node *ident = field->field.names.at[0];
  Scope *scope = scope_new(c->arena, c->ctx.scope);
  scope->is_func = true;
  if (ident->ident.name == name_blank) {
    check_error(c, ident->pos, "methods must have a unique non-blank name");
    check_func_type(c, field->field.type, scope);
    return NULL;
  }
  Object *m = check_new_object(c, OBJ_FUNC, ident->pos, ident->ident.name, NULL);
  m->color = BLACK;
  m->type = check_func_type(c, field->field.type, scope);
  check_record_object(c, ident, m);
  check_record(c, field->field.type, MODE_TYPE, m->type, NULL);
  return m;
}

Type *check_interface_type(Checker *c, Node *n) {
  NodeList elems = n->interface_type.elems;
  Type *t = NEW(c->arena, Type);
  t->kind = TYPE_INTERFACE;
  if (!elems.len) return t;
  t->interface.methods.at = NEW_ARRAY(c->arena, Object *, elems.len);
  t->interface.embedded.at = NEW_ARRAY(c->arena, Type *, elems.len);
  t->interface.embedded_pos = NEW_ARRAY(c->arena, Pos, elems.len);
  for (int i = 0; i < elems.len; i++) {
    Node *f = elems.at[i];
    if (f->kind != AST_FIELD) continue;
    if (f->field.names.len) {
      Object *m = interface_method(c, f);
      if (m) t->interface.methods.at[t->interface.methods.len++] = m;
    } else {
      Type *e = check_union(c, f->field.type);
      t->interface.embedded_pos[t->interface.embedded.len] = f->field.type->pos;
      t->interface.embedded.at[t->interface.embedded.len++] = e;
    }
  }
  check_later(c, check_duplicates, t);
  vec_push(&c->interfaces, ((__typeof__(*c->interfaces.at)){t, n->pos}));
  return t;
}

// ---- unions: A | ~B | ...

enum { MAX_TERMS = 100 };

typedef struct { Type *type; Node **nodes; } UnionCheck;

static bool overlap(const UnionTerm *x, const UnionTerm *y) {
  Type *xt = y->tilde ? type_underlying(x->type) : x->type, *yt = x->tilde ? type_underlying(y->type) : y->type;
  return type_identical(xt, yt);
}

static void check_tilde(Checker *c, Node *n, const UnionTerm *term, Type *u) {
  if (u->kind == TYPE_INTERFACE) check_error(c, n->pos, "invalid use of ~ (%s is an interface)", check_type_str(c, term->type));
  else if (!type_identical(u, term->type))
    check_error(c, n->pos, "invalid use of ~ (underlying type of %s is %s)", check_type_str(c, term->type), check_type_str(c, u));
}

// A term of a union of several.
static void check_member(Checker *c, Node *n, const UnionTerm *term, Type *u) {
  if (u->kind != TYPE_INTERFACE) return;
  typeset_complete(u);
  const char *name = type_string(c->arena, term->type, NULL);
  if (u->interface.all_methods.len) check_error(c, n->pos, "cannot use %s in union (%s contains methods)", name, name);
  else if (type_unalias(term->type) == type_comparable) check_error(c, n->pos, "cannot use comparable in union");
  else if (u->interface.is_comparable) check_error(c, n->pos, "cannot use %s in union (%s embeds comparable)", name, name);
}

static void check_union_terms(Checker *c, void *arg) {
  UnionCheck *k = arg;
  const UnionTerm *terms = k->type->union_.terms;
  for (int i = 0; i < k->type->union_.nterms; i++) {
    Type *u = type_underlying(terms[i].type);
    if (type_is_invalid(u)) continue;
    if (terms[i].tilde) check_tilde(c, k->nodes[i], &terms[i], u);
    if (k->type->union_.nterms == 1) continue;
    check_member(c, k->nodes[i], &terms[i], u);
    for (int j = 0; j < i && u->kind != TYPE_INTERFACE; j++) {
      if (type_underlying(terms[j].type)->kind == TYPE_INTERFACE || !overlap(&terms[i], &terms[j])) continue;
      check_error(c, k->nodes[i]->pos, "overlapping terms %s%s and %s%s", terms[i].tilde ? "~" : "", type_string(c->arena, terms[i].type, NULL),
                  terms[j].tilde ? "~" : "", type_string(c->arena, terms[j].type, NULL));
      break;
    }
  }
}

static int count_terms(const Node *n) {
  return n->kind == AST_BINARY && n->binary.op == OP_OR ? count_terms(n->binary.x) + count_terms(n->binary.y) : 1;
}

static void collect_terms(Checker *c, Node *n, UnionTerm *terms, Node **nodes, int *count) {
  if (n->kind == AST_BINARY && n->binary.op == OP_OR) {
    collect_terms(c, n->binary.x, terms, nodes, count);
    collect_terms(c, n->binary.y, terms, nodes, count);
    return;
  }
  bool tilde = n->kind == AST_UNARY && n->unary.op == OP_TILDE;
  Node *type = tilde ? n->unary.x : n;
  Type *t = check_type(c, type);
  if (type_is_typeparam(t)) {
    check_error(c, type->pos, tilde ? "type in term %s cannot be a type parameter" : "term cannot be a type parameter", check_expr_str(c, n));
    t = type_invalid;
  }
  if (tilde) check_record(c, n, MODE_TYPE, t, NULL);
  nodes[*count] = n;
  terms[(*count)++] = (UnionTerm){t, tilde};
}

// A single type without ~ is itself.
Type *check_union(Checker *c, Node *n) {
  int count = 0, most = count_terms(n);
  if (most > MAX_TERMS) {
    check_error(c, n->pos, "cannot handle more than %d union terms (implementation limitation)", MAX_TERMS);
    return type_invalid;
  }
  UnionTerm *terms = NEW_ARRAY(c->arena, UnionTerm, most);
  Node **nodes = NEW_ARRAY(c->arena, Node *, most);
  collect_terms(c, n, terms, nodes, &count);
  if (count == 1 && !terms[0].tilde) return terms[0].type;
  Type *t = NEW(c->arena, Type);
  t->kind = TYPE_UNION;
  t->union_.terms = terms;
  t->union_.nterms = count;
  UnionCheck *k = NEW(c->arena, UnionCheck);
  *k = (UnionCheck){t, nodes};
  check_later(c, check_union_terms, k);
  check_record(c, n, MODE_TYPE, t, NULL);
  return t;
}
