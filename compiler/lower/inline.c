// Which functions of other packages are worth a copy in this unit, so that LLVM can inline them: those with few nodes, and nothing that needs a frame or a name of its own.
#include "lower_impl.h"

enum { MAX_NODES = 40 };

typedef struct { Package *pkg; int nodes; bool ok; } Measure;

static bool measure(Node *n, void *arg) {
  Measure *m = arg;
  switch (n->kind) {
  case AST_FUNC_LIT: case AST_DEFER: case AST_GO: case AST_SELECT: case AST_LABELED: case AST_DECL_STMT: m->ok = false; break;
  case AST_RANGE: if (is_range_func(m->pkg, n)) m->ok = false; break;
  case AST_IDENT: {
    Object *o = m->pkg->info.objects[n->id];
    if (o && o->kind == OBJ_BUILTIN && o->builtin.id == BUILTIN_RECOVER) m->ok = false;
    break;
  }
  default: break;
  }
  if (++m->nodes > MAX_NODES) m->ok = false;
  return m->ok;
}

bool is_small_function(Lower *lw, Object *func) {
  Node *decl = func->func.decl;
  const char *known = map_get(&lw->small, decl);
  if (known) return *known == 'y';
  Measure m = {.pkg = func->pkg, .ok = !(decl->func_decl.pragmas & (PRAGMA_NOINLINE | PRAGMA_LINKNAME)) && !func->func.link_target};
  ast_walk(decl->func_decl.body, measure, &m);
  map_set(&lw->small, decl, m.ok ? "y" : "n");
  return m.ok;
}
