// The runtime's entry points: LLVM declarations made from runtime/abi/entry.def, and calls to them.
#include "gen.h"

typedef enum { K_Void, K_Bool, K_I32, K_Int, K_Ptr, K_F32, K_F64, K_PtrInt, K_IntInt, K_PtrPtr, K_F64F64 } Kind;
enum { ALLOC = 1, NORETURN = 2, COLD = 4, PURE = 8, RTWICE = 16, ZEROED = 32 };
typedef struct {
  const char *symbol;
  Kind result;
  int nparams;
  Kind params[6];
  int attrs;
} EntryInfo;

#define P0                 0, {0}
#define P1(a)              1, {K_##a}
#define P2(a, b)           2, {K_##a, K_##b}
#define P3(a, b, c)        3, {K_##a, K_##b, K_##c}
#define P4(a, b, c, d)     4, {K_##a, K_##b, K_##c, K_##d}
#define P5(a, b, c, d, e)  5, {K_##a, K_##b, K_##c, K_##d, K_##e}
static const EntryInfo info[ENTRY_COUNT] = {
#define ENTRY(name, result, params, attrs) [ENTRY_##name] = {"runtime." #name, K_##result, params, attrs},
#include "../../runtime/abi/entry.def"
#undef ENTRY
};

bool entry_is_noreturn(Entry e) { return info[e].attrs & NORETURN; }
int entry_results(Entry e) { return info[e].result == K_Void ? 0 : info[e].result >= K_PtrInt ? 2 : 1; }

static LLVMTypeRef kind_type(Gen *g, Kind k) {
  switch (k) {
  case K_Void: return g->voidt;
  case K_Bool: return g->i8;
  case K_I32: return g->i32;
  case K_Int: return g->i64;
  case K_Ptr: return g->ptr;
  case K_F32: return g->f32;
  case K_F64: return g->f64;
  case K_PtrInt: return LLVMStructTypeInContext(g->ctx, (LLVMTypeRef[]){g->ptr, g->i64}, 2, false);
  case K_IntInt: return LLVMStructTypeInContext(g->ctx, (LLVMTypeRef[]){g->i64, g->i64}, 2, false);
  case K_PtrPtr: return LLVMStructTypeInContext(g->ctx, (LLVMTypeRef[]){g->ptr, g->ptr}, 2, false);
  case K_F64F64: return LLVMStructTypeInContext(g->ctx, (LLVMTypeRef[]){g->f64, g->f64}, 2, false);
  }
  return NULL;
}

static void attribute(Gen *g, LLVMValueRef fn, LLVMAttributeIndex index, unsigned kind) {
  LLVMAddAttributeAtIndex(fn, index, LLVMCreateEnumAttribute(g->ctx, kind, 0));
}

LLVMValueRef entry_func(Gen *g, Entry e, LLVMTypeRef *type) {
  const EntryInfo *ei = &info[e];
  LLVMTypeRef params[6];
  for (int i = 0; i < ei->nparams; i++) params[i] = kind_type(g, ei->params[i]);
  *type = LLVMFunctionType(kind_type(g, ei->result), params, (unsigned)ei->nparams, false);
  if (g->entries[e]) return g->entries[e];
  LLVMValueRef fn = LLVMGetNamedFunction(g->mod, ei->symbol);
  if (!fn) fn = LLVMAddFunction(g->mod, ei->symbol, *type);
  LLVMAttributeIndex whole = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  attribute(g, fn, whole, g->kind_nounwind);
  if (ei->attrs & NORETURN) attribute(g, fn, whole, g->kind_noreturn);
  if (ei->attrs & (NORETURN | COLD)) attribute(g, fn, whole, g->kind_cold);
  if (ei->attrs & RTWICE) attribute(g, fn, whole, g->kind_returns_twice);
  if (ei->attrs & ALLOC) {
    attribute(g, fn, LLVMAttributeReturnIndex, g->kind_noalias);
    attribute(g, fn, LLVMAttributeReturnIndex, g->kind_nonnull);
  }
  if (ei->attrs & ZEROED) {
    enum { ALLOC_KIND = 1 | 16 };   // llvm::AllocFnKind: Alloc, Zeroed
    LLVMAddAttributeAtIndex(fn, whole, LLVMCreateEnumAttribute(g->ctx, LLVMGetEnumAttributeKindForName("allockind", 9), ALLOC_KIND));
    LLVMAddAttributeAtIndex(fn, whole, LLVMCreateStringAttribute(g->ctx, "alloc-family", 12, "runtime", 7));
  }
  if (ei->attrs & PURE) {        // memory(read)
    unsigned kind = LLVMGetEnumAttributeKindForName("memory", 6);
    LLVMAddAttributeAtIndex(fn, whole, LLVMCreateEnumAttribute(g->ctx, kind, 0x15));
  }
  for (int i = 0; i < ei->nparams; i++)
    if (ei->params[i] == K_Bool || ei->params[i] == K_I32)
      attribute(g, fn, (LLVMAttributeIndex)(i + 1), ei->params[i] == K_Bool ? g->kind_zeroext : g->kind_signext);
  return g->entries[e] = fn;
}

LLVMValueRef call_entry(Gen *g, Entry e, LLVMValueRef *args, int nargs) {
  LLVMTypeRef type;
  LLVMValueRef fn = entry_func(g, e, &type);
  if (nargs != info[e].nparams) internal_error(0, "irgen: %s takes %d arguments, got %d", info[e].symbol, info[e].nparams, nargs);
  LLVMValueRef call = LLVMBuildCall2(g->b, type, fn, args, (unsigned)nargs, "");
  if (info[e].attrs & RTWICE)
    LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(g->ctx, g->kind_returns_twice, 0));
  return call;
}

void call_entry_noreturn(Gen *g, Entry e, LLVMValueRef *args, int nargs) {
  call_entry(g, e, args, nargs);
  LLVMBuildUnreachable(g->b);
}

// These entries only allocate, copy or clear memory of the type: a bare descriptor does, and does not keep the type's methods alive.
static bool wants_bare_type(Entry e) {
  return e == ENTRY_newobject || e == ENTRY_mallocgc || e == ENTRY_makeslice || e == ENTRY_growslice || e == ENTRY_typedmemmove ||
         e == ENTRY_typedmemclr || e == ENTRY_typedslicecopy;
}

static LLVMValueRef adapt(Gen *g, Kind want, const Leaf *leaf, LLVMValueRef v) {
  LLVMTypeRef to = kind_type(g, want);
  LLVMTypeRef from = LLVMTypeOf(v);
  if (from == to) return v;
  if (want == K_Bool) return LLVMBuildZExt(g->b, v, g->i8, "");
  if (LLVMGetTypeKind(from) == LLVMIntegerTypeKind && LLVMGetTypeKind(to) == LLVMIntegerTypeKind)
    return LLVMBuildIntCast2(g->b, v, to, leaf->is_signed, "");
  if (LLVMGetTypeKind(from) == LLVMIntegerTypeKind) return LLVMBuildIntToPtr(g->b, v, to, "");
  if (LLVMGetTypeKind(from) == LLVMPointerTypeKind) return LLVMBuildPtrToInt(g->b, v, to, "");
  return LLVMBuildFPCast(g->b, v, to, "");
}

void entry_call_values(Gen *g, Entry e, CoreList args, LLVMValueRef *out, int *n) {
  *n = 0;
  for (int i = 0; i < args.len; i++) {
    CoreExpr *a = args.at[i];
    if (a->kind == CORE_TYPEDESC && wants_bare_type(e)) {
      out[(*n)++] = gc_type(g, a->typedesc.of);
      continue;
    }
    const TypeInfo *ti = type_info(g, a->type);
    Val v = emit_expr(g, a);
    for (int k = 0; k < ti->nleaves; k++) {
      if (*n >= info[e].nparams) internal_error(a->pos, "irgen: too many arguments for %s", info[e].symbol);
      out[*n] = adapt(g, info[e].params[*n], &ti->leaves[k], v.leaf[k]);
      (*n)++;
    }
  }
}
