// The target machine and the pass pipeline. -O0 takes FastISel and no passes, so that compiling stays quick; -O1..-O3 are LLVM's default pipelines.
//
// The code is static, non-PIC, small code model: everything lies below 2 GiB, so that addresses are immediate operands.
#include "backend.h"

#include <llvm-c/Analysis.h>
#include <llvm-c/Error.h>
#include <llvm-c/Transforms/PassBuilder.h>
#include <stdlib.h>
#include <string.h>

static const char *const triple = "x86_64-unknown-linux-gnu";

void backend_open(Backend *b, int opt_level) {
  LLVMInitializeX86TargetInfo();
  LLVMInitializeX86Target();
  LLVMInitializeX86TargetMC();
  LLVMInitializeX86AsmPrinter();
  LLVMInitializeX86AsmParser();   // the write barrier is inline assembly
  LLVMTargetRef target;
  char *error = NULL;
  if (LLVMGetTargetFromTriple(triple, &target, &error)) internal_error(0, "backend: %s", error);
  static const LLVMCodeGenOptLevel levels[] = {LLVMCodeGenLevelNone, LLVMCodeGenLevelLess, LLVMCodeGenLevelDefault, LLVMCodeGenLevelAggressive};
  b->opt_level = opt_level;
  b->triple = xstrdup(triple);
  b->machine = LLVMCreateTargetMachine(target, triple, "x86-64-v2", "", levels[opt_level], LLVMRelocStatic, LLVMCodeModelSmall);
  b->layout = LLVMCreateTargetDataLayout(b->machine);
  b->context = LLVMContextCreate();
}

void backend_close(Backend *b) {
  LLVMDisposeTargetData(b->layout);
  LLVMDisposeTargetMachine(b->machine);
  LLVMContextDispose(b->context);
  free(b->triple);
}

// What LLVM's verifier finds is our fault, never the user's: say which function it is in.
static void verify(LLVMModuleRef module) {
  char *error = NULL;
  if (!LLVMVerifyModule(module, LLVMReturnStatusAction, &error)) {
    LLVMDisposeMessage(error);
    return;
  }
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (LLVMCountBasicBlocks(f) && LLVMVerifyFunction(f, LLVMReturnStatusAction)) internal_error(0, "irgen: %s: %s", LLVMGetValueName(f), error);
  internal_error(0, "irgen: %s", error);
}

LLVMModuleRef backend_module(Backend *b, CoreUnit *unit) {
  IrOptions options = {.debug_info = true, .optimize = b->opt_level > 0};
  LLVMModuleRef m = irgen_unit(b->context, unit, options, b->layout, b->triple);
  verify(m);
  return m;
}

void backend_optimize(Backend *b, LLVMModuleRef module) {
  static const char *const pipelines[] = {NULL, "default<O1>", "default<O2>", "default<O3>"};
  if (!pipelines[b->opt_level]) return;
  LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
  LLVMErrorRef error = LLVMRunPasses(module, pipelines[b->opt_level], b->machine, options);
  if (error) internal_error(0, "backend: %s", LLVMGetErrorMessage(error));
  LLVMDisposePassBuilderOptions(options);
}

bool backend_emit(Backend *b, LLVMModuleRef module, const char *path, bool assembly, char **error) {
  char *message = NULL;
  bool failed = LLVMTargetMachineEmitToFile(b->machine, module, path, assembly ? LLVMAssemblyFile : LLVMObjectFile, &message);
  if (!failed) return true;
  *error = xstrdup(message);
  LLVMDisposeMessage(message);
  return false;
}
