// Moving values between registers and memory, leaf by leaf, and the write barrier.
//
// The barrier: while the collector marks, runtime.writeBarrier is nonzero, and a pointer store to memory that may be on the heap first tells
// runtime.gcWriteBarrier (slot, new value). The test is one compare with memory and a branch to a cold block.
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

void val_store(Gen *g, Type *t, Val v, LLVMValueRef p) {
  const TypeInfo *ti = type_info(g, t);
  if (ti->in_memory) {
    mem_copy(g, p, v.mem, ti->size, ti->align);
    return;
  }
  for (int i = 0; i < ti->nleaves; i++) {
    const Leaf *l = &ti->leaves[i];
    LLVMValueRef x = LLVMBuildStore(g->b, leaf_to_memory(g, l, v.leaf[i]), offset_ptr(g, p, l->offset));
    LLVMSetAlignment(x, leaf_align(ti, l));
  }
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

// Opens the block that runs while the collector marks; the builder stands in it. Returns where to go on.
static LLVMBasicBlockRef begin_barrier(Gen *g, LLVMBasicBlockRef *otherwise) {
  LLVMValueRef flag = LLVMBuildLoad2(g->b, g->i32, runtime_symbol(g, "runtime.writeBarrier"), "");
  LLVMValueRef on = LLVMBuildICmp(g->b, LLVMIntNE, flag, LLVMConstNull(g->i32), "");
  LLVMBasicBlockRef marking = new_block(g, "barrier"), done = new_block(g, "stored");
  LLVMBasicBlockRef off = otherwise ? new_block(g, "plain") : done;
  LLVMValueRef br = LLVMBuildCondBr(g->b, on, marking, off);
  LLVMSetMetadata(br, g->md_prof, g->md_unlikely);
  if (otherwise) *otherwise = off;
  LLVMPositionBuilderAtEnd(g->b, marking);
  return done;
}

static void store_in_memory_barrier(Gen *g, Type *t, const TypeInfo *ti, Val v, LLVMValueRef p) {
  LLVMBasicBlockRef plain, done = begin_barrier(g, &plain);
  call_entry(g, ENTRY_typedmemmove, (LLVMValueRef[]){gc_type(g, t), p, v.mem}, 3);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, plain);
  mem_copy(g, p, v.mem, ti->size, ti->align);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
}

void val_store_barrier(Gen *g, Type *t, Val v, LLVMValueRef p) {
  const TypeInfo *ti = type_info(g, t);
  if (!type_has_pointers(t)) {
    val_store(g, t, v, p);
    return;
  }
  if (ti->in_memory) {
    store_in_memory_barrier(g, t, ti, v, p);
    return;
  }
  LLVMBasicBlockRef done = begin_barrier(g, NULL);
  for (int i = 0; i < ti->nleaves; i++)
    if (ti->leaves[i].kind == LEAF_PTR)
      call_entry(g, ENTRY_gcWriteBarrier, (LLVMValueRef[]){offset_ptr(g, p, ti->leaves[i].offset), v.leaf[i]}, 2);
  LLVMBuildBr(g->b, done);
  LLVMPositionBuilderAtEnd(g->b, done);
  val_store(g, t, v, p);
}
