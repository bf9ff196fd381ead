// Moving values between registers and memory, leaf by leaf, and the write barrier.
//
// The barrier: while the collector marks, runtime.writeBarrier is nonzero, and a pointer store to memory that may be on the heap first hands
// the old pointer to runtime.gcWriteBarrier. The world must not stop between test and store, for that is when the word
// changes: so the sequence is one piece of assembly, which the preemption signal recognises (runtime/gc/barrier.c).
// Its call saves all registers, and what it does is the memory's that the program does not see: to LLVM it is a store.
#include "gen.h"

LLVMValueRef int_const(Gen *g, int64_t v) { return LLVMConstInt(g->i64, (unsigned long long)v, true); }
LLVMValueRef null_ptr(Gen *g) { return LLVMConstNull(g->ptr); }
Val val_scalar(LLVMValueRef v) { return (Val){.leaf = {v}, .n = 1}; }

LLVMValueRef offset_ptr(Gen *g, LLVMValueRef p, int64_t bytes) {
  if (bytes == 0) return p;
  LLVMValueRef index = int_const(g, bytes);
  return LLVMBuildInBoundsGEP2(g->b, g->i8, p, &index, 1, "");
}

LLVMValueRef new_slot(Gen *g, int64_t size, int64_t align, const char *name) {
  LLVMBasicBlockRef here = LLVMGetInsertBlock(g->b);
  LLVMPositionBuilderAtEnd(g->b, g->entry);
  LLVMTypeRef type = size == 8 && align == 8 ? g->i64 : bytes_type(g, size);
  LLVMValueRef slot = LLVMBuildAlloca(g->b, type, name);
  LLVMSetAlignment(slot, (unsigned)(align < 1 ? 1 : align));
  LLVMPositionBuilderAtEnd(g->b, here);
  return slot;
}

// Zero bytes for values in memory: one shared constant that is large enough.
static LLVMValueRef zero_bytes(Gen *g, int64_t size) {
  LLVMValueRef init = LLVMConstNull(bytes_type(g, size));
  LLVMValueRef v = LLVMAddGlobal(g->mod, LLVMTypeOf(init), "");
  LLVMSetInitializer(v, init);
  LLVMSetGlobalConstant(v, true);
  LLVMSetLinkage(v, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(v, LLVMGlobalUnnamedAddr);
  LLVMSetAlignment(v, 8);
  return v;
}

Val val_zero(Gen *g, Type *t) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->in_memory) return (Val){.mem = zero_bytes(g, ti->size)};
  Val v = {.n = ti->nleaves};
  for (int i = 0; i < v.n; i++) v.leaf[i] = LLVMConstNull(leaf_reg_type(g, &ti->leaves[i]));
  return v;
}

LLVMValueRef leaf_to_memory(Gen *g, const Leaf *l, LLVMValueRef v) {
  return l->kind == LEAF_BOOL ? LLVMBuildZExt(g->b, v, g->i8, "") : v;
}

LLVMValueRef leaf_from_memory(Gen *g, const Leaf *l, LLVMValueRef v) {
  return l->kind == LEAF_BOOL ? LLVMBuildTrunc(g->b, v, g->i1, "") : v;
}

static unsigned leaf_align(const TypeInfo *ti, const Leaf *l) {
  int64_t a = ti->align;
  while (a > 1 && l->offset % a) a /= 2;
  return (unsigned)a;
}

Val val_load(Gen *g, Type *t, LLVMValueRef p) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->in_memory) return (Val){.mem = p};
  Val v = {.n = ti->nleaves};
  for (int i = 0; i < v.n; i++) {
    const Leaf *l = &ti->leaves[i];
    LLVMValueRef x = LLVMBuildLoad2(g->b, l->type, offset_ptr(g, p, l->offset), "");
    LLVMSetAlignment(x, leaf_align(ti, l));
    v.leaf[i] = leaf_from_memory(g, l, x);
  }
  return v;
}

// Stores leaf i of a value at p.
static void store_leaf(Gen *g, const TypeInfo *ti, int i, LLVMValueRef v, LLVMValueRef p) {
  const Leaf *l = &ti->leaves[i];
  LLVMValueRef x = LLVMBuildStore(g->b, leaf_to_memory(g, l, v), offset_ptr(g, p, l->offset));
  LLVMSetAlignment(x, leaf_align(ti, l));
}

void val_store(Gen *g, Type *t, Val v, LLVMValueRef p) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->in_memory) {
    mem_copy(g, p, v.mem, ti->size, ti->align);
    return;
  }
  for (int i = 0; i < ti->nleaves; i++) store_leaf(g, ti, i, v.leaf[i], p);
}

void mem_copy(Gen *g, LLVMValueRef dst, LLVMValueRef src, int64_t size, int64_t align) {
  if (size > 0 && dst != src) LLVMBuildMemMove(g->b, dst, (unsigned)align, src, (unsigned)align, int_const(g, size));
}

void mem_zero(Gen *g, LLVMValueRef dst, int64_t size, int64_t align) {
  if (size > 0) LLVMBuildMemSet(g->b, dst, LLVMConstNull(g->i8), int_const(g, size), (unsigned)align);
}

LLVMValueRef val_address(Gen *g, Type *t, Val v) {
  if (v.mem) return v.mem;
  const TypeInfo *ti = type_info(g, t);
  LLVMValueRef slot = new_slot(g, ti->size, ti->align, "");
  val_store(g, t, v, slot);
  return slot;
}

static void add_call_attribute(Gen *g, LLVMValueRef call, LLVMAttributeIndex at, const char *name, uint64_t value, LLVMTypeRef type) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  LLVMAddCallSiteAttribute(call, at, type ? LLVMCreateTypeAttribute(g->ctx, kind, type) : LLVMCreateEnumAttribute(g->ctx, kind, value));
}

// Stores pointer v at p, with the barrier.
static void store_pointer_barrier(Gen *g, LLVMValueRef v, LLVMValueRef p) {
  static const char code[] = "cmpl $$0, runtime.writeBarrier\n\tjne 2f\n1:\tmovq $1, $0\n"
                             "\t.subsection 1\n2:\tmovq $0, %r11\n\tleaq -128(%rsp), %rsp\n\tcall runtime.gcWriteBarrier\n"
                             "\tleaq 128(%rsp), %rsp\n\tjmp 1b\n\t.previous";
  static const char constraints[] = "=*m,r,~{r11},~{dirflag},~{fpsr},~{flags}";
  enum { REGISTER_BARRIER_SLOT = 1, MEMORY_OF_ARGUMENTS_AND_HIDDEN = 3 | 3 << 2 };   // LLVM's MemoryEffects: read and write, of the first two kinds
  LLVMTypeRef t = LLVMFunctionType(g->voidt, (LLVMTypeRef[]){g->ptr, g->ptr}, 2, false);
  LLVMValueRef barrier = LLVMGetInlineAsm(t, code, sizeof code - 1, constraints, sizeof constraints - 1, true, false, LLVMInlineAsmDialectATT, false);
  LLVMValueRef call = LLVMBuildCall2(g->b, t, barrier, (LLVMValueRef[]){p, v}, 2, "");
  add_call_attribute(g, call, REGISTER_BARRIER_SLOT, "elementtype", 0, g->ptr);
  add_call_attribute(g, call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, "memory", MEMORY_OF_ARGUMENTS_AND_HIDDEN, NULL);
  add_call_attribute(g, call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, "nounwind", 0, NULL);
}

void val_store_barrier(Gen *g, Type *t, Val v, LLVMValueRef p) {
  const TypeInfo *ti = type_info(g, t);
  if (!type_has_pointers(t)) {
    val_store(g, t, v, p);
    return;
  }
  if (ti->in_memory) {
    call_entry(g, ENTRY_typedmemmove, (LLVMValueRef[]){gc_type(g, t), p, v.mem}, 3);
    return;
  }
  for (int i = 0; i < ti->nleaves; i++) {
    if (ti->leaves[i].kind == LEAF_PTR) store_pointer_barrier(g, v.leaf[i], offset_ptr(g, p, ti->leaves[i].offset));
    else store_leaf(g, ti, i, v.leaf[i], p);
  }
}
