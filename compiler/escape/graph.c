// The flow graph. A location is a variable or the memory of an allocation site; an edge says that a value stored in one place, dereferenced some number of
// times (-1: its address), may come to stand in another. Fields and elements are not told apart from what they are part of.
//
// Stores through a pointer go to the heap, unless the pointer is a variable that was made by one NEW and never changes: that is how lower spells
// variables which are captured or whose address is taken, and for them the memory's own location is known.
//
// What a closure's body does to its captures counts where the closure is made, whoever calls it. So calling a closure needs nothing of the func value;
// the arguments of an unknown function go to the heap.
#include "escape_impl.h"

#include <stdlib.h>
#include <string.h>

static void flow(Graph *g, CoreExpr *e, Location *to, int derefs);

static void add_edge(Graph *g, Location *from, Location *to, int derefs) {
  if (from == to && derefs >= 0) return;
  Edge *e = NEW(g->arena, Edge);
  *e = (Edge){from, derefs, to->in};
  to->in = e;
}

static Location *site_location(Graph *g, CoreExpr *site) {
  Location *l = map_get(&g->site_of, site);
  if (l) return l;
  l = NEW(g->arena, Location);
  l->site = site;
  l->loop_depth = g->loop_depth;
  map_set(&g->site_of, site, l);
  vec_push(&g->sites, l);
  return l;
}

static Location *var_location(Graph *g, CoreVar *v) { return &g->vars[v->id]; }

// The memory behind x if x is a variable that always points at one NEW.
static Location *known_box(Graph *g, CoreExpr *x) {
  while (x->kind == CORE_CONVERT) x = x->convert.x;
  if (x->kind != CORE_VAR || !g->boxes[x->var.var->id]) return NULL;
  return site_location(g, g->boxes[x->var.var->id]);
}

// ---- expressions

static void flow_address(Graph *g, CoreExpr *lvalue, Location *to, int derefs) {
  switch (lvalue->kind) {
  case CORE_VAR: add_edge(g, var_location(g, lvalue->var.var), to, derefs - 1); break;
  case CORE_FIELD: flow_address(g, lvalue->field.x, to, derefs); break;
  case CORE_DEREF: flow(g, lvalue->deref.x, to, derefs); break;
  case CORE_INDEX:
    if (type_underlying(lvalue->index.x->type)->kind == TYPE_ARRAY) flow_address(g, lvalue->index.x, to, derefs);
    else flow(g, lvalue->index.x, to, derefs);
    break;
  default: break;                // a global
  }
}

// Calling F through the closure made here may send captures away: to the heap, or to results of a call we do not see.
static void flow_captures(Graph *g, CoreExpr *e, Location *closure) {
  CoreFunc *f = e->closure.func;
  const EscapeSummary *s = summary_of(f, g->imported);
  for (int i = 0; i < e->closure.captures.len; i++) {
    CoreExpr *x = e->closure.captures.at[i];
    flow(g, x, closure, 0);
    if (!s) {
      flow(g, x, &g->heap, 0);
      continue;
    }
    const ParamFlow *p = &s->params[f->params.len + i];
    int least = p->heap;
    for (int r = 0; r < s->nresults; r++)
      if (p->results[r] < least) least = p->results[r];
    if (least != NO_FLOW) flow(g, x, &g->heap, least);
  }
}

// A pointer that becomes a number and a pointer again within one expression: unsafe.Add, unsafe.Pointer(uintptr(p) + n). Through a variable it is lost, as the
// rules of package unsafe allow.
static void flow_number(Graph *g, CoreExpr *e, Location *to, int derefs) {
  switch (e->kind) {
  case CORE_CONVERT:
    if (type_has_pointers(e->convert.x->type)) flow(g, e->convert.x, to, derefs);
    else flow_number(g, e->convert.x, to, derefs);
    break;
  case CORE_BINARY: flow_number(g, e->binary.x, to, derefs); flow_number(g, e->binary.y, to, derefs); break;
  case CORE_UNARY: flow_number(g, e->unary.x, to, derefs); break;
  default: break;
  }
}

static void flow_list(Graph *g, CoreList list, Location *to, int derefs) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i]) flow(g, list.at[i], to, derefs);
}

static void flow(Graph *g, CoreExpr *e, Location *to, int derefs) {
  if (!e || !type_has_pointers(e->type)) return;
  switch (e->kind) {
  case CORE_VAR: add_edge(g, var_location(g, e->var.var), to, derefs); break;
  case CORE_NEW: add_edge(g, site_location(g, e), to, derefs - 1); break;
  case CORE_BOX: {
    Location *l = site_location(g, e);
    flow(g, e->box.x, l, 0);
    add_edge(g, l, to, derefs - 1);
    break;
  }
  case CORE_CLOSURE: {
    Location *l = site_location(g, e);
    flow_captures(g, e, l);
    add_edge(g, l, to, derefs - 1);
    break;
  }
  case CORE_COMPOSITE: flow_list(g, e->composite.elems, to, derefs); break;
  case CORE_FIELD: flow(g, e->field.x, to, derefs); break;
  case CORE_INDEX: flow(g, e->index.x, to, type_underlying(e->index.x->type)->kind == TYPE_ARRAY ? derefs : derefs + 1); break;
  case CORE_DEREF: {
    Location *box = known_box(g, e->deref.x);
    if (box) add_edge(g, box, to, derefs);
    else flow(g, e->deref.x, to, derefs + 1);
    break;
  }
  case CORE_UNBOX: flow(g, e->unbox.x, to, type_is_direct(e->type) ? derefs : derefs + 1); break;
  case CORE_ADDR: flow_address(g, e->addr.x, to, derefs); break;
  case CORE_SLICE: flow(g, e->slice.x, to, derefs); break;
  case CORE_ARRAY_PTR: flow(g, e->array_ptr.x, to, derefs); break;
  case CORE_DATA: flow(g, e->data.x, to, derefs); break;
  case CORE_MAKE_SLICE: flow(g, e->make_slice.ptr, to, derefs); break;
  case CORE_MAKE_STRING: flow(g, e->make_string.ptr, to, derefs); break;
  case CORE_MAKE_IFACE: flow(g, e->make_iface.data, to, derefs); break;
  case CORE_COND: flow(g, e->cond.x, to, derefs); flow(g, e->cond.y, to, derefs); break;
  case CORE_CONVERT:
    if (type_has_pointers(e->convert.x->type)) flow(g, e->convert.x, to, derefs);
    else flow_number(g, e->convert.x, to, derefs);
    break;
  case CORE_RTCALL: flow_list(g, e->rtcall.args, to, derefs); break;
  case CORE_CONST: case CORE_ZERO: case CORE_GLOBAL: case CORE_FUNC: case CORE_LEN: case CORE_CAP: case CORE_TYPEWORD: case CORE_DYNTYPE:
  case CORE_MAKE_COMPLEX: case CORE_REAL: case CORE_IMAG: case CORE_UNARY: case CORE_BINARY: case CORE_TYPEDESC: case CORE_ITAB: case CORE_FRAME: case CORE_DEFERFRAME:
  case CORE_EXPR_COUNT: break;
  }
}

// Sites inside expressions whose value goes nowhere (a comparison's operand) must be known too, so that they are given a place.
static void note_sites(CoreExpr *e, void *arg) {
  Graph *g = arg;
  if (e->kind == CORE_NEW || e->kind == CORE_BOX || e->kind == CORE_CLOSURE) {
    Location *l = site_location(g, e);
    if (e->kind == CORE_BOX) flow(g, e->box.x, l, 0);
    if (e->kind == CORE_CLOSURE) flow_captures(g, e, l);
  }
  core_expr_children(e, note_sites, g);
}

// ---- assignments and calls

static void flow_to_lvalue(Graph *g, CoreExpr *src, CoreExpr *dst) {
  while (dst->kind == CORE_FIELD || (dst->kind == CORE_INDEX && type_underlying(dst->index.x->type)->kind == TYPE_ARRAY))
    dst = dst->kind == CORE_FIELD ? dst->field.x : dst->index.x;
  Location *to = &g->heap;
  if (dst->kind == CORE_VAR) to = var_location(g, dst->var.var);
  else if (dst->kind == CORE_DEREF && known_box(g, dst->deref.x)) to = known_box(g, dst->deref.x);
  flow(g, src, to, 0);
}

// What the callee's summary says about parameter number i.
static void flow_argument(Graph *g, const EscapeSummary *s, int i, CoreExpr *arg, CoreVarList dsts) {
  if (!s) {
    flow(g, arg, &g->heap, 0);
    return;
  }
  const ParamFlow *p = &s->params[i];
  if (p->heap != NO_FLOW) flow(g, arg, &g->heap, p->heap);
  for (int r = 0; r < s->nresults; r++) {
    if (p->results[r] == NO_FLOW) continue;
    if (r < dsts.len && dsts.at[r]) flow(g, arg, var_location(g, dsts.at[r]), p->results[r]);
  }
}

static const EscapeSummary *known_callee(Graph *g, const CoreStmt *s) {
  if (s->call.how == CALL_STATIC) return summary_of(s->call.func, g->imported);
  if (s->call.how != CALL_CLOSURE) return NULL;
  CoreExpr *fun = s->call.fun;
  CoreFunc *f = fun->kind == CORE_CLOSURE ? fun->closure.func : fun->kind == CORE_FUNC ? fun->func.func : fun->kind == CORE_VAR ? g->closures[fun->var.var->id] : NULL;
  return f ? summary_of(f, g->imported) : NULL;
}

// Runtime entries that keep what an argument leads to: so many dereferences of argument number arg go to the heap, or to the first result.
typedef struct { Entry entry; int arg, derefs; bool to_result; } EntryFlow;
static const EntryFlow entry_flows[] = {
  {ENTRY_newproc, 0, 0, false},            {ENTRY_gopanic, 0, 0, false},             {ENTRY_gopanic, 1, 0, false},
  {ENTRY_chansend1, 1, 1, false},          {ENTRY_selectnbsend, 1, 1, false},        {ENTRY_selectgo, 0, 2, false},
  {ENTRY_mapassign, 2, 1, false},          {ENTRY_mapassign_fast64, 2, 0, false},    {ENTRY_mapassign_faststr, 2, 0, false},
  {ENTRY_typedmemmove, 2, 1, false},       {ENTRY_typedslicecopy, 3, 1, false},      {ENTRY_concatstrings, 0, 1, true},
  {ENTRY_growslice, 0, 0, true},
};

static void flow_runtime_call(Graph *g, CoreStmt *s) {
  CoreVarList dsts = s->call.dsts;
  // A slice or string may stand for its words: then numbers count those.
  int word = 0;
  for (int i = 0; i < s->call.args.len; i++) {
    CoreExpr *a = s->call.args.at[i];
    Type *u = type_underlying(a->type);
    int words = u->kind == TYPE_SLICE ? 3 : type_is(u, TF_STRING) || u->kind == TYPE_INTERFACE ? 2 : 1;
    for (size_t k = 0; k < sizeof entry_flows / sizeof *entry_flows; k++) {
      const EntryFlow *f = &entry_flows[k];
      if ((int)f->entry != s->call.entry || f->arg < word || f->arg >= word + words) continue;
      Location *to = !f->to_result ? &g->heap : dsts.len && dsts.at[0] ? var_location(g, dsts.at[0]) : NULL;
      if (to) flow(g, a, to, f->derefs);
    }
    word += words;
  }
}

static void flow_call(Graph *g, CoreStmt *s) {
  for (int i = 0; i < s->call.dsts.len; i++) {       // temporaries that the call makes
    Location *dst = s->call.dsts.at[i] ? var_location(g, s->call.dsts.at[i]) : NULL;
    if (dst && !dst->result && !s->call.dsts.at[i]->name) dst->loop_depth = g->loop_depth;
  }
  if (s->call.how == CALL_RUNTIME) {
    flow_runtime_call(g, s);
    return;
  }
  const EscapeSummary *callee = known_callee(g, s);
  if (s->call.how == CALL_INTERFACE) flow(g, s->call.fun, &g->heap, 0);   // the receiver
  for (int i = 0; i < s->call.args.len; i++) flow_argument(g, callee, i, s->call.args.at[i], s->call.dsts);
}

// ---- statements

static void add_block(Graph *g, CoreBlock b);

static void add_nested(CoreBlock b, void *arg) { add_block(arg, b); }

static void add_stmt(Graph *g, CoreStmt *s) {
  core_stmt_exprs(s, note_sites, g);
  switch (s->kind) {
  case CORE_S_DECL:
    var_location(g, s->decl.var)->loop_depth = g->loop_depth;
    if (s->decl.init) flow(g, s->decl.init, var_location(g, s->decl.var), 0);
    break;
  case CORE_S_ASSIGN: flow_to_lvalue(g, s->assign.src, s->assign.dst); break;
  case CORE_S_CALL: flow_call(g, s); break;
  case CORE_S_DEFER:             // the record lives as long as the frame, unless there may be several
    if (g->loop_depth > 0 || s->defer.frame) flow(g, s->defer.fun, &g->heap, 0);
    break;
  case CORE_S_LOOP:
    g->loop_depth++;
    core_stmt_blocks(s, add_nested, g);
    g->loop_depth--;
    return;
  case CORE_S_LABEL: g->loop_depth++; return;        // may be jumped back to: what follows counts as a loop
  default: break;
  }
  core_stmt_blocks(s, add_nested, g);
}

static void add_block(Graph *g, CoreBlock b) {
  int depth = g->loop_depth;
  for (int i = 0; i < b.len; i++) add_stmt(g, b.at[i]);
  g->loop_depth = depth;
}

// ---- which variables never change

static void scan_block(CoreBlock b, void *arg);

static void scan_stmt(Graph *g, CoreStmt *s) {
  if (s->kind == CORE_S_ASSIGN) {
    CoreExpr *dst = s->assign.dst;
    while (dst->kind == CORE_FIELD || dst->kind == CORE_INDEX) dst = dst->kind == CORE_FIELD ? dst->field.x : dst->index.x;
    if (dst->kind == CORE_VAR) g->assigned[dst->var.var->id] = true;
  } else if (s->kind == CORE_S_CALL) {
    for (int i = 0; i < s->call.dsts.len; i++)
      if (s->call.dsts.at[i]) g->assigned[s->call.dsts.at[i]->id] = true;
  } else if (s->kind == CORE_S_DECL) {
    int id = s->decl.var->id;
    CoreExpr *init = s->decl.init;
    if (g->boxes[id] || g->closures[id]) g->assigned[id] = true;           // declared twice
    if (init && init->kind == CORE_NEW) g->boxes[id] = init;
    if (init && init->kind == CORE_CLOSURE) g->closures[id] = init->closure.func;
  }
  core_stmt_blocks(s, scan_block, g);
}

static void scan_block(CoreBlock b, void *arg) {
  for (int i = 0; i < b.len; i++) scan_stmt(arg, b.at[i]);
}

static void find_constant_vars(Graph *g) {
  CoreFunc *f = g->func;
  scan_block(f->body, g);
  for (int id = 1; id <= f->nvars; id++)
    if (g->assigned[id]) g->boxes[id] = NULL, g->closures[id] = NULL;
}

void graph_build(Graph *g, CoreFunc *f, Arena *arena, const EscapeTable *imported) {
  *g = (Graph){.func = f, .arena = arena, .imported = imported};
  g->vars = NEW_ARRAY(arena, Location, f->nvars + 1);
  g->boxes = NEW_ARRAY(arena, CoreExpr *, f->nvars + 1);
  g->closures = NEW_ARRAY(arena, CoreFunc *, f->nvars + 1);
  g->assigned = NEW_ARRAY(arena, bool, f->nvars + 1);
  int n = 0;
  for (int i = 0; i < f->params.len; i++) g->vars[f->params.at[i]->id].param = ++n;
  for (int i = 0; i < f->captures.len; i++) g->vars[f->captures.at[i]->id].param = ++n;
  for (int i = 0; i < f->results.len; i++) g->vars[f->results.at[i]->id].result = i + 1;
  find_constant_vars(g);
  add_block(g, f->body);
  for (int i = 0; i < f->result_boxes.len; i++) {    // read after deferred calls
    CoreVar *box = f->result_boxes.at[i];
    if (!box) continue;
    Location *result = var_location(g, f->results.at[i]);
    if (g->boxes[box->id]) add_edge(g, site_location(g, g->boxes[box->id]), result, 0);
    else add_edge(g, var_location(g, box), result, 1);
  }
}

void graph_free(Graph *g) {
  vec_free(&g->sites);
  map_free(&g->site_of);
}
