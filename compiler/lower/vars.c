// What happens to each local variable of a declaration, found out in one walk before it is lowered:
//
//   captured    a function literal (or the body of a range-over-func loop, which becomes one) uses a variable of a function around it
//   reassigned  it is assigned to after its declaration, as a whole or in part
//   addressed   &x, x[:] of an array, x.M() with a pointer receiver
//
// From these follows where it lives (needs_box): variables are boxed - memory of their own, made by NEW, which escape may put back on the stack - if they are
// addressed, or captured and reassigned, or too large for a frame. What is captured but never changes is copied into the closure.
//
// Which function a variable belongs to: the one being walked when it is met first, since declarations come before uses.
#include "lower_impl.h"

typedef struct {
  Lower *lw;
  Package *pkg;
  VarTable *table;
  const Node *owner;             // the function literal being walked
  const Node *func;              // the same, but bodies of range-over-func count as part of the function around
  ObjectList results;            // of func
} Walk;

static bool walk(Node *n, void *arg);

static VarInfo *info_of(Walk *w, Object *o) {
  VarInfo *v = map_get(&w->table->vars, o);
  if (!v) {
    v = NEW(w->lw->arena, VarInfo);
    v->owner = w->owner;
    map_set(&w->table->vars, o, v);
  }
  return v;
}

static bool is_local_var(const Object *o) { return o && o->kind == OBJ_VAR && !o->var.is_field && !o->var.is_global; }

static void meet(Walk *w, Object *o) {
  if (!is_local_var(o)) return;
  VarInfo *v = info_of(w, o);
  if (v->owner != w->owner) v->captured = true;
}

// The variable that x is, or is a part of without a pointer between; NULL if none.
static Object *root_var(Walk *w, Node *x) {
  for (;;) {
    x = ast_unparen(x);
    switch (x->kind) {
    case AST_IDENT: {
      Object *o = w->pkg->info.objects[x->id];
      return is_local_var(o) ? o : NULL;
    }
    case AST_SELECTOR: {
      Selection *s = w->pkg->info.selections[x->id];
      if (!s || s->kind != SEL_FIELD || s->found.indirect) return NULL;
      x = x->selector.x;
      break;
    }
    case AST_INDEX: {
      Type *t = w->pkg->info.types[x->index.x->id].type;
      if (!t || (type_underlying(t)->kind != TYPE_ARRAY && !type_is_typeparam(t))) return NULL;
      x = x->index.x;
      break;
    }
    default: return NULL;
    }
  }
}

static void mark_assigned(Walk *w, Node *lhs, bool define) {
  if (!lhs) return;
  Object *o = root_var(w, lhs);
  if (!o) return;
  bool declares = define && lhs->kind == AST_IDENT && o->pos == lhs->pos;
  if (!declares) info_of(w, o)->reassigned = true;
}

static void mark_addressed(Walk *w, Node *x) {
  Object *o = root_var(w, x);
  if (o) info_of(w, o)->addressed = true;
}

static void walk_list(Walk *w, NodeList l) {
  for (int i = 0; i < l.len; i++) ast_walk(l.at[i], walk, w);
}

static void meet_fields(Walk *w, NodeList fields) {
  for (int i = 0; i < fields.len; i++) {
    Node *field = fields.at[i];
    if (field->field.names.len == 0) meet(w, w->pkg->info.objects[field->id]);
    for (int k = 0; k < field->field.names.len; k++) meet(w, w->pkg->info.objects[field->field.names.at[k]->id]);
  }
}

static void walk_function(Walk *w, const Node *self, Type *sig, Node *type, Node *recv, Node *body) {
  Walk inner = *w;
  inner.owner = inner.func = self;
  inner.results = sig->signature.results;
  if (recv) meet_fields(&inner, (NodeList){&recv, 1});
  meet_fields(&inner, type->func_type.params);
  meet_fields(&inner, type->func_type.results);
  for (int i = 0; i < inner.results.len; i++) info_of(&inner, inner.results.at[i])->reassigned = true;
  if (body) ast_walk(body, walk, &inner);
}

bool is_range_func(Package *pkg, const Node *range) {
  Type *t = pkg->info.types[range->range.x->id].type;
  if (!t) return false;
  Type *core = type_is_typeparam(t) ? type_core(t) : type_underlying(t);
  return core && core->kind == TYPE_SIGNATURE;
}

bool is_per_iteration(Package *pkg, const Node *loop) {
  enum { PER_ITERATION = 22 };
  return package_go_version(pkg, loop->pos) >= PER_ITERATION;
}

static void walk_range(Walk *w, Node *n) {
  ast_walk(n->range.x, walk, w);
  bool body_is_func = is_range_func(w->pkg, n), fresh = n->range.define && is_per_iteration(w->pkg, n);
  Walk inner = *w;
  if (body_is_func) inner.owner = n;
  Node *vars[] = {n->range.key, n->range.value};
  for (int i = 0; i < 2; i++) {
    if (!vars[i]) continue;
    ast_walk(vars[i], walk, &inner);
    if (!fresh) mark_assigned(&inner, vars[i], false);
  }
  ast_walk(n->range.body, walk, &inner);
}

// return in the body of a range-over-func assigns to the results from another function.
static void mark_returned(Walk *w) {
  if (w->owner == w->func) return;
  map_set(&w->table->returns_inside, w->func, (void *)w->func);
}

static void walk_type_switch(Walk *w, Node *n) {
  if (n->type_switch.init) ast_walk(n->type_switch.init, walk, w);
  ast_walk(n->type_switch.x, walk, w);
  for (int i = 0; i < n->type_switch.clauses.len; i++) {
    Node *clause = n->type_switch.clauses.at[i];
    Object *o = w->pkg->info.objects[clause->id];
    if (o) meet(w, o);
    walk_list(w, clause->case_clause.body);
  }
}

static void walk_selector(Walk *w, Node *n) {
  Selection *s = w->pkg->info.selections[n->id];
  if (s && s->kind == SEL_METHOD_VALUE && !s->found.indirect && s->found.obj && s->found.obj->kind == OBJ_FUNC && s->found.obj->func.ptr_recv)
    mark_addressed(w, n->selector.x);
}

static bool walk(Node *n, void *arg) {
  Walk *w = arg;
  Info *info = &w->pkg->info;
  switch (n->kind) {
  case AST_IDENT: meet(w, info->objects[n->id]); return false;
  case AST_SELECTOR:
    walk_selector(w, n);
    ast_walk(n->selector.x, walk, w);
    return false;
  case AST_FUNC_LIT: {
    Type *sig = type_underlying(info->types[n->id].type);
    walk_function(w, n, sig, n->func_lit.type, NULL, n->func_lit.body);
    return false;
  }
  case AST_UNARY:
    if (n->unary.op == OP_AND) mark_addressed(w, n->unary.x);
    return true;
  case AST_SLICE_EXPR: {
    Type *t = info->types[n->slice.x->id].type;
    if (t && (type_underlying(t)->kind == TYPE_ARRAY || type_is_typeparam(t))) mark_addressed(w, n->slice.x);
    return true;
  }
  case AST_ASSIGN:
    walk_list(w, n->assign.rhs);
    walk_list(w, n->assign.lhs);
    for (int i = 0; i < n->assign.lhs.len; i++) mark_assigned(w, n->assign.lhs.at[i], n->assign.define);
    return false;
  case AST_INC_DEC: mark_assigned(w, n->inc_dec.x, false); return true;
  case AST_RANGE: walk_range(w, n); return false;
  case AST_TYPE_SWITCH: walk_type_switch(w, n); return false;
  case AST_RETURN: mark_returned(w); return true;
  case AST_DEFER: map_set(&w->table->has_defer, w->func, (void *)w->func); return true;
  default: return true;
  }
}

// root: a FUNC_DECL, or the VAR_SPEC or expression of a package-level initialiser.
VarTable *analyse_vars(Lower *lw, Package *pkg, Node *root) {
  VarTable *t = map_get(&lw->tables, root);
  if (t) return t;
  t = NEW(lw->arena, VarTable);
  t->self = root;
  map_set(&lw->tables, root, t);
  Walk w = {.lw = lw, .pkg = pkg, .table = t, .owner = root, .func = root};
  if (root->kind == AST_FUNC_DECL) {
    Type *sig = pkg->info.objects[root->func_decl.name->id]->type;
    walk_function(&w, root, sig, root->func_decl.type, root->func_decl.recv, root->func_decl.body);
  } else {
    ast_walk(root, walk, &w);
  }
  return t;
}

VarInfo *var_info(Fn *f, Object *var) {
  static VarInfo nothing;
  VarInfo *v = map_get(&f->table->vars, var);
  return v ? v : &nothing;
}

enum { MAX_COPIED_CAPTURE = 128 };     // bytes

// As in gc. Parameters and results are in frames whatever their size.
static bool too_large(Fn *f, Object *var) {
  return !var->var.is_param && !var->var.is_result && type_size(fn_type(f, var->type)) > MAX_FRAME_VARIABLE;
}

bool needs_box(Fn *f, Object *var) {
  VarInfo *v = var_info(f, var);
  if (v->addressed || too_large(f, var)) return true;
  if (!v->captured) return false;
  return v->reassigned || type_size(fn_type(f, var->type)) > MAX_COPIED_CAPTURE;
}
