// Making core nodes and asking about them.
#include "core.h"

CoreExpr *core_expr(CoreUnit *u, CoreExprKind kind, Type *type, Pos pos) {
  CoreExpr *e = NEW(u->arena, CoreExpr);
  e->kind = kind;
  e->type = type;
  e->pos = pos;
  return e;
}

CoreStmt *core_stmt(CoreUnit *u, CoreStmtKind kind, Pos pos) {
  CoreStmt *s = NEW(u->arena, CoreStmt);
  s->kind = kind;
  s->pos = pos;
  return s;
}

bool core_is_lvalue(const CoreExpr *e) {
  switch (e->kind) {
  case CORE_VAR:
  case CORE_GLOBAL:
  case CORE_DEREF: return true;
  case CORE_FIELD: return core_is_lvalue(e->field.x);
  case CORE_INDEX: {
    Type *t = type_underlying(e->index.x->type);
    if (t->kind == TYPE_SLICE) return true;
    return t->kind == TYPE_ARRAY && core_is_lvalue(e->index.x);
  }
  default: return false;
  }
}

// The place of a global, or a fixed part of it.
static bool is_static_place(const CoreExpr *e) {
  switch (e->kind) {
  case CORE_GLOBAL: return true;
  case CORE_FIELD: return is_static_place(e->field.x);
  case CORE_INDEX:
    return type_underlying(e->index.x->type)->kind == TYPE_ARRAY && is_static_place(e->index.x) && e->index.index->kind == CORE_CONST && !e->index.checked;
  default: return false;
  }
}

static bool is_word(Type *t) {   // one machine word, pointer or uintptr
  t = type_underlying(t);
  if (t->kind == TYPE_BASIC) return t->basic.kind == BASIC_UNSAFE_POINTER || t->basic.kind == BASIC_UINTPTR;
  return t->kind == TYPE_POINTER || t->kind == TYPE_MAP || t->kind == TYPE_CHAN || t->kind == TYPE_SIGNATURE;
}

bool core_is_static(const CoreExpr *e) {
  switch (e->kind) {
  case CORE_CONST:
  case CORE_ZERO:
  case CORE_FUNC:
  case CORE_TYPEDESC:
  case CORE_ITAB: return true;
  case CORE_COMPOSITE:
    for (int i = 0; i < e->composite.elems.len; i++)
      if (e->composite.elems.at[i] && !core_is_static(e->composite.elems.at[i])) return false;
    return true;
  case CORE_ADDR: return is_static_place(e->addr.x);
  case CORE_BOX: return core_is_static(e->box.x);
  case CORE_MAKE_SLICE: return core_is_static(e->make_slice.ptr) && core_is_static(e->make_slice.len) && core_is_static(e->make_slice.cap);
  case CORE_MAKE_STRING: return core_is_static(e->make_string.ptr) && core_is_static(e->make_string.len);
  case CORE_MAKE_IFACE: return core_is_static(e->make_iface.word) && core_is_static(e->make_iface.data);
  case CORE_CONVERT: {
    const CoreExpr *x = e->convert.x;
    if (!core_is_static(x)) return false;
    Type *from = type_underlying(x->type), *to = type_underlying(e->type);
    return from == to || (is_word(from) && is_word(to)) || type_identical(from, to) || (from->kind != TYPE_BASIC && from->kind == to->kind);
  }
  default: return false;
  }
}

const char *core_expr_kind_name(CoreExprKind k) {
  static const char *const names[] = {
#define EXPR(KIND, arm, fields) #KIND,
#define STMT(KIND, arm, fields)
#include "core.def"
#undef EXPR
#undef STMT
  };
  return k >= 0 && k < CORE_EXPR_COUNT ? names[k] : "?";
}

const char *core_stmt_kind_name(CoreStmtKind k) {
  static const char *const names[] = {
#define EXPR(KIND, arm, fields)
#define STMT(KIND, arm, fields) #KIND,
#include "core.def"
#undef EXPR
#undef STMT
  };
  return k >= 0 && k < CORE_STMT_COUNT ? names[k] : "?";
}

const char *entry_name(Entry e) {
  static const char *const names[] = {
#define ENTRY(name, result, params, attrs) #name,
#include "../../runtime/abi/entry.def"
#undef ENTRY
  };
  return e >= 0 && e < ENTRY_COUNT ? names[e] : "?";
}
