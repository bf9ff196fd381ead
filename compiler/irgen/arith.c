// Arithmetic and conversions with Go's results everywhere, where LLVM's would be poison: shifts by the width or more, the smallest integer divided by -1,
// floats out of an integer's range. Signed overflow wraps: no nsw, ever.
#include "gen.h"

bool int_is_signed(Type *t) {
  Type *u = type_underlying(t);
  return u->kind == TYPE_BASIC && !(u->flags & TF_UNSIGNED) && (u->flags & TF_INTEGER);
}

static LLVMValueRef call_intrinsic(Gen *g, const char *name, LLVMTypeRef *overload, int noverload, LLVMTypeRef result, LLVMValueRef *args, int n) {
  size_t len = 0;
  while (name[len]) len++;
  LLVMTypeRef types[4];
  for (int i = 0; i < n; i++) types[i] = LLVMTypeOf(args[i]);
  LLVMValueRef fn = LLVMGetIntrinsicDeclaration(g->mod, LLVMLookupIntrinsicID(name, len), overload, (size_t)noverload);
  return LLVMBuildCall2(g->b, LLVMFunctionType(result, types, (unsigned)n, false), fn, args, (unsigned)n, "");
}

// ---- integers

static LLVMValueRef divide(Gen *g, CoreExpr *e, LLVMValueRef x, LLVMValueRef y) {
  LLVMTypeRef t = LLVMTypeOf(x);
  bool is_signed = int_is_signed(e->type), rem = e->binary.op == OP_REM;
  check_fail(g, e->pos, LLVMBuildICmp(g->b, LLVMIntEQ, y, LLVMConstNull(t), ""), ENTRY_panicdivide, NULL, NULL);
  if (!is_signed) return rem ? LLVMBuildURem(g->b, x, y, "") : LLVMBuildUDiv(g->b, x, y, "");
  LLVMValueRef minus_one = LLVMConstAllOnes(t);
  LLVMValueRef special = LLVMBuildICmp(g->b, LLVMIntEQ, y, minus_one, "");   // min / -1 overflows in the processor
  LLVMValueRef safe = LLVMBuildSelect(g->b, special, LLVMConstInt(t, 1, false), y, "");
  LLVMValueRef q = rem ? LLVMBuildSRem(g->b, x, safe, "") : LLVMBuildSDiv(g->b, x, safe, "");
  return LLVMBuildSelect(g->b, special, rem ? LLVMConstNull(t) : LLVMBuildNeg(g->b, x, ""), q, "");
}

static LLVMValueRef shift(Gen *g, CoreExpr *e, LLVMValueRef x, LLVMValueRef y) {
  LLVMTypeRef t = LLVMTypeOf(x), ty = LLVMTypeOf(y);
  unsigned width = LLVMGetIntTypeWidth(t);
  bool left = e->binary.op == OP_SHL, arithmetic = !left && int_is_signed(e->binary.x->type);
  if (int_is_signed(e->binary.y->type))
    check_fail(g, e->pos, LLVMBuildICmp(g->b, LLVMIntSLT, y, LLVMConstNull(ty), ""), ENTRY_panicshift, NULL, NULL);
  LLVMValueRef in_range = LLVMBuildICmp(g->b, LLVMIntULT, y, LLVMConstInt(ty, width, false), "");
  if (LLVMGetIntTypeWidth(ty) < 8 * sizeof(uint64_t) && width > (1ull << LLVMGetIntTypeWidth(ty)) - 1) in_range = LLVMConstInt(g->i1, 1, false);
  LLVMValueRef amount = LLVMBuildIntCast2(g->b, y, t, false, "");
  if (arithmetic) {
    amount = LLVMBuildSelect(g->b, in_range, amount, LLVMConstInt(t, width - 1, false), "");
    return LLVMBuildAShr(g->b, x, amount, "");
  }
  LLVMValueRef r = left ? LLVMBuildShl(g->b, x, amount, "") : LLVMBuildLShr(g->b, x, amount, "");
  return LLVMBuildSelect(g->b, in_range, r, LLVMConstNull(t), "");
}

static LLVMValueRef int_op(Gen *g, CoreExpr *e, LLVMValueRef x, LLVMValueRef y) {
  switch (e->binary.op) {
  case OP_ADD: return LLVMBuildAdd(g->b, x, y, "");
  case OP_SUB: return LLVMBuildSub(g->b, x, y, "");
  case OP_MUL: return LLVMBuildMul(g->b, x, y, "");
  case OP_AND: return LLVMBuildAnd(g->b, x, y, "");
  case OP_OR: return LLVMBuildOr(g->b, x, y, "");
  case OP_XOR: return LLVMBuildXor(g->b, x, y, "");
  case OP_AND_NOT: return LLVMBuildAnd(g->b, x, LLVMBuildNot(g->b, y, ""), "");
  case OP_QUO: case OP_REM: return divide(g, e, x, y);
  case OP_SHL: case OP_SHR: return shift(g, e, x, y);
  default: internal_error(e->pos, "irgen: operator %s on integers", op_text(e->binary.op));
  }
}

// ---- floats and complex numbers

static LLVMValueRef float_op(Gen *g, Op op, LLVMValueRef x, LLVMValueRef y, Pos pos) {
  switch (op) {
  case OP_ADD: return LLVMBuildFAdd(g->b, x, y, "");
  case OP_SUB: return LLVMBuildFSub(g->b, x, y, "");
  case OP_MUL: return LLVMBuildFMul(g->b, x, y, "");
  case OP_QUO: return LLVMBuildFDiv(g->b, x, y, "");
  default: internal_error(pos, "irgen: operator %s on floats", op_text(op));
  }
}

static LLVMValueRef widen(Gen *g, LLVMValueRef v) { return LLVMBuildFPCast(g->b, v, g->f64, ""); }

static Val complex_op(Gen *g, CoreExpr *e, Val x, Val y) {
  LLVMBuilderRef b = g->b;
  LLVMValueRef a = x.leaf[0], bi = x.leaf[1], c = y.leaf[0], d = y.leaf[1];
  switch (e->binary.op) {
  case OP_ADD: return (Val){.leaf = {LLVMBuildFAdd(b, a, c, ""), LLVMBuildFAdd(b, bi, d, "")}, .n = 2};
  case OP_SUB: return (Val){.leaf = {LLVMBuildFSub(b, a, c, ""), LLVMBuildFSub(b, bi, d, "")}, .n = 2};
  case OP_MUL: return (Val){.leaf = {LLVMBuildFSub(b, LLVMBuildFMul(b, a, c, ""), LLVMBuildFMul(b, bi, d, ""), ""),
                                     LLVMBuildFAdd(b, LLVMBuildFMul(b, a, d, ""), LLVMBuildFMul(b, bi, c, ""), "")}, .n = 2};
  case OP_QUO: {
    LLVMTypeRef t = LLVMTypeOf(a);
    LLVMValueRef r = call_entry(g, ENTRY_complex128div, (LLVMValueRef[]){widen(g, a), widen(g, bi), widen(g, c), widen(g, d)}, 4);
    return (Val){.leaf = {LLVMBuildFPCast(b, LLVMBuildExtractValue(b, r, 0, ""), t, ""), LLVMBuildFPCast(b, LLVMBuildExtractValue(b, r, 1, ""), t, "")}, .n = 2};
  }
  default: internal_error(e->pos, "irgen: operator %s on complex numbers", op_text(e->binary.op));
  }
}

// ---- comparisons

static LLVMIntPredicate int_predicate(Op op, bool is_signed) {
  switch (op) {
  case OP_EQL: return LLVMIntEQ;
  case OP_NEQ: return LLVMIntNE;
  case OP_LSS: return is_signed ? LLVMIntSLT : LLVMIntULT;
  case OP_LEQ: return is_signed ? LLVMIntSLE : LLVMIntULE;
  case OP_GTR: return is_signed ? LLVMIntSGT : LLVMIntUGT;
  default: return is_signed ? LLVMIntSGE : LLVMIntUGE;
  }
}

static LLVMRealPredicate float_predicate(Op op) {
  switch (op) {
  case OP_EQL: return LLVMRealOEQ;
  case OP_NEQ: return LLVMRealUNE;
  case OP_LSS: return LLVMRealOLT;
  case OP_LEQ: return LLVMRealOLE;
  case OP_GTR: return LLVMRealOGT;
  default: return LLVMRealOGE;
  }
}

static LLVMValueRef compare(Gen *g, CoreExpr *e) {
  Op op = e->binary.op;
  Type *t = e->binary.x->kind == CORE_ZERO ? e->binary.y->type : e->binary.x->type;
  Val x = emit_expr(g, e->binary.x), y = emit_expr(g, e->binary.y);
  if (type_is(t, TF_FLOAT)) return LLVMBuildFCmp(g->b, float_predicate(op), x.leaf[0], y.leaf[0], "");
  if (type_is(t, TF_COMPLEX)) {
    LLVMValueRef re = LLVMBuildFCmp(g->b, float_predicate(op), x.leaf[0], y.leaf[0], "");
    LLVMValueRef im = LLVMBuildFCmp(g->b, float_predicate(op), x.leaf[1], y.leaf[1], "");
    return op == OP_EQL ? LLVMBuildAnd(g->b, re, im, "") : LLVMBuildOr(g->b, re, im, "");
  }
  // the first leaf decides: scalars; slices, maps, funcs and interfaces against nil
  return LLVMBuildICmp(g->b, int_predicate(op, int_is_signed(t)), x.leaf[0], y.leaf[0], "");
}

static LLVMValueRef short_circuit(Gen *g, CoreExpr *e) {
  bool is_and = e->binary.op == OP_ANDAND;
  LLVMValueRef x = emit_bool(g, e->binary.x);
  LLVMBasicBlockRef from = LLVMGetInsertBlock(g->b), more = new_block(g, "more"), done = new_block(g, "logical");
  LLVMBuildCondBr(g->b, x, is_and ? more : done, is_and ? done : more);
  LLVMPositionBuilderAtEnd(g->b, more);
  LLVMValueRef y = emit_bool(g, e->binary.y);
  more = LLVMGetInsertBlock(g->b);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
  LLVMValueRef phi = LLVMBuildPhi(g->b, g->i1, "");
  LLVMAddIncoming(phi, (LLVMValueRef[]){LLVMConstInt(g->i1, !is_and, false), y}, (LLVMBasicBlockRef[]){from, more}, 2);
  return phi;
}

Val emit_binary(Gen *g, CoreExpr *e) {
  Op op = e->binary.op;
  if (op == OP_ANDAND || op == OP_OROR) return val_scalar(short_circuit(g, e));
  if (op >= OP_EQL && op <= OP_GEQ) return val_scalar(compare(g, e));
  Val x = emit_expr(g, e->binary.x), y = emit_expr(g, e->binary.y);
  if (type_is(e->type, TF_COMPLEX)) return complex_op(g, e, x, y);
  if (type_is(e->type, TF_FLOAT)) return val_scalar(float_op(g, op, x.leaf[0], y.leaf[0], e->pos));
  return val_scalar(int_op(g, e, x.leaf[0], y.leaf[0]));
}

Val emit_unary(Gen *g, CoreExpr *e) {
  Val x = emit_expr(g, e->unary.x);
  switch (e->unary.op) {
  case OP_NOT: case OP_XOR: return val_scalar(LLVMBuildNot(g->b, x.leaf[0], ""));
  case OP_SUB:
    if (type_is(e->type, TF_COMPLEX)) return (Val){.leaf = {LLVMBuildFNeg(g->b, x.leaf[0], ""), LLVMBuildFNeg(g->b, x.leaf[1], "")}, .n = 2};
    if (type_is(e->type, TF_FLOAT)) return val_scalar(LLVMBuildFNeg(g->b, x.leaf[0], ""));
    return val_scalar(LLVMBuildNeg(g->b, x.leaf[0], ""));
  default: internal_error(e->pos, "irgen: unary operator %s", op_text(e->unary.op));
  }
}

// ---- conversions

// The processor's truncation (0x8000... when out of range), as gc's: the result is then implementation-defined, but the same everywhere.
static LLVMValueRef truncate_to_i64(Gen *g, LLVMValueRef x) {
  LLVMTypeRef v2f64 = LLVMVectorType(g->f64, 2);
  LLVMValueRef vec = LLVMBuildInsertElement(g->b, LLVMGetPoison(v2f64), widen(g, x), LLVMConstInt(g->i32, 0, false), "");
  return call_intrinsic(g, "llvm.x86.sse2.cvttsd2si64", NULL, 0, g->i64, &vec, 1);
}

static LLVMValueRef truncate_to_i32(Gen *g, LLVMValueRef x) {
  LLVMTypeRef v2f64 = LLVMVectorType(g->f64, 2);
  LLVMValueRef vec = LLVMBuildInsertElement(g->b, LLVMGetPoison(v2f64), widen(g, x), LLVMConstInt(g->i32, 0, false), "");
  return call_intrinsic(g, "llvm.x86.sse2.cvttsd2si", NULL, 0, g->i32, &vec, 1);
}

static LLVMValueRef float_to_int(Gen *g, LLVMValueRef x, LLVMTypeRef to, bool is_signed) {
  unsigned width = LLVMGetIntTypeWidth(to);
  if (width < 32 || (width == 32 && is_signed)) return LLVMBuildIntCast2(g->b, truncate_to_i32(g, x), to, true, "");
  if (width == 32 || is_signed) return LLVMBuildIntCast2(g->b, truncate_to_i64(g, x), to, true, "");
  // uint64: the upper half is converted after subtracting 2^63
  x = widen(g, x);
  LLVMValueRef half = LLVMConstReal(g->f64, 9223372036854775808.0);
  LLVMValueRef low = truncate_to_i64(g, x), high = truncate_to_i64(g, LLVMBuildFSub(g->b, x, half, ""));
  high = LLVMBuildXor(g->b, high, LLVMConstInt(g->i64, 1ull << 63, false), "");
  return LLVMBuildSelect(g->b, LLVMBuildFCmp(g->b, LLVMRealOLT, x, half, ""), low, high, "");
}

static LLVMValueRef convert_leaf(Gen *g, LLVMValueRef v, const Leaf *from, const Leaf *to) {
  LLVMTypeRef t = leaf_reg_type(g, to);
  if (from->kind == to->kind && from->type == to->type) return v;
  if (from->kind == LEAF_FLOAT && to->kind == LEAF_FLOAT) return LLVMBuildFPCast(g->b, v, t, "");
  if (from->kind == LEAF_FLOAT) return float_to_int(g, v, t, to->is_signed);
  if (from->kind == LEAF_INT && to->kind == LEAF_FLOAT) return from->is_signed ? LLVMBuildSIToFP(g->b, v, t, "") : LLVMBuildUIToFP(g->b, v, t, "");
  if (from->kind == LEAF_INT && to->kind == LEAF_INT) return LLVMBuildIntCast2(g->b, v, t, from->is_signed, "");
  if (from->kind == LEAF_INT && to->kind == LEAF_PTR) return LLVMBuildIntToPtr(g->b, v, t, "");
  if (from->kind == LEAF_PTR && to->kind == LEAF_INT) return LLVMBuildPtrToInt(g->b, v, t, "");
  return v;
}

Val emit_convert(Gen *g, CoreExpr *e) {
  const TypeInfo *from = type_info(g, e->convert.x->type), *to = type_info(g, e->type);
  Val v = emit_expr(g, e->convert.x);
  if (from->in_memory || to->in_memory) {          // the same representation; a pointer-shaped array may meet a pointer
    if (v.mem && !to->in_memory) return val_load(g, e->type, v.mem);
    if (!v.mem && to->in_memory) return (Val){.mem = val_address(g, e->convert.x->type, v)};
    return v;
  }
  if (from->nleaves != to->nleaves) internal_error(e->pos, "irgen: conversion between %s and %s", type_string(g->arena, e->convert.x->type, NULL), type_string(g->arena, e->type, NULL));
  for (int i = 0; i < v.n; i++) v.leaf[i] = convert_leaf(g, v.leaf[i], &from->leaves[i], &to->leaves[i]);
  return v;
}
