// Run-time checks: a compare, a branch that is almost never taken, a cold block that calls a panic entry and does not come back. Unsigned compares
// against len cover negative indices too.
#include "gen.h"

LLVMValueRef runtime_symbol(Gen *g, const char *name) {
  LLVMValueRef v = LLVMGetNamedGlobal(g->mod, name);
  return v ? v : LLVMAddGlobal(g->mod, g->i8, name);
}

void check_fail(Gen *g, Pos pos, LLVMValueRef bad, Entry panic, LLVMValueRef a, LLVMValueRef b) {
  if (LLVMIsAConstantInt(bad) && LLVMConstIntGetZExtValue(bad) == 0) return;
  LLVMBasicBlockRef fail = new_block(g, "panic"), ok = new_block(g, "ok");
  LLVMValueRef br = LLVMBuildCondBr(g->b, bad, fail, ok);
  LLVMSetMetadata(br, g->md_prof, g->md_unlikely);
  LLVMPositionBuilderAtEnd(g->b, fail);
  LLVMMetadataRef here = LLVMGetCurrentDebugLocation2(g->b);
  debug_pos(g, pos);
  call_entry_noreturn(g, panic, (LLVMValueRef[]){a, b}, a ? 2 : 0);
  LLVMSetCurrentDebugLocation2(g->b, here);
  LLVMPositionBuilderAtEnd(g->b, ok);
}

void check_nil(Gen *g, Pos pos, LLVMValueRef p) {
  if (LLVMIsAAllocaInst(p) || LLVMIsAGlobalValue(p)) return;
  check_fail(g, pos, LLVMBuildICmp(g->b, LLVMIntEQ, p, null_ptr(g), ""), ENTRY_panicmem, NULL, NULL);
}
