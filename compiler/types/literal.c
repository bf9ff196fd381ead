// Composite literals: T{...}, and {...} inside one, whose type is the element type of the outer literal (the hint; &T for pointers).
#include "check.h"

#include <strings.h>
#include "../support/utf8.h"

// ---- structs

static int field_index(const Type *st, Name name, const Package *pkg) {
  if (strcmp(name, "_") == 0) return -1;
  for (int i = 0; i < st->struct_.fields.len; i++)
    if (st->struct_.fields.at[i]->name == name && object_same_name(st->struct_.fields.at[i], name, pkg)) return i;
  return -1;
}

static void report_unknown_field(Checker *c, Node *key, Type *t, Type *st) {
  Name name = key->ident.name;
  const char *type = check_type_str(c, t);
  for (int i = 0; i < st->struct_.fields.len; i++) {
    Object *f = st->struct_.fields.at[i];
    if (strcasecmp(f->name, name) != 0 || strcmp(name, "_") == 0) continue;
    bool accessible = f->pkg == c->pkg || name_is_exported(f->name);
    if (f->name == name && !accessible) {
      check_error(c, key->pos, "cannot refer to unexported field %s in struct literal of type %s", name, type);
      return;
    }
    if (f->name == name || (!accessible && strcmp(f->name + 1, name + 1) != 0)) continue;
    check_error(c, key->pos, "unknown field %s in struct literal of type %s, but does have %s%s", name, type, accessible ? "" : "unexported ", f->name);
    return;
  }
  check_error(c, key->pos, "unknown field %s in struct literal of type %s", name, type);
}

// "Inner.X": the way to a promoted field.
static const char *path_text(Checker *c, Type *t, const Lookup *field) {
  StrBuf b = {0};
  for (int i = 0; i < field->npath; i++) {
    Object *f = type_underlying(type_deref(t, NULL))->struct_.fields.at[field->path[i]];
    if (i) strbuf_addc(&b, '.');
    strbuf_add(&b, f->name);
    t = f->type;
  }
  const char *s = arena_strndup(c->arena, b.text, b.len);
  strbuf_free(&b);
  return s;
}

// The field a key names, or NULL after reporting; the value was not looked at. The way to a promoted one is recorded as a selection.
static Object *keyed_field(Checker *c, Node *e, Type *t, Type *st, Lookup *found) {
  Node *key = e->key_value.key;
  *found = (Lookup){0};
  if (key->kind != AST_IDENT) {
    check_error(c, node_start(key), "invalid field name %s in struct literal", check_expr_str(c, key));
    return NULL;
  }
  Name name = key->ident.name;
  int i = field_index(st, name, c->pkg);
  if (i >= 0) {
    *found = (Lookup){.obj = st->struct_.fields.at[i], .path = memcpy(NEW(c->arena, int), &i, sizeof i), .npath = 1};
    check_record_object(c, key, found->obj);
    return found->obj;
  }
  Lookup l = type_lookup(c->arena, t, name, c->pkg);
  if (!l.obj || l.ambiguous || l.obj->kind != OBJ_VAR) {
    report_unknown_field(c, key, t, st);
    return NULL;
  }
  if (!check_allowed(c, key->pos, 27)) {
    check_error(c, key->pos, "cannot use promoted field %s in struct literal of type %s: %s", path_text(c, t, &l), check_type_str(c, t), check_requires(c, key->pos, 27));
    return NULL;
  }
  if (l.indirect) {
    check_error(c, key->pos, "invalid implicit pointer indirection to reach %s", name);
    return NULL;
  }
  *found = l;
  check_record_selection(c, key, SEL_FIELD, t, l);
  return l.obj;
}

// Which fields a literal has given. The usual ones, fields of the struct itself, are marked; promoted ones are listed with the way to them.
typedef struct {
  uint64_t few;                            // bits if the fields are few enough
  bool *many;
  VEC(Lookup) promoted;
} Given;

static bool is_given(const Given *g, int i) { return g->many ? g->many[i] : g->few >> i & 1; }

static void mark_given(Given *g, int i) {
  if (g->many) g->many[i] = true;
  else g->few |= (uint64_t)1 << i;
}

// Does the field overlap with one given before? Two ways overlap if one of them begins with the other.
static void check_overlap(Checker *c, Node *key, Given *g, Type *st, const Lookup *l) {
  Name name = l->obj->name;
  for (int i = 0; i < g->promoted.len; i++) {
    const Lookup *other = &g->promoted.at[i];
    int shared = other->npath < l->npath ? other->npath : l->npath;
    if (memcmp(other->path, l->path, sizeof *l->path * (size_t)shared) != 0) continue;
    if (other->npath == l->npath) check_error(c, key->pos, "duplicate field name %s in struct literal", name);
    else if (other->npath < l->npath) check_error(c, key->pos, "cannot specify promoted field %s and enclosing embedded field %s", name, other->obj->name);
    else check_error(c, key->pos, "cannot specify embedded field %s and enclosed promoted field %s", name, other->obj->name);
    return;
  }
  if (!is_given(g, l->path[0])) return;
  if (l->npath == 1) check_error(c, key->pos, "duplicate field name %s in struct literal", name);
  else check_error(c, key->pos, "cannot specify promoted field %s and enclosing embedded field %s", name, st->struct_.fields.at[l->path[0]]->name);
}

static void keyed_struct(Checker *c, NodeList elems, Type *t, Type *st) {
  Given given = {.many = st->struct_.fields.len > 64 ? NEW_ARRAY(c->arena, bool, st->struct_.fields.len) : NULL};
  for (int k = 0; k < elems.len; k++) {
    Node *e = elems.at[k];
    Operand x;
    if (e->kind != AST_KEY_VALUE) {
      check_error(c, node_start(e), "mixture of field:value and value elements in struct literal");
      continue;
    }
    Lookup l;
    Object *f = keyed_field(c, e, t, st, &l);
    if (!f) {
      check_use(c, (NodeList){&e, 1});
      continue;
    }
    check_expr_func_hint(c, &x, e->key_value.value, f->type);
    check_assignment(c, &x, f->type, "struct literal");
    check_overlap(c, e->key_value.key, &given, st, &l);
    if (l.npath > 1) vec_push(&given.promoted, l);
    else mark_given(&given, l.path[0]);
  }
  vec_free(&given.promoted);
}

static void positional_struct(Checker *c, Node *n, Type *t, Type *st) {
  NodeList elems = n->composite.elems;
  int nfields = st->struct_.fields.len;
  for (int i = 0; i < elems.len; i++) {
    Node *e = elems.at[i];
    Operand x;
    if (e->kind == AST_KEY_VALUE) {
      check_error(c, node_start(e), "mixture of field:value and value elements in struct literal");
      continue;
    }
    if (i >= nfields) {
      check_expr(c, &x, e);
      check_error(c, node_start(e), "too many values in struct literal of type %s", check_type_str(c, t));
      check_use(c, (NodeList){elems.at + i + 1, elems.len - i - 1});
      return;
    }
    Object *f = st->struct_.fields.at[i];
    check_expr_func_hint(c, &x, e, f->type);
    if (f->pkg != c->pkg && !name_is_exported(f->name))
      check_error(c, node_start(e), "implicit assignment to unexported field %s in struct literal of type %s", f->name, check_type_str(c, t));
    else
      check_assignment(c, &x, f->type, "struct literal");
  }
  if (elems.len < nfields) check_error(c, n->composite.rbrace, "too few values in struct literal of type %s", check_type_str(c, t));
}

// ---- arrays and slices

// The constant index a key gives; -1 after reporting.
static int64_t element_index(Checker *c, Node *key, int64_t len) {
  int64_t v;
  if (!check_index_value(c, key, len, &v)) return -1;
  if (v < 0) check_error(c, node_start(key), "index %s must be integer constant", check_expr_str(c, key));
  return v;
}

// Returns the largest index plus one. len: of the array, -1 if it has none or is being found out.
static int64_t elements(Checker *c, NodeList elems, Type *elem, int64_t len) {
  Map seen = {0};                          // only filled once there are keys: before, the indices are 0, 1, 2, ...
  int64_t index = 0, max = 0, in_order = 0;
  for (int k = 0; k < elems.len; k++) {
    Node *e = elems.at[k];
    Node *value = e->kind == AST_KEY_VALUE ? e->key_value.value : e;
    bool valid = true;
    if (e->kind == AST_KEY_VALUE) {
      int64_t v = element_index(c, e->key_value.key, len);
      valid = v >= 0;
      if (valid) index = v;
    } else if (len >= 0 && index >= len) {
      check_error(c, node_start(e), "index %lld is out of bounds (>= %lld)", (long long)index, (long long)len);
      valid = false;
    }
    if (valid) {
      const void *at = (const void *)(uintptr_t)(index + 1);
      if (index < in_order || map_has(&seen, at)) check_error(c, node_start(e), "duplicate index %lld in array or slice literal", (long long)index);
      if (index == in_order) in_order++;
      else map_set(&seen, at, value);
      index++;
      if (index > max) max = index;
    } else {
      index++;
    }
    Operand x;
    check_expr_hint(c, &x, value, elem);
    check_assignment(c, &x, elem, "array or slice literal");
  }
  map_free(&seen);
  return max;
}

// ---- maps

static void map_elements(Checker *c, NodeList elems, Type *map) {
  ConstSet keys = {0};
  for (int k = 0; k < elems.len; k++) {
    Node *e = elems.at[k];
    Operand x;
    if (e->kind != AST_KEY_VALUE) {
      check_error(c, node_start(e), "missing key in map literal");
      continue;
    }
    check_expr_hint(c, &x, e->key_value.key, map->map.key);
    check_assignment(c, &x, map->map.key, "map literal");
    if (x.mode == MODE_INVALID) continue;
    // A constant in an interface keeps its own type here: any(1) and any(1.0) are different keys.
    if (x.mode == MODE_CONSTANT && const_kind(x.val) != CONST_UNKNOWN && const_set_add(c, &keys, &x)) {
      check_error(c, node_start(x.expr), "duplicate key %s in map literal", const_to_string(c->arena, x.val));
      continue;
    }
    check_expr_hint(c, &x, e->key_value.value, map->map.elem);
    check_assignment(c, &x, map->map.elem, "map literal");
  }
  map_free(&keys.by_value);
}

// ---- the literal

static bool is_open_array(const Node *type) {
  return type && type->kind == AST_ARRAY_TYPE && type->array_type.len && type->array_type.len->kind == AST_ELLIPSIS;
}

// The type of the literal: written, or that of the place where it stands. NULL after reporting.
static Type *literal_type(Checker *c, Node *n, Type *hint) {
  Node *written = n->composite.type;
  if (is_open_array(written)) {
    return type_new_array(c->arena, check_var_type(c, written->array_type.elem), -1);     // the elements tell the length
  }
  if (written) {
    Type *t = check_type(c, written);
    return type_is_invalid(t) ? NULL : t;
  }
  if (hint) return hint;
  check_error(c, n->pos, "missing type in composite literal");
  return NULL;
}

// What is filled in: for an elided &T the struct, slice, ... T.
static Type *literal_base(Node *n, Type *t) {
  if (n->composite.type) return t;
  Type *core = type_core(t);
  return core && core->kind == TYPE_POINTER ? core->pointer.elem : t;
}

static void fill(Checker *c, Operand *x, Node *n, Type *t, Type *base) {
  NodeList elems = n->composite.elems;
  const char *why = NULL;
  Type *u = check_common_underlying(c, base, &why);
  switch (u ? u->kind : TYPE_BASIC) {
    case TYPE_STRUCT:
      if (elems.len == 0) break;
      if (elems.at[0]->kind == AST_KEY_VALUE) keyed_struct(c, elems, base, u);
      else positional_struct(c, n, base, u);
      break;
    case TYPE_ARRAY:
      if (is_open_array(n->composite.type)) {
        u->array.len = elements(c, elems, u->array.elem, -1);
        check_record(c, n->composite.type, MODE_TYPE, u, NULL);
      } else {
        elements(c, elems, u->array.elem, u->array.len);
      }
      break;
    case TYPE_SLICE:
      elements(c, elems, u->slice.elem, -1);
      break;
    case TYPE_MAP:
      map_elements(c, elems, u);
      break;
    default:
      check_use(c, elems);
      if (u && type_is_invalid(u)) return;
      check_error(c, node_start(n), "invalid composite literal %stype %s%s", n->composite.type ? "" : "element ", check_type_str(c, u ? t : base),
                  u ? "" : " (no common underlying type)");
      return;
  }
  x->mode = MODE_VALUE;
  x->type = t;
}

void check_composite_literal(Checker *c, Operand *x, Node *n, Type *hint) {
  operand_invalidate(x);
  Type *t = literal_type(c, n, hint);
  if (t) fill(c, x, n, t, literal_base(n, t));
  else check_use(c, n->composite.elems);
}
