// merge.c -- makes the runtime one module, at the time burrow is built: burrow_merge OUT.bc [-all] IN.bc...
//
// Compiled file by file, most functions of the runtime must be there for strangers: with all their parameters, called even where there is only
// one caller, and with the prologue that looks whether the stack has room for them. Every program carries that. Here all files become one
// module in which only what others name stays public, and the compiler that comes after sees every call of everything else.
//
// Public are the names of Go's side (they contain a dot: runtime.newobject, reflect.typedmemmove), LLVM's own (they begin with __), and what
// the C sources mark as used because assembly names it.
//
// A function that runs on g0 alone needs no look at the stack: g0's is large and in one piece. Those that only assembly or the kernel calls
// say so themselves (ON_G0, sched_impl.h: they have no split-stack attribute). What is passed to systemstack or mcall runs there by
// definition; so does what nobody but such functions calls. That is computed here: everything private is assumed to run on g0, until a use
// is found which is not a call from there.
//
// -all: everything stays public, for the tests that play compiled Go against parts of the runtime.
#include <llvm-c/BitReader.h>
#include <llvm-c/BitWriter.h>
#include <llvm-c/Core.h>
#include <llvm-c/Linker.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SPLIT_STACK "split-stack"

static void die(const char *file, const char *why) {
  fprintf(stderr, "burrow_merge: %s: %s\n", file, why);
  exit(1);
}

static LLVMModuleRef read_module(LLVMContextRef context, const char *file) {
  LLVMMemoryBufferRef buffer;
  char *error;
  if (LLVMCreateMemoryBufferWithContentsOfFile(file, &buffer, &error)) die(file, error);
  LLVMModuleRef module;
  if (LLVMParseBitcodeInContext2(context, buffer, &module)) die(file, "not LLVM bitcode");
  LLVMDisposeMemoryBuffer(buffer);
  return module;
}

// ---- what stays public

static bool named_by_go_or_llvm(LLVMValueRef global) {
  const char *name = LLVMGetValueName(global);
  return strchr(name, '.') || strncmp(name, "__", 2) == 0;
}

static void make_private(LLVMValueRef global) {
  if (!LLVMIsDeclaration(global) && LLVMGetLinkage(global) == LLVMExternalLinkage && !named_by_go_or_llvm(global)) LLVMSetLinkage(global, LLVMInternalLinkage);
}

static void make_used_public(LLVMModuleRef module) {
  LLVMValueRef used = LLVMGetNamedGlobal(module, "llvm.compiler.used");
  if (!used) return;
  LLVMValueRef list = LLVMGetInitializer(used);
  for (int i = 0; i < LLVMGetNumOperands(list); i++) LLVMSetLinkage(LLVMGetOperand(list, i), LLVMExternalLinkage);
  LLVMDeleteGlobal(used);
}

static void internalize(LLVMModuleRef module) {
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) make_private(f);
  for (LLVMValueRef v = LLVMGetFirstGlobal(module); v; v = LLVMGetNextGlobal(v)) make_private(v);
  make_used_public(module);
}

// ---- what runs on g0

static bool may_split(LLVMValueRef f) { return LLVMGetStringAttributeAtIndex(f, LLVMAttributeFunctionIndex, SPLIT_STACK, strlen(SPLIT_STACK)); }
static void never_split(LLVMValueRef f) { LLVMRemoveStringAttributeAtIndex(f, LLVMAttributeFunctionIndex, SPLIT_STACK, strlen(SPLIT_STACK)); }

static bool switches_to_g0(LLVMValueRef callee) {
  const char *name = LLVMGetValueName(callee);
  return strcmp(name, "systemstack") == 0 || strcmp(name, "mcall") == 0;
}

// Is this use of f a call from a function that never splits, or f's way to g0?
static bool keeps_on_g0(LLVMValueRef f, LLVMValueRef user) {
  if (!LLVMIsACallInst(user)) return false;
  LLVMValueRef callee = LLVMGetCalledValue(user);
  if (callee != f) return switches_to_g0(callee);
  for (unsigned i = 0; i < LLVMGetNumArgOperands(user); i++)
    if (LLVMGetOperand(user, i) == f) return false;
  return !may_split(LLVMGetBasicBlockParent(LLVMGetInstructionParent(user)));
}

static bool runs_on_g0(LLVMValueRef f) {
  for (LLVMUseRef use = LLVMGetFirstUse(f); use; use = LLVMGetNextUse(use))
    if (!keeps_on_g0(f, LLVMGetUser(use))) return false;
  return true;
}

static bool is_candidate(LLVMValueRef f) { return !LLVMIsDeclaration(f) && LLVMGetLinkage(f) == LLVMInternalLinkage && may_split(f); }

static void find_g0(LLVMModuleRef module) {
  int n = 0;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) n += is_candidate(f);
  LLVMValueRef *assumed = calloc((size_t)n, sizeof *assumed);
  n = 0;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (is_candidate(f)) assumed[n++] = f;
  for (int i = 0; i < n; i++) never_split(assumed[i]);
  LLVMAttributeRef split = LLVMCreateStringAttribute(LLVMGetModuleContext(module), SPLIT_STACK, strlen(SPLIT_STACK), "", 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (int i = 0; i < n; i++)
      if (!may_split(assumed[i]) && !runs_on_g0(assumed[i])) {
        LLVMAddAttributeAtIndex(assumed[i], LLVMAttributeFunctionIndex, split);
        changed = true;
      }
  }
  free(assumed);
}

int main(int argc, char **argv) {
  if (argc < 3) die("usage", "burrow_merge OUT.bc [-all] IN.bc...");
  bool all = strcmp(argv[2], "-all") == 0;
  LLVMContextRef context = LLVMContextCreate();
  LLVMModuleRef whole = LLVMModuleCreateWithNameInContext("runtime", context);
  for (int i = all ? 3 : 2; i < argc; i++)
    if (LLVMLinkModules2(whole, read_module(context, argv[i]))) die(argv[i], "cannot be linked with the others");
  if (!all) {
    internalize(whole);
    find_g0(whole);
  }
  if (LLVMWriteBitcodeToFile(whole, argv[1])) die(argv[1], "cannot be written");
  LLVMDisposeModule(whole);
  LLVMContextDispose(context);
  return 0;
}
