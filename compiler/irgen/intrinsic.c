// Functions of the standard library that are instructions: a call of one of these symbols becomes the instruction itself. Those that have no body in
// Go (sync/atomic) are also defined as functions, in the unit of their package, for those who use them as values.
//
// Atomics are sequentially consistent, as Go's memory model demands.
#include "gen.h"

#include <string.h>

typedef enum {
  I_ATOMIC_LOAD, I_ATOMIC_STORE, I_ATOMIC_ADD, I_ATOMIC_SWAP, I_ATOMIC_CAS, I_ATOMIC_AND, I_ATOMIC_OR,
  I_SQRT, I_FABS, I_FLOOR, I_CEIL, I_TRUNC, I_ROUND_EVEN, I_COPYSIGN, I_BITS_OF_FLOAT, I_FLOAT_OF_BITS,
  I_CLZ, I_CTZ, I_POPCOUNT, I_BIT_LEN, I_BSWAP, I_ROTATE, I_MUL_WIDE, I_ADD_CARRY, I_SUB_BORROW, I_KEEPALIVE,
} Operation;

typedef struct { const char *symbol; Operation op; int width; } Intrinsic;   // width in bits; 0: of a pointer

#define ATOMIC4(go, op) {"sync/atomic." go "Int32", op, 32}, {"sync/atomic." go "Int64", op, 64}, {"sync/atomic." go "Uint32", op, 32}, \
                        {"sync/atomic." go "Uint64", op, 64}, {"sync/atomic." go "Uintptr", op, 64}
static const Intrinsic table[] = {
  ATOMIC4("Load", I_ATOMIC_LOAD), {"sync/atomic.LoadPointer", I_ATOMIC_LOAD, 0},
  ATOMIC4("Store", I_ATOMIC_STORE), {"sync/atomic.StorePointer", I_ATOMIC_STORE, 0},
  ATOMIC4("Add", I_ATOMIC_ADD),
  ATOMIC4("Swap", I_ATOMIC_SWAP), {"sync/atomic.SwapPointer", I_ATOMIC_SWAP, 0},
  ATOMIC4("CompareAndSwap", I_ATOMIC_CAS), {"sync/atomic.CompareAndSwapPointer", I_ATOMIC_CAS, 0},
  ATOMIC4("And", I_ATOMIC_AND), ATOMIC4("Or", I_ATOMIC_OR),
  {"math.Sqrt", I_SQRT, 64}, {"math.sqrt", I_SQRT, 64}, {"math.Abs", I_FABS, 64}, {"math.Floor", I_FLOOR, 64}, {"math.Ceil", I_CEIL, 64}, {"math.Trunc", I_TRUNC, 64},
  {"math.RoundToEven", I_ROUND_EVEN, 64}, {"math.Copysign", I_COPYSIGN, 64},
  {"math.Float64bits", I_BITS_OF_FLOAT, 64}, {"math.Float32bits", I_BITS_OF_FLOAT, 32},
  {"math.Float64frombits", I_FLOAT_OF_BITS, 64}, {"math.Float32frombits", I_FLOAT_OF_BITS, 32},
  {"math/bits.LeadingZeros64", I_CLZ, 64}, {"math/bits.LeadingZeros32", I_CLZ, 32}, {"math/bits.LeadingZeros", I_CLZ, 64},
  {"math/bits.LeadingZeros16", I_CLZ, 16}, {"math/bits.LeadingZeros8", I_CLZ, 8},
  {"math/bits.TrailingZeros64", I_CTZ, 64}, {"math/bits.TrailingZeros32", I_CTZ, 32}, {"math/bits.TrailingZeros", I_CTZ, 64},
  {"math/bits.TrailingZeros16", I_CTZ, 16}, {"math/bits.TrailingZeros8", I_CTZ, 8},
  {"math/bits.OnesCount64", I_POPCOUNT, 64}, {"math/bits.OnesCount32", I_POPCOUNT, 32}, {"math/bits.OnesCount", I_POPCOUNT, 64},
  {"math/bits.OnesCount16", I_POPCOUNT, 16}, {"math/bits.OnesCount8", I_POPCOUNT, 8},
  {"math/bits.Len64", I_BIT_LEN, 64}, {"math/bits.Len32", I_BIT_LEN, 32}, {"math/bits.Len", I_BIT_LEN, 64}, {"math/bits.Len16", I_BIT_LEN, 16}, {"math/bits.Len8", I_BIT_LEN, 8},
  {"math/bits.ReverseBytes64", I_BSWAP, 64}, {"math/bits.ReverseBytes32", I_BSWAP, 32}, {"math/bits.ReverseBytes16", I_BSWAP, 16}, {"math/bits.ReverseBytes", I_BSWAP, 64},
  {"math/bits.RotateLeft64", I_ROTATE, 64}, {"math/bits.RotateLeft32", I_ROTATE, 32}, {"math/bits.RotateLeft", I_ROTATE, 64},
  {"math/bits.RotateLeft16", I_ROTATE, 16}, {"math/bits.RotateLeft8", I_ROTATE, 8},
  {"math/bits.Mul64", I_MUL_WIDE, 64}, {"math/bits.Mul", I_MUL_WIDE, 64}, {"math/bits.Mul32", I_MUL_WIDE, 32},
  {"math/bits.Add64", I_ADD_CARRY, 64}, {"math/bits.Add", I_ADD_CARRY, 64}, {"math/bits.Add32", I_ADD_CARRY, 32},
  {"math/bits.Sub64", I_SUB_BORROW, 64}, {"math/bits.Sub", I_SUB_BORROW, 64}, {"math/bits.Sub32", I_SUB_BORROW, 32},
  {"runtime.KeepAlive", I_KEEPALIVE, 0},
};

// Symbols are interned, so that the table is searched by address once it has been entered here.
static Map by_symbol;

static const Intrinsic *find(CoreFunc *f) {
  if (by_symbol.len == 0)
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) map_set(&by_symbol, intern(table[i].symbol), (void *)&table[i]);
  return map_get(&by_symbol, f->symbol);
}

bool is_intrinsic(CoreFunc *f) { return find(f) != NULL; }

static LLVMValueRef overloaded(Gen *g, const char *name, LLVMTypeRef overload, LLVMTypeRef result, LLVMValueRef *args, int n) {
  LLVMTypeRef types[3];
  for (int i = 0; i < n; i++) types[i] = LLVMTypeOf(args[i]);
  LLVMValueRef fn = LLVMGetIntrinsicDeclaration(g->mod, LLVMLookupIntrinsicID(name, strlen(name)), &overload, 1);
  return LLVMBuildCall2(g->b, LLVMFunctionType(result, types, (unsigned)n, false), fn, args, (unsigned)n, "");
}

static LLVMValueRef same_type(Gen *g, const char *name, LLVMValueRef *args, int n) {
  LLVMTypeRef t = LLVMTypeOf(args[0]);
  return overloaded(g, name, t, t, args, n);
}

static LLVMTypeRef width_type(Gen *g, int width) { return width ? LLVMIntTypeInContext(g->ctx, (unsigned)width) : g->ptr; }

static LLVMValueRef atomic(Gen *g, const Intrinsic *in, Val *a) {
  LLVMTypeRef t = width_type(g, in->width);
  unsigned align = in->width == 32 ? 4 : 8;
  LLVMAtomicOrdering order = LLVMAtomicOrderingSequentiallyConsistent;
  LLVMValueRef p = a[0].leaf[0], r;
  check_nil(g, 0, p);
  switch (in->op) {
  case I_ATOMIC_LOAD:
    r = LLVMBuildLoad2(g->b, t, p, "");
    LLVMSetOrdering(r, order);
    LLVMSetAlignment(r, align);
    return r;
  case I_ATOMIC_STORE:
    r = LLVMBuildStore(g->b, a[1].leaf[0], p);
    LLVMSetOrdering(r, order);
    LLVMSetAlignment(r, align);
    return NULL;
  case I_ATOMIC_ADD: {
    r = LLVMBuildAtomicRMW(g->b, LLVMAtomicRMWBinOpAdd, p, a[1].leaf[0], order, false);
    return LLVMBuildAdd(g->b, r, a[1].leaf[0], "");
  }
  case I_ATOMIC_SWAP: return LLVMBuildAtomicRMW(g->b, LLVMAtomicRMWBinOpXchg, p, a[1].leaf[0], order, false);
  case I_ATOMIC_AND: return LLVMBuildAtomicRMW(g->b, LLVMAtomicRMWBinOpAnd, p, a[1].leaf[0], order, false);
  case I_ATOMIC_OR: return LLVMBuildAtomicRMW(g->b, LLVMAtomicRMWBinOpOr, p, a[1].leaf[0], order, false);
  default:
    r = LLVMBuildAtomicCmpXchg(g->b, p, a[1].leaf[0], a[2].leaf[0], order, order, false);
    return LLVMBuildExtractValue(g->b, r, 1, "");
  }
}

// A pointer that is stored atomically is stored to the heap, and the collector must hear of it: the runtime does it.
static LLVMValueRef atomic_pointer(Gen *g, const Intrinsic *in, Val *a) {
  LLVMValueRef args[3] = {a[0].leaf[0], a[1].leaf[0]};
  check_nil(g, 0, args[0]);
  switch (in->op) {
  case I_ATOMIC_STORE: return call_entry(g, ENTRY_atomicstorep, args, 2), NULL;
  case I_ATOMIC_SWAP: return call_entry(g, ENTRY_atomicswapp, args, 2);
  default: args[2] = a[2].leaf[0]; return LLVMBuildTrunc(g->b, call_entry(g, ENTRY_atomiccasp, args, 3), g->i1, "");
  }
}

static LLVMValueRef count_zeros(Gen *g, const char *name, LLVMValueRef x) {
  LLVMValueRef args[2] = {x, LLVMConstInt(g->i1, 0, false)};
  LLVMTypeRef t = LLVMTypeOf(x);
  return LLVMBuildIntCast2(g->b, overloaded(g, name, t, t, args, 2), g->i64, false, "");
}

static LLVMValueRef rotate(Gen *g, LLVMValueRef x, LLVMValueRef k) {
  LLVMTypeRef t = LLVMTypeOf(x);
  LLVMValueRef amount = LLVMBuildIntCast2(g->b, k, t, true, "");
  amount = LLVMBuildAnd(g->b, amount, LLVMConstInt(t, LLVMGetIntTypeWidth(t) - 1, false), "");
  LLVMValueRef args[3] = {x, x, amount};
  return overloaded(g, "llvm.fshl", t, t, args, 3);
}

static void wide(Gen *g, const Intrinsic *in, Val *a, Val *results) {
  LLVMTypeRef t = width_type(g, in->width), w = LLVMIntTypeInContext(g->ctx, (unsigned)in->width * 2);
  LLVMValueRef x = LLVMBuildZExt(g->b, a[0].leaf[0], w, ""), y = LLVMBuildZExt(g->b, a[1].leaf[0], w, "");
  LLVMValueRef shift = LLVMConstInt(w, (unsigned)in->width, false), r;
  if (in->op == I_MUL_WIDE) {
    r = LLVMBuildMul(g->b, x, y, "");
    results[0] = val_scalar(LLVMBuildTrunc(g->b, LLVMBuildLShr(g->b, r, shift, ""), t, ""));
    results[1] = val_scalar(LLVMBuildTrunc(g->b, r, t, ""));
    return;
  }
  LLVMValueRef carry = LLVMBuildZExt(g->b, a[2].leaf[0], w, "");
  r = in->op == I_ADD_CARRY ? LLVMBuildAdd(g->b, LLVMBuildAdd(g->b, x, y, ""), carry, "") : LLVMBuildSub(g->b, LLVMBuildSub(g->b, x, y, ""), carry, "");
  results[0] = val_scalar(LLVMBuildTrunc(g->b, r, t, ""));
  LLVMValueRef out = LLVMBuildTrunc(g->b, LLVMBuildLShr(g->b, r, shift, ""), t, "");
  results[1] = val_scalar(LLVMBuildAnd(g->b, out, LLVMConstInt(t, 1, false), ""));
}

// The value must stay alive until here: an empty instruction that seems to use it.
static void keep_alive(Gen *g, LLVMValueRef p) {
  LLVMTypeRef t = LLVMFunctionType(g->voidt, &g->ptr, 1, false);
  LLVMValueRef code = LLVMGetInlineAsm(t, "", 0, "r,~{memory}", 11, true, false, LLVMInlineAsmDialectATT, false);
  LLVMBuildCall2(g->b, t, code, &p, 1, "");
}

bool emit_intrinsic(Gen *g, CoreFunc *f, Val *args, int nargs, Val *results) {
  const Intrinsic *in = find(f);
  (void)nargs;
  if (!in) return false;
  LLVMValueRef x = args[0].leaf[0], r = NULL;
  switch (in->op) {
  case I_ATOMIC_LOAD: case I_ATOMIC_STORE: case I_ATOMIC_ADD: case I_ATOMIC_SWAP: case I_ATOMIC_CAS: case I_ATOMIC_AND: case I_ATOMIC_OR:
    r = in->width == 0 && in->op != I_ATOMIC_LOAD ? atomic_pointer(g, in, args) : atomic(g, in, args);
    break;
  case I_SQRT: r = same_type(g, "llvm.sqrt", &x, 1); break;
  case I_FABS: r = same_type(g, "llvm.fabs", &x, 1); break;
  case I_FLOOR: r = same_type(g, "llvm.floor", &x, 1); break;
  case I_CEIL: r = same_type(g, "llvm.ceil", &x, 1); break;
  case I_TRUNC: r = same_type(g, "llvm.trunc", &x, 1); break;
  case I_ROUND_EVEN: r = same_type(g, "llvm.roundeven", &x, 1); break;
  case I_COPYSIGN: r = same_type(g, "llvm.copysign", (LLVMValueRef[]){x, args[1].leaf[0]}, 2); break;
  case I_BITS_OF_FLOAT: r = LLVMBuildBitCast(g->b, x, width_type(g, in->width), ""); break;
  case I_FLOAT_OF_BITS: r = LLVMBuildBitCast(g->b, x, in->width == 64 ? g->f64 : g->f32, ""); break;
  case I_CLZ: r = count_zeros(g, "llvm.ctlz", x); break;
  case I_CTZ: r = count_zeros(g, "llvm.cttz", x); break;
  case I_BIT_LEN: r = LLVMBuildSub(g->b, int_const(g, in->width), count_zeros(g, "llvm.ctlz", x), ""); break;
  case I_POPCOUNT: r = LLVMBuildIntCast2(g->b, same_type(g, "llvm.ctpop", &x, 1), g->i64, false, ""); break;
  case I_BSWAP: r = same_type(g, "llvm.bswap", &x, 1); break;
  case I_ROTATE: r = rotate(g, x, args[1].leaf[0]); break;
  case I_MUL_WIDE: case I_ADD_CARRY: case I_SUB_BORROW: wide(g, in, args, results); return true;
  case I_KEEPALIVE: keep_alive(g, args[0].leaf[1]); return true;
  }
  if (r) results[0] = val_scalar(r);
  return true;
}

// A function of C convention around the instruction, for uses as a value.
bool define_intrinsic(Gen *g, CoreFunc *f) {
  if (!find(f) || f->linkage != LINK_C) return false;
  g->func = f;
  g->fn = func_value(g, f);
  if (LLVMCountBasicBlocks(g->fn) > 0) return true;
  g->sig = func_signature(g, f);
  LLVMSetLinkage(g->fn, LLVMLinkOnceODRLinkage);
  LLVMPositionBuilderAtEnd(g->b, LLVMAppendBasicBlockInContext(g->ctx, g->fn, "entry"));
  LLVMSetCurrentDebugLocation2(g->b, NULL);
  g->di_scope = NULL;
  Val args[4], results[2];
  unsigned index = 0;
  for (int i = 0; i < f->params.len && i < 4; i++) {
    const TypeInfo *ti = type_info(g, f->params.at[i]->type);
    args[i] = (Val){.n = ti->nleaves};
    for (int k = 0; k < ti->nleaves; k++) args[i].leaf[k] = leaf_from_memory(g, &ti->leaves[k], LLVMGetParam(g->fn, index++));
  }
  emit_intrinsic(g, f, args, f->params.len, results);
  emit_return(g, results);
  return true;
}
