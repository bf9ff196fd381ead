// Types as text, for three readers.
//
//                  message                     reflect                       linker
//   names          T, p.T from elsewhere       p.T                           path/p.T, local ones T·1
//   aliases        by name                     seen through                  seen through
//   byte, rune     as written                  uint8, int32                  uint8, int32
//   signatures     with parameter names        without                       without
//   struct         struct{a int; b T "tag"}    struct { A int; b T "tag" }   like reflect, unexported names as path.b
//   interface      interface{m(); ~int|string} interface { M(); main.m() }   like reflect, path.m
// The arguments of instances are written for the linker even inside reflect's text, as gc does.
#include "check.h"

#include "../support/utf8.h"

typedef struct {
  StrBuf *to;
  TextStyle style;
  const Package *rel;
  bool omit_names;               // of parameters
} Writer;

static void write(Writer *w, const Type *t);

static void add(Writer *w, const char *s) { strbuf_add(w->to, s); }

static void write_list(Writer *w, TypeList list) {
  for (int i = 0; i < list.len; i++) {
    if (i > 0) add(w, w->style == FOR_MESSAGE ? ", " : ",");
    write(w, list.at[i]);
  }
}

// The first ones are the arguments of the generic function that declares the type: [int;string]. People do not see them.
static void write_targs(Writer *w, TypeList targs, int implicit) {
  Writer inner = *w;
  if (w->style == FOR_REFLECT) inner.style = FOR_LINKER;
  if (w->style == FOR_MESSAGE && implicit == targs.len) return;
  add(w, "[");
  if (implicit && w->style != FOR_MESSAGE) {
    write_list(&inner, (TypeList){targs.at, implicit});
    if (implicit < targs.len) add(w, ";");
  }
  write_list(&inner, (TypeList){targs.at + implicit, targs.len - implicit});
  add(w, "]");
}

static void write_tparams(Writer *w, TypeList tparams) {
  add(w, "[");
  for (int i = 0; i < tparams.len; i++) {
    const Type *p = tparams.at[i];
    bool next_has_same = i + 1 < tparams.len && tparams.at[i + 1]->typeparam.bound == p->typeparam.bound;
    add(w, p->typeparam.obj->name);
    if (!next_has_same && p->typeparam.bound) {
      add(w, " ");
      write(w, p->typeparam.bound);
    }
    if (i + 1 < tparams.len) add(w, ", ");
  }
  add(w, "]");
}

// Does p, or what it imports, know another package of that name?
static bool knows_another(const Package *p, const Package *other, Map *visited) {
  if (map_has(visited, p)) return false;
  map_set(visited, p, visited);
  if (p->name == other->name && p != other) return true;
  for (int i = 0; i < p->nimports; i++)
    if (knows_another(p->imports[i], other, visited)) return true;
  return false;
}

// For people: the name, or the path in quotes where packages of the same name could be meant.
static void write_package(Writer *w, const Package *p) {
  Map visited = {0};
  bool path = w->style == FOR_LINKER || (w->style == FOR_MESSAGE && !w->rel);
  bool quoted = w->style == FOR_MESSAGE && w->rel && knows_another(w->rel, p, &visited);
  if (quoted) strbuf_printf(w->to, "\"%s\"", p->path);
  else add(w, path ? p->path : p->name);
  map_free(&visited);
}

static void write_type_name(Writer *w, const Object *o) {
  if (o->pkg && !(w->style == FOR_MESSAGE && o->pkg == w->rel)) {
    write_package(w, o->pkg);
    add(w, ".");
  }
  add(w, o->name);
}

static void write_named(Writer *w, const Type *t) {
  write_type_name(w, t->named.obj);
  if (t->named.targs.len) write_targs(w, t->named.targs, t->named.targs.len - t->named.origin->named.tparams.len);
  if (t->named.tparams.len && w->style == FOR_MESSAGE) write_tparams(w, t->named.tparams);
  if (w->style == FOR_LINKER && t->named.local_index) strbuf_printf(w->to, "·%d", t->named.local_index);
}

static void write_params(Writer *w, ObjectList list, bool variadic) {
  add(w, "(");
  for (int i = 0; i < list.len; i++) {
    const Object *p = list.at[i];
    if (i > 0) add(w, w->style == FOR_LINKER ? "," : ", ");
    if (w->style == FOR_MESSAGE && !w->omit_names && p->name[0]) {
      add(w, p->name);
      add(w, " ");
    }
    if (variadic && i == list.len - 1) {
      const Type *t = type_unalias(p->type);
      add(w, "...");
      write(w, t->kind == TYPE_SLICE ? t->slice.elem : t);
    } else {
      write(w, p->type);
    }
  }
  add(w, ")");
}

static void write_signature(Writer *w, const Type *sig) {
  if (sig->signature.tparams.len && w->style == FOR_MESSAGE) write_tparams(w, sig->signature.tparams);
  write_params(w, sig->signature.params, sig->signature.variadic);
  ObjectList results = sig->signature.results;
  if (results.len == 0) return;
  add(w, " ");
  if (results.len == 1 && (w->style != FOR_MESSAGE || w->omit_names || !results.at[0]->name[0])) write(w, results.at[0]->type);
  else write_params(w, results, false);
}

static void write_member_name(Writer *w, const Object *o) {
  if (w->style == FOR_LINKER && o->pkg && !name_is_exported(o->name)) {
    add(w, o->pkg->path);
    add(w, ".");
  }
  add(w, o->name);
}

static void write_struct(Writer *w, const Type *t) {
  bool spaced = w->style != FOR_MESSAGE;
  ObjectList fields = t->struct_.fields;
  add(w, spaced ? "struct {" : "struct{");
  for (int i = 0; i < fields.len; i++) {
    const Object *f = fields.at[i];
    if (i > 0) add(w, ";");
    if (spaced || i > 0) add(w, " ");
    if (!f->var.embedded || w->style == FOR_LINKER) {
      write_member_name(w, f);
      add(w, f->var.embedded ? "=" : " ");
    }
    write(w, f->type);
    const char *tag = t->struct_.tags ? t->struct_.tags[i] : NULL;
    if (tag && *tag) {
      add(w, " ");
      strbuf_add_quoted(w->to, tag, strlen(tag));
    }
  }
  add(w, spaced && fields.len ? " }" : "}");
}

static void write_union(Writer *w, const UnionTerm *terms, int n) {
  for (int i = 0; i < n; i++) {
    if (i > 0) add(w, w->style == FOR_MESSAGE ? " | " : "|");
    if (terms[i].tilde) add(w, "~");
    write(w, terms[i].type);
  }
}

// As declared, for people.
static void write_interface_source(Writer *w, const Type *t) {
  if (t == type_any->alias.actual) { add(w, "any"); return; }
  if (t->interface.implicit && t->interface.methods.len == 0 && t->interface.embedded.len == 1) {
    write(w, t->interface.embedded.at[0]);
    return;
  }
  add(w, "interface{");
  bool first = true;
  for (int i = 0; i < t->interface.methods.len; i++, first = false) {
    if (!first) add(w, "; ");
    add(w, t->interface.methods.at[i]->name);
    write_signature(w, t->interface.methods.at[i]->type);
  }
  for (int i = 0; i < t->interface.embedded.len; i++, first = false) {
    if (!first) add(w, "; ");
    write(w, t->interface.embedded.at[i]);
  }
  add(w, "}");
}

// The whole method set, flattened: what reflect shows and what makes two interfaces the same.
static void write_interface_methods(Writer *w, const Type *t) {
  ObjectList methods = type_methods((Type *)t);
  add(w, "interface {");
  for (int i = 0; i < methods.len; i++) {
    const Object *m = methods.at[i];
    add(w, i > 0 ? "; " : " ");
    if (w->style == FOR_REFLECT && m->pkg && !name_is_exported(m->name)) strbuf_printf(w->to, "%s.", m->pkg->name);
    write_member_name(w, m);
    write_signature(w, m->type);
  }
  add(w, methods.len ? " }" : "}");
  if (w->style == FOR_LINKER && t->interface.nterms >= 0) write_union(w, t->interface.terms, t->interface.nterms);
  if (w->style == FOR_LINKER && t->interface.is_comparable) add(w, "comparable");
}

static void write_chan(Writer *w, const Type *t) {
  static const char *const prefix[] = {[CHAN_DIR_BOTH] = "chan ", [CHAN_DIR_SEND] = "chan<- ", [CHAN_DIR_RECV] = "<-chan "};
  add(w, prefix[t->chan.dir]);
  const Type *elem = t->chan.elem;
  bool parens = t->chan.dir == CHAN_DIR_BOTH && elem->kind == TYPE_CHAN && elem->chan.dir == CHAN_DIR_RECV;
  if (parens) add(w, "(");
  write(w, elem);
  if (parens) add(w, ")");
}

static void write_alias(Writer *w, const Type *t) {
  if (w->style != FOR_MESSAGE) {
    write(w, type_unalias((Type *)t));
    return;
  }
  write_type_name(w, t->alias.obj);
  if (t->alias.targs.len) write_targs(w, t->alias.targs, 0);
  else if (t->alias.tparams.len) write_tparams(w, t->alias.tparams);
}

// One that bears a predeclared name would be taken for another type.
static void write_typeparam(Writer *w, const Object *o) {
  add(w, o->name);
  if (w->style == FOR_MESSAGE && scope_lookup(universe, o->name)) strbuf_printf(w->to, " /* with %s declared at %s */", o->name, pos_string(o->pos));
}

static void write(Writer *w, const Type *t) {
  if (!t) { add(w, "<nil>"); return; }
  switch (t->kind) {
    case TYPE_BASIC:     add(w, w->style == FOR_MESSAGE ? t->basic.name : type_basic[t->basic.kind]->basic.name); break;
    case TYPE_NAMED:     write_named(w, t); break;
    case TYPE_POINTER:   add(w, "*"); write(w, t->pointer.elem); break;
    case TYPE_SLICE:     add(w, "[]"); write(w, t->slice.elem); break;
    case TYPE_ARRAY:     strbuf_printf(w->to, "[%lld]", (long long)t->array.len); write(w, t->array.elem); break;
    case TYPE_MAP:       add(w, "map["); write(w, t->map.key); add(w, "]"); write(w, t->map.elem); break;
    case TYPE_CHAN:      write_chan(w, t); break;
    case TYPE_STRUCT:    write_struct(w, t); break;
    case TYPE_SIGNATURE: add(w, "func"); write_signature(w, t); break;
    case TYPE_INTERFACE: if (w->style == FOR_MESSAGE) write_interface_source(w, t); else write_interface_methods(w, t); break;
    case TYPE_TUPLE:     write_params(w, t->tuple.vars, false); break;
    case TYPE_TYPEPARAM: write_typeparam(w, t->typeparam.obj); break;
    case TYPE_UNION:     write_union(w, t->union_.terms, t->union_.nterms); break;
    case TYPE_ALIAS:     write_alias(w, t); break;
  }
}

void type_write(StrBuf *to, const Type *t, TextStyle style, const Package *rel) { write(&(Writer){to, style, rel, false}, t); }

void signature_write(StrBuf *to, const Type *sig, const Package *rel) { write_signature(&(Writer){to, FOR_MESSAGE, rel, true}, sig); }

static const char *to_string(Arena *a, const Type *t, TextStyle style, const Package *rel) {
  StrBuf b = {0};
  type_write(&b, t, style, rel);
  const char *s = arena_strndup(a, strbuf_str(&b), b.len);
  strbuf_free(&b);
  return s;
}

const char *type_string(Arena *a, const Type *t, const Package *rel) { return to_string(a, t, FOR_MESSAGE, rel); }

const char *type_reflect_string(Arena *a, const Type *t) { return to_string(a, t, FOR_REFLECT, NULL); }
