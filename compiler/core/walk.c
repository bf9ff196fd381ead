// Walking the core tree. The cases are made from core.def: for each kind, every field of its arm is offered to the visitor, or is not of
// the kind asked for. A new kind of node needs nothing here.
#include "core.h"

#define CV(name)
#define CVL(name)
#define CS(name)
#define CF(name)
#define CG(name)
#define CT(name)
#define CC(name)
#define CO(name)
#define CI(name)
#define CY(name)
#define CN(name)

#define CE(name) if (arm_->name) visit(arm_->name, arg);
#define CL(name) for (int i = 0; i < arm_->name.len; i++) if (arm_->name.at[i]) visit(arm_->name.at[i], arg);
#define CB(name)
void core_expr_children(const CoreExpr *e, CoreExprVisitor visit, void *arg) {
  switch (e->kind) {
#define EXPR(KIND, arm, fields) case CORE_##KIND: { const __typeof__(e->arm) *arm_ = &e->arm; (void)arm_; fields } break;
#define STMT(KIND, arm, fields)
#include "core.def"
#undef EXPR
#undef STMT
  case CORE_EXPR_COUNT: break;
  }
}

void core_stmt_exprs(const CoreStmt *s, CoreExprVisitor visit, void *arg) {
  switch (s->kind) {
#define EXPR(KIND, arm, fields)
#define STMT(KIND, arm, fields) case CORE_S_##KIND: { const __typeof__(s->arm) *arm_ = &s->arm; (void)arm_; fields } break;
#include "core.def"
#undef EXPR
#undef STMT
  case CORE_STMT_COUNT: break;
  }
}
#undef CE
#undef CL
#undef CB

#define CE(name)
#define CL(name)
#define CB(name) visit(arm_->name, arg);
void core_stmt_blocks(const CoreStmt *s, CoreBlockVisitor visit, void *arg) {
  if (s->kind == CORE_S_SWITCH)
    for (int i = 0; i < s->switch_.ncases; i++) visit(s->cases[i].body, arg);
  switch (s->kind) {
#define EXPR(KIND, arm, fields)
#define STMT(KIND, arm, fields) case CORE_S_##KIND: { const __typeof__(s->arm) *arm_ = &s->arm; (void)arm_; fields } break;
#include "core.def"
#undef EXPR
#undef STMT
  case CORE_STMT_COUNT: break;
  }
}
