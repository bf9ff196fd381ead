// backend.h -- from LLVM IR to object files and executables.
//
// Owns:    the target machine, the pass pipeline, object emission, the link step with the pc table.
// Calls:   irgen, LLVM's C API, ld.lld as a process. Callers: driver, inspect.
#ifndef BURROW_BACKEND_H
#define BURROW_BACKEND_H

#include <llvm-c/TargetMachine.h>
#include "../irgen/irgen.h"

typedef struct {
  LLVMContextRef context;
  LLVMTargetMachineRef machine;
  LLVMTargetDataRef layout;
  char *triple;
  int opt_level;                 // 0..3
} Backend;

// One a process (LLVM contexts are not shared). opt_level: -O0 .. -O3.
void backend_open(Backend *b, int opt_level);
void backend_close(Backend *b);

// Core to a verified module; then optimised. internal_error if LLVM's verifier complains, naming the function.
LLVMModuleRef backend_module(Backend *b, CoreUnit *unit);
void backend_optimize(Backend *b, LLVMModuleRef module);
// The module as an object file or assembly text. false: *error (malloc'ed) says why.
bool backend_emit(Backend *b, LLVMModuleRef module, const char *path, bool assembly, char **error);

typedef struct {
  const char *output;
  const char *runtime_dir;       // libruntime.a, burrow.ld
  const char **objects;          // the packages' objects, main last
  int nobjects;
  bool verbose;                  // print the linker's command
  bool strip;                    // no symbol table, no DWARF
} LinkOptions;
// Links a static executable and appends the pc table. false: the linker has said why on stderr.
bool backend_link(const LinkOptions *options);

// Makes the pc table (runtime/abi/pclntab.h) of a linked executable from its DWARF and writes it into its segment .gopclntab. strip: removes
// symbols and DWARF afterwards. false: *error says why.
bool pclntab_append(const char *executable, bool strip, const char **error);

#endif
