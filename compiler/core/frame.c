// How much stack a function's values surely take, for the one limit that matters: Go's stacks end at 1 GB, so a function whose frame is larger could
// never run.
//
// Counted are the temporaries and small variables its statements declare, the results of its calls, its own parameters and results, and what
// its largest call takes. The optimiser may do with less; like gc we do not count on that. A large variable of the program's own is left out,
// because gc keeps it in the heap and says nothing.
#include "core.h"

typedef struct {
  int64_t locals, callee;        // bytes; callee: of the largest call
} Frame;

static int64_t variables_size(CoreVarList list) {
  int64_t n = 0;
  for (int i = 0; i < list.len; i++)
    if (list.at[i]) n += type_size(list.at[i]->type);
  return n;
}

static void add_call(Frame *f, const CoreStmt *s) {
  int64_t results = variables_size(s->call.dsts), args = 0;
  for (int i = 0; i < s->call.args.len; i++) args += type_size(s->call.args.at[i]->type);
  f->locals += results;
  if (args > f->callee) f->callee = args;
}

static bool is_counted(const CoreVar *v) {
  enum { LARGEST_VARIABLE = 128 << 10 };   // bytes, as in gc
  return !v->name || type_size(v->type) <= LARGEST_VARIABLE;
}

static void add_block(CoreBlock block, void *arg) {
  Frame *f = arg;
  for (int i = 0; i < block.len; i++) {
    const CoreStmt *s = block.at[i];
    if (s->kind == CORE_S_DECL && is_counted(s->decl.var)) f->locals += type_size(s->decl.var->type);
    if (s->kind == CORE_S_CALL && s->call.how != CALL_RUNTIME) add_call(f, s);
    core_stmt_blocks(s, add_block, arg);
  }
}

bool core_check_frames(const CoreUnit *u) {
  enum { MB = 1 << 20 };
  bool ok = true;
  for (int i = 0; i < u->funcs.len; i++) {
    const CoreFunc *func = u->funcs.at[i];
    bool ours = func->linkage == LINK_STRONG || func->linkage == LINK_ONCE;
    if (!ours || func->is_wrapper) continue;
    Frame f = {0};
    add_block(func->body, &f);
    int64_t args = variables_size(func->params) + variables_size(func->results);
    if (f.locals + args + f.callee <= CORE_LARGEST_FRAME) continue;
    long long locals = f.locals / MB, mine = args / MB, callee = f.callee / MB;
    if (callee) diag_error(func->pos, "stack frame too large (>1GB): %lld MB locals + %lld MB args + %lld MB callee", locals, mine, callee);
    else diag_error(func->pos, "stack frame too large (>1GB): %lld MB locals + %lld MB args", locals, mine);
    ok = false;
  }
  return ok;
}
