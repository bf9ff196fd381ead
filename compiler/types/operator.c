// Operators: unary, binary and shifts. Comparisons have their own file.
//
// A binary operation goes through four gates: both operands are values; an untyped operand takes the other's type; the types are
// identical; the operator is defined for them. Two constants give a constant, which must fit its type.
// Shifts differ in all of this. The count has its own type; and if the count is not constant while the left operand is an untyped
// constant, the operand's type is that of the context in which the whole shift stands: var f float64 = 1<<s is an error because
// 1 would be a float64. Such operands are noted in Checker.shifted and judged when the type arrives (untyped.c).
#include "check.h"

// ---- which operand types an operator takes

static unsigned unary_classes(Op op) {
  switch (op) {
    case OP_ADD: case OP_SUB: return TF_NUMERIC;
    case OP_XOR: return TF_INTEGER;
    case OP_NOT: return TF_BOOLEAN;
    default: return 0;
  }
}

static unsigned binary_classes(Op op) {
  switch (op) {
    case OP_ADD: return TF_NUMERIC | TF_STRING;
    case OP_SUB: case OP_MUL: case OP_QUO: return TF_NUMERIC;
    case OP_REM: case OP_AND: case OP_OR: case OP_XOR: case OP_AND_NOT: return TF_INTEGER;
    case OP_ANDAND: case OP_OROR: return TF_BOOLEAN;
    default: return 0;
  }
}

static bool operator_defined(Checker *c, Operand *x, Op op, unsigned classes) {
  if (type_is(x->type, classes)) return true;
  const char *operand = x->mode == MODE_NILVALUE ? "nil" : check_operand_str(c, x);
  check_error(c, node_start(x->expr), "invalid operation: operator %s not defined on %s", op_text(op), operand);
  operand_invalidate(x);
  return false;
}

// ---- constants

static const char *operation_name(const Node *n) {
  Op op = n->kind == AST_BINARY ? n->binary.op : n->kind == AST_ASSIGN ? n->assign.op : OP_NONE;
  if (n->kind == AST_UNARY) return n->unary.op == OP_XOR ? "bitwise complement " : "";
  switch (op) {
    case OP_ADD: return "addition ";
    case OP_SUB: return "subtraction ";
    case OP_XOR: return "bitwise XOR ";
    case OP_MUL: return "multiplication ";
    case OP_SHL: return "shift ";
    default: return "";
  }
}

bool check_constant_overflow(Checker *c, Operand *x, Pos op_pos) {
  enum { LARGEST_UNTYPED = 512 };          // bits, gc's limit
  if (const_kind(x->val) == CONST_UNKNOWN) {
    check_error(c, op_pos, "constant result is not representable");
    operand_invalidate(x);
    return false;
  }
  if (!type_is_untyped(x->type)) return check_representable(c, x, x->type);
  if (const_kind(x->val) == CONST_INT && const_bit_length(x->val) > LARGEST_UNTYPED) {
    check_error(c, op_pos, "constant %soverflow", operation_name(x->expr));
    operand_invalidate(x);
    return false;
  }
  return true;
}

static Pos operator_pos(const Node *n) {
  return n->kind == AST_BINARY ? n->binary.op_pos : n->kind == AST_ASSIGN ? n->assign.op_pos : n->pos;
}

// ---- unary

static void address(Checker *c, Operand *x, Node *n) {
  Node *of = ast_unparen(n->unary.x);
  check_expr(c, x, of);
  if (x->mode == MODE_INVALID) return;
  if (x->mode != MODE_VARIABLE && of->kind != AST_COMPOSITE_LIT) {
    check_error(c, node_start(of), "invalid operation: cannot take address of %s", check_operand_str(c, x));
    operand_invalidate(x);
    return;
  }
  x->mode = MODE_VALUE;
  x->type = type_new_pointer(c->arena, x->type);
}

static void receive(Checker *c, Operand *x, Node *n) {
  check_expr(c, x, n->unary.x);
  if (x->mode == MODE_INVALID) return;
  Type *elem = check_chan_elem(c, x, node_start(n->unary.x), false);
  if (!elem) {
    operand_invalidate(x);
    return;
  }
  x->mode = MODE_COMMAOK;
  x->type = elem;
  c->ctx.has_call_or_recv = true;
}

void check_unary(Checker *c, Operand *x, Node *n) {
  Op op = n->unary.op;
  if (op == OP_AND) {
    address(c, x, n);
    return;
  }
  if (op == OP_ARROW) {
    receive(c, x, n);
    return;
  }
  check_expr(c, x, n->unary.x);
  if (x->mode == MODE_INVALID) return;
  if (op == OP_TILDE) {
    bool integer = type_is(x->type, TF_INTEGER);
    check_error(c, n->pos, "cannot use ~ outside of interface or type constraint%s", integer ? " (use ^ for bitwise complement)" : "");
    operand_invalidate(x);
    return;
  }
  if (!operator_defined(c, x, op, unary_classes(op))) return;
  x->expr = n;
  if (x->mode != MODE_CONSTANT) {
    x->mode = MODE_VALUE;
    return;
  }
  unsigned bits = type_is(x->type, TF_UNSIGNED) ? (unsigned)type_size(x->type) * 8 : 0;
  x->val = const_unary(c->arena, op, x->val, bits);
  check_constant_overflow(c, x, n->pos);
}

// ---- shifts

static bool shift_count(Checker *c, Operand *y) {
  Pos at = node_start(y->expr);
  if (y->mode == MODE_CONSTANT) {
    const Const *v = const_to_int(c->arena, y->val);
    if (v && const_sign(v) < 0) {
      check_error(c, at, "invalid operation: negative shift count %s", check_operand_str(c, y));
      return false;
    }
    if (type_is_untyped(y->type)) {
      Operand count = *y;                  // y itself stays untyped: a constant shift needs no type for it
      return check_representable(c, &count, type_basic[BASIC_UINT]);
    }
  } else if (type_is_untyped(y->type)) {
    check_convert_untyped(c, y, type_basic[BASIC_UINT]);
    return y->mode != MODE_INVALID;
  }
  const Const *whole = y->mode == MODE_CONSTANT && type_is(y->type, TF_NUMERIC) ? const_to_int(c->arena, y->val) : NULL;
  if (whole && !type_is(y->type, TF_INTEGER)) {                  // const n float32 = 3
    y->type = type_basic[BASIC_UINT];
    y->val = whole;
    check_record(c, y->expr, MODE_CONSTANT, y->type, whole);
    return true;
  }
  if (type_is(y->type, TF_INTEGER)) {
    if (y->mode == MODE_CONSTANT || type_is(y->type, TF_UNSIGNED) || check_allowed(c, at, 13)) return true;
    check_error(c, at, "invalid operation: signed shift count %s %s", check_operand_str(c, y), check_requires(c, at, 13));
    return false;
  }
  check_error(c, at, "invalid operation: shift count %s must be integer", check_operand_str(c, y));
  return false;
}

static void constant_shift(Checker *c, Operand *x, Operand *y, const Const *operand, Node *n, Op op) {
  enum { LARGEST_COUNT = 1023 - 1 + 52 };  // so that the smallest float64 can be written as a shift
  uint64_t count;
  const Const *v = const_to_int(c->arena, y->val);               // 1 << 2.0
  if (!v || !const_uint64_value(v, &count) || count > LARGEST_COUNT) {
    check_error(c, node_start(y->expr), "invalid operation: invalid shift count %s", check_operand_str(c, y));
    operand_invalidate(x);
    return;
  }
  if (!type_is(x->type, TF_INTEGER)) x->type = type_basic[BASIC_UNTYPED_INT];        // 2.0 << 1
  x->val = const_shift(c->arena, operand, op, (unsigned)count);
  x->expr = n;
  check_constant_overflow(c, x, operator_pos(n));
}

void check_shift(Checker *c, Operand *x, Operand *y, Node *n, Op op) {
  const Const *operand = x->mode == MODE_CONSTANT ? const_to_int(c->arena, x->val) : NULL;
  bool untyped = type_is_untyped(x->type);
  bool integer = type_is(x->type, TF_INTEGER) || (untyped && operand) || (untyped && x->mode != MODE_CONSTANT && type_is(x->type, TF_NUMERIC));
  if (!integer) {
    check_error(c, node_start(x->expr), "invalid operation: shifted operand %s must be integer", check_operand_str(c, x));
    operand_invalidate(x);
    return;
  }
  if (!shift_count(c, y)) {
    operand_invalidate(x);
    return;
  }
  if (x->mode == MODE_CONSTANT && y->mode == MODE_CONSTANT) {
    constant_shift(c, x, y, operand, n, op);
    return;
  }
  check_convert_untyped(c, y, type_basic[BASIC_UINT]);
  if (untyped) map_set(&c->shifted, x->expr, x->expr);
  x->mode = MODE_VALUE;
}

// ---- binary

static bool takes_any(Type *iface) { return type_methods(type_underlying(iface)).len == 0; }

// May an implicit conversion of the untyped one of x and y succeed at all? If not, "mismatched types" says it better.
static bool may_convert(Operand *x, Operand *y) {
  if (!type_is_untyped(x->type) && !type_is_untyped(y->type)) return false;
  if (type_is_interface(x->type)) return takes_any(x->type) || !type_is(y->type, TF_NUMERIC);
  if (type_is_interface(y->type)) return takes_any(y->type) || !type_is(x->type, TF_NUMERIC);
  if (type_is(x->type, TF_BOOLEAN) != type_is(y->type, TF_BOOLEAN)) return false;
  if (type_is(x->type, TF_NUMERIC) != type_is(y->type, TF_NUMERIC)) return false;
  if (type_is(x->type, TF_STRING) != type_is(y->type, TF_STRING)) return false;
  if (x->mode == MODE_NILVALUE) return type_has_nil(y->type);
  if (y->mode == MODE_NILVALUE) return type_has_nil(x->type);
  return true;
}

void check_match_types(Checker *c, Operand *x, Operand *y) {
  if (!may_convert(x, y)) return;
  check_convert_untyped(c, x, y->type);
  if (x->mode == MODE_INVALID) return;
  check_convert_untyped(c, y, x->type);
  if (y->mode == MODE_INVALID) x->mode = MODE_INVALID;
}

static bool is_comparison(Op op) { return op >= OP_EQL && op <= OP_GEQ; }

static bool squares_to_zero(Checker *c, const Const *v) { return const_sign(const_binary(c->arena, v, OP_MUL, v, false)) == 0; }

// Division multiplies with the conjugate, so a complex number whose square is too small to be represented is zero, too.
static bool is_zero(Checker *c, const Operand *y) {
  if (y->mode != MODE_CONSTANT || const_kind(y->val) == CONST_UNKNOWN) return false;
  if (const_sign(y->val) == 0) return true;
  return type_is(y->type, TF_COMPLEX) && squares_to_zero(c, const_real(c->arena, y->val)) && squares_to_zero(c, const_imag(c->arena, y->val));
}

// x and y as they were written (wx, wy) and after the attempt to convert them to each other's type.
static void report_mismatch(Checker *c, Operand *wx, Operand *wy, Operand *x, Operand *y, Node *n, Op op) {
  const char *what;
  if (type_is_untyped(wx->type) && type_is(wx->type, TF_NUMERIC)) x = wx;
  if (type_is_untyped(wy->type) && type_is(wy->type, TF_NUMERIC)) y = wy;
  if (n->kind == AST_BINARY) what = check_expr_str(c, n);
  else what = arena_printf(c->arena, "%s %s= %s", check_expr_str(c, x->expr), op_text(op), check_expr_str(c, y->expr));
  check_error(c, node_start(x->expr), "invalid operation: %s (mismatched types %s and %s)", what, check_type_str(c, x->type), check_type_str(c, y->type));
}

static void compute(Checker *c, Operand *x, Operand *y, Node *n, Op op) {
  if (x->mode != MODE_CONSTANT || y->mode != MODE_CONSTANT || n->kind == AST_ASSIGN) {
    x->mode = MODE_VALUE;
    return;
  }
  if (const_kind(x->val) == CONST_UNKNOWN || const_kind(y->val) == CONST_UNKNOWN) return;
  x->val = const_binary(c->arena, x->val, op, y->val, op == OP_QUO && type_is(x->type, TF_INTEGER));
  x->expr = n;
  check_constant_overflow(c, x, operator_pos(n));
}

void check_binary(Checker *c, Operand *x, Node *n, Node *lhs, Node *rhs, Op op) {
  Operand y;
  check_expr(c, x, lhs);
  check_expr(c, &y, rhs);
  if (x->mode == MODE_INVALID) return;
  if (y.mode == MODE_INVALID) {
    operand_invalidate(x);
    return;
  }
  if (op == OP_SHL || op == OP_SHR) {
    check_shift(c, x, &y, n, op);
    return;
  }
  Operand as_number[] = {*x, y};            // messages show untyped numbers as such
  check_match_types(c, x, &y);
  if (x->mode == MODE_INVALID) return;
  if (is_comparison(op)) {
    check_comparison(c, x, &y, op, false);
    return;
  }
  if (!type_identical(x->type, y.type)) {
    if (!type_is_invalid(x->type) && !type_is_invalid(y.type)) report_mismatch(c, &as_number[0], &as_number[1], x, &y, n, op);
    operand_invalidate(x);
    return;
  }
  if (!operator_defined(c, x, op, binary_classes(op))) return;
  if ((op == OP_QUO || op == OP_REM) && (x->mode == MODE_CONSTANT || type_is(x->type, TF_INTEGER)) && is_zero(c, &y)) {
    check_error(c, node_start(y.expr), "invalid operation: division by zero");
    operand_invalidate(x);
    return;
  }
  compute(c, x, &y, n, op);
}
