// Composite literals.
//
// Struct and array literals are COMPOSITE values. Where a literal gets memory of its own (&T{...}, the array behind a slice literal, a package variable) it is filled in place:
// what is constant comes as one COMPOSITE that the linker can hold, the rest is stored part by part. Elements that are themselves literals are filled where they lie.
// An array of which few elements are named has no such COMPOSITE: its constants are stored one by one, too.
// In package initialisation, which runs once, that memory is a variable of the unit with the constant part as its initial value: tables need no code.
#include "lower_impl.h"

enum { MAX_VALUE_ELEMS = 64,             // longer array literals are built in memory
       MIN_STATIC_PARTS = 5,             // fewer constant parts are stored one by one
       MIN_MAP_TABLE = 25,               // longer map literals of constants come from tables
       SPARSE_FACTOR = 16, SPARSE_MIN = 4096 };     // an array is sparse if it is longer than this, and this many times longer than its literal

typedef struct {
  Node *value;
  int64_t index;
  const int *path; int npath;            // from there to a promoted field
} Element;

static bool is_aggregate(Type *t) { return under(t)->kind == TYPE_STRUCT || under(t)->kind == TYPE_ARRAY; }

// ---- the elements of a literal

// Which field a key names. The checker has found the way to a promoted one.
static Element keyed_field(Fn *f, Type *t, Node *key, Node *value) {
  const Selection *promoted = f->pkg->info.selections[key->id];
  if (promoted) return (Element){value, promoted->found.path[0], promoted->found.path + 1, promoted->found.npath - 1};
  ObjectList fields = under(t)->struct_.fields;
  for (int i = 0; i < fields.len; i++)
    if (fields.at[i]->name == key->ident.name) return (Element){value, i, NULL, 0};
  internal_error(key->pos, "lower: no field %s in the literal's type", key->ident.name);
}

static int64_t const_index(Fn *f, Node *key) {
  int64_t v = 0;
  const TypeAndValue *tv = node_info(f, ast_unparen(key));
  if (!tv->value || !const_int64_value(tv->value, &v)) internal_error(key->pos, "lower: index of a literal is not constant");
  return v;
}

static Element *elements(Fn *f, Node *n, Type *t, int *count, int64_t *len) {
  NodeList l = n->composite.elems;
  Element *out = NEW_ARRAY(f->lw->arena, Element, l.len);
  bool is_struct = under(t)->kind == TYPE_STRUCT;
  int64_t next = 0;
  *len = 0;
  for (int i = 0; i < l.len; i++) {
    Node *e = l.at[i], *key = e->kind == AST_KEY_VALUE ? ast_unparen(e->key_value.key) : NULL;
    if (key) e = e->key_value.value;
    if (key && !is_struct) next = const_index(f, key);
    out[i] = key && is_struct ? keyed_field(f, t, key, e) : (Element){e, next, NULL, 0};
    next = out[i].index + 1;
    if (next > *len) *len = next;
  }
  *count = l.len;
  return out;
}

static Type *part_type(Type *t, int64_t i) {
  Type *u = under(t);
  return type_unalias(u->kind == TYPE_STRUCT ? u->struct_.fields.at[i]->type : u->kind == TYPE_ARRAY ? u->array.elem : u->slice.elem);
}

static Type *element_type(Type *t, const Element *e) {
  t = part_type(t, e->index);
  for (int i = 0; i < e->npath; i++) t = field_type(t, e->path[i]);
  return t;
}

static CoreExpr *element_place(Fn *f, CoreExpr *place, const Element *e) {
  bool is_struct = under(place->type)->kind == TYPE_STRUCT;
  place = is_struct ? make_field(f, place, (int)e->index) : make_index(f, place, make_int(f, T_INT, e->index), false);
  for (int i = 0; i < e->npath; i++) place = make_field(f, place, e->path[i]);
  return place;
}

// A blank field keeps its zero; what is written there is only evaluated.
static bool is_blank_field(Type *t, const Element *e) {
  return under(t)->kind == TYPE_STRUCT && strcmp(under(t)->struct_.fields.at[e->index]->name, "_") == 0;
}

// The literal that n is, if it is one of struct or array type that stands for itself (not elided &T{...}).
static Node *nested_literal(Fn *f, Node *n, Type *want) {
  n = ast_unparen(n);
  if (n->kind != AST_COMPOSITE_LIT) return NULL;
  Type *t = node_type(f, n);
  return is_aggregate(t) && type_identical(t, want) ? n : NULL;
}

// ---- filling memory

static bool is_sparse(Type *t, int count) {
  return under(t)->kind == TYPE_ARRAY && under(t)->array.len > SPARSE_MIN && under(t)->array.len / SPARSE_FACTOR > count;
}

static CoreExpr *new_composite(Fn *f, Type *t) {
  int64_t n = under(t)->kind == TYPE_STRUCT ? under(t)->struct_.fields.len : under(t)->array.len;
  CoreExpr *e = core_expr(f->lw->u, CORE_COMPOSITE, t, f->pos);
  e->composite.elems = (CoreList){NEW_ARRAY(f->lw->arena, CoreExpr *, n), (int)n};
  return e;
}

// Where the element stands in composite; for a promoted field the embedded structs around it become composites, too.
static CoreExpr **element_slot(Fn *f, CoreExpr *composite, const Element *e) {
  CoreExpr **slot = &composite->composite.elems.at[e->index];
  Type *t = part_type(composite->type, e->index);
  for (int i = 0; i < e->npath; t = field_type(t, e->path[i++])) {
    if (!*slot) *slot = new_composite(f, t);
    slot = &(*slot)->composite.elems.at[e->path[i]];
  }
  return slot;
}

typedef struct { CoreExpr *place, *value; } Part;
typedef VEC(Part) Parts;

// Stores what is not constant into place (fresh memory of zeros); constant parts go to parts and to the composite. Without a composite (NULL) all is stored.
static void gather(Fn *f, CoreExpr *place, Node *n, CoreExpr *composite, Parts *parts) {
  Type *t = place->type;
  int count;
  int64_t len;
  Element *elems = elements(f, n, t, &count, &len);
  for (int i = 0; i < count; i++) {
    const Element *e = &elems[i];
    Type *et = element_type(t, e);
    f->pos = e->value->pos;
    CoreExpr *part = element_place(f, place, e);
    Node *nested = is_blank_field(t, e) ? NULL : nested_literal(f, e->value, et);
    if (nested) {
      CoreExpr *inner = composite && !is_sparse(et, nested->composite.elems.len) ? new_composite(f, et) : NULL;
      int before = parts->len;
      gather(f, part, nested, inner, parts);
      if (inner && parts->len > before) *element_slot(f, composite, e) = inner;
      continue;
    }
    CoreExpr *v = lower_expr_as(f, e->value, et);
    if (is_blank_field(t, e)) emit_eval(f, v);
    else if (is_zero(v)) continue;
    else if (composite && core_is_static(v)) {
      *element_slot(f, composite, e) = v;
      Part p = {part, v};
      vec_push(parts, p);
    } else {
      emit_assign(f, part, v);
    }
  }
}

static void remove_stmt(Block *b, int at) {
  memmove(b->at + at, b->at + at + 1, sizeof *b->at * (size_t)(b->len - at - 1));
  b->len--;
}

// place: memory of zeros that nothing else can see yet.
static void fill(Fn *f, CoreExpr *place, Node *n) {
  if (is_sparse(place->type, n->composite.elems.len)) {
    Parts none = {0};
    gather(f, place, n, NULL, &none);
    return;
  }
  Pos pos = f->pos;
  Parts parts = {0};
  CoreExpr *composite = new_composite(f, place->type);
  int at = f->block->len;
  emit_assign(f, place, composite);      // constants first, if there turn out to be enough of them
  gather(f, place, n, composite, &parts);
  if (parts.len < MIN_STATIC_PARTS) {
    remove_stmt(f->block, at);
    for (int i = 0; i < parts.len; i++) emit_assign(f, parts.at[i].place, parts.at[i].value);
  }
  vec_free(&parts);
  f->pos = pos;
}

static void fill_global(Fn *f, CoreGlobal *g, Node *n) {
  Parts parts = {0};
  CoreExpr *composite = is_sparse(g->type, n->composite.elems.len) ? NULL : new_composite(f, g->type);
  gather(f, make_global(f, g), n, composite, &parts);
  if (parts.len) g->init = composite;
  vec_free(&parts);
}

// ---- struct and array literals

static CoreExpr *literal_in_memory(Fn *f, Node *n, Type *t) {      // its address
  if (f->once) {
    CoreGlobal *g = new_static(f->lw, t, n->pos);
    fill_global(f, g, n);
    return make_addr(f, make_global(f, g));
  }
  CoreExpr *p = emit_temp(f, make_new(f, t));
  fill(f, make_deref(f, p, false), n);
  return p;
}

static CoreExpr *literal_value(Fn *f, Node *n, Type *t) {
  if (n->composite.elems.len == 0) return make_zero(f, t);
  if (type_size(t) > MAX_FRAME_VARIABLE) return make_deref(f, literal_in_memory(f, n, t), false);
  if (under(t)->kind == TYPE_ARRAY && under(t)->array.len > MAX_VALUE_ELEMS) {
    CoreVar *v = emit_decl(f, NULL, t, NULL);
    fill(f, make_var(f, v), n);
    return make_var(f, v);
  }
  int count;
  int64_t len;
  Element *elems = elements(f, n, t, &count, &len);
  CoreExpr *e = new_composite(f, t);
  for (int i = 0; i < count; i++) {
    CoreExpr *v = lower_expr_as(f, elems[i].value, element_type(t, &elems[i]));
    if (is_blank_field(t, &elems[i])) emit_eval(f, v);
    else if (!is_zero(v)) *element_slot(f, e, &elems[i]) = v;
  }
  f->pos = n->pos;
  return e;
}

// ---- slice literals

static CoreExpr *slice_literal(Fn *f, Node *n, Type *t) {
  int count;
  int64_t len;
  elements(f, n, t, &count, &len);
  Type *array = array_of(f->lw, part_type(t, 0), len);
  CoreExpr *p = literal_in_memory(f, n, array);
  return make_slice_of(f, t, p, make_int(f, T_INT, len), make_int(f, T_INT, len));
}

// ---- map literals

static bool is_constant_node(Fn *f, Node *n) {
  n = ast_unparen(n);
  const TypeAndValue *tv = node_info(f, n);
  if (tv->mode == MODE_CONSTANT && tv->value) return true;
  if (n->kind != AST_COMPOSITE_LIT || !is_aggregate(node_type(f, n))) return false;
  for (int i = 0; i < n->composite.elems.len; i++) {
    Node *e = n->composite.elems.at[i];
    if (!is_constant_node(f, e->kind == AST_KEY_VALUE ? e->key_value.value : e)) return false;
  }
  return true;
}

static CoreExpr *table_of(Fn *f, Node *n, Type *elem, bool keys) {
  NodeList l = n->composite.elems;
  CoreGlobal *g = new_static(f->lw, array_of(f->lw, elem, l.len), n->pos);
  g->readonly = true;
  CoreExpr *e = new_composite(f, g->type);
  for (int i = 0; i < l.len; i++) {
    CoreExpr *v = lower_expr_as(f, keys ? l.at[i]->key_value.key : l.at[i]->key_value.value, elem);
    if (!is_zero(v)) e->composite.elems.at[i] = v;
  }
  g->init = e;
  return make_global(f, g);
}

static void fill_map_from_tables(Fn *f, Node *n, CoreExpr *m) {
  Type *t = under(m->type);
  CoreExpr *keys = table_of(f, n, type_unalias(t->map.key), true), *elems = table_of(f, n, type_unalias(t->map.elem), false);
  CountLoop l;
  begin_count_loop(f, &l, make_int(f, T_INT, n->composite.elems.len));
  CoreExpr *key = make_index(f, keys, make_var(f, l.i), false);
  emit_assign(f, map_assign(f, m, key), make_index(f, elems, make_var(f, l.i), false));
  end_count_loop(f, &l);
}

static CoreExpr *map_literal(Fn *f, Node *n, Type *t) {
  NodeList l = n->composite.elems;
  CoreExpr *m = emit_runtime1(f, ENTRY_makemap, t, ARGS(make_typedesc(f, t), make_int(f, T_INT, l.len)));
  bool table = l.len >= MIN_MAP_TABLE;
  for (int i = 0; table && i < l.len; i++)
    table = is_constant_node(f, l.at[i]->key_value.key) && is_constant_node(f, l.at[i]->key_value.value) && !is_interface(under(t)->map.key) && !is_interface(under(t)->map.elem);
  if (table) {
    fill_map_from_tables(f, n, m);
    return m;
  }
  for (int i = 0; i < l.len; i++) {
    CoreExpr *key = emit_stable(f, lower_expr_as(f, l.at[i]->key_value.key, type_unalias(under(t)->map.key)));
    CoreExpr *v = emit_stable(f, lower_expr_as(f, l.at[i]->key_value.value, type_unalias(under(t)->map.elem)));
    f->pos = l.at[i]->pos;
    emit_assign(f, map_assign(f, m, key), v);
  }
  return m;
}

// ---- all of them

static CoreExpr *in_memory(Fn *f, CoreExpr *value) {
  if (f->once && core_is_static(value)) {
    CoreGlobal *g = new_static(f->lw, value->type, f->pos);
    g->init = value;
    return make_addr(f, make_global(f, g));
  }
  CoreExpr *p = emit_temp(f, make_new(f, value->type));
  emit_assign(f, make_deref(f, p, false), value);
  return p;
}

CoreExpr *lower_composite(Fn *f, Node *n, bool address) {
  Type *t = node_type(f, n);
  Type *result = t;
  if (is_pointer(t)) {                   // an elided &T{...}
    address = true;
    t = type_unalias(under(t)->pointer.elem);
  } else if (address) {
    result = pointer_to(f->lw, t);
  }
  f->pos = n->pos;
  CoreExpr *e;
  switch (under(t)->kind) {
  case TYPE_SLICE: e = slice_literal(f, n, t); break;
  case TYPE_MAP: e = map_literal(f, n, t); break;
  default:
    if (address) return make_convert(f, result, literal_in_memory(f, n, t));
    return literal_value(f, n, t);
  }
  return address ? make_convert(f, result, in_memory(f, e)) : e;
}

// The initial value of a package variable: fills it as far as the linker can, and emits the rest.
void init_global_literal(Fn *f, CoreGlobal *g, Node *n) { fill_global(f, g, n); }
