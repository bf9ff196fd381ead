// irgen.h -- from core to LLVM IR, mechanically.
//
// Owns:    the shape of compiled code: calling convention, values in registers and memory, run-time checks, write barriers, type descriptors, debug info.
// Calls:   core, types, constant; LLVM's C API (with backend the only room that does); the tables of runtime/abi.
// Callers: backend, inspect.
#ifndef BURROW_IRGEN_H
#define BURROW_IRGEN_H

#include <llvm-c/Core.h>
#include <llvm-c/Target.h>
#include "../core/core.h"

// Sections of type descriptors, and of their lists of methods and those of interface types; the type's link name follows. Code that can call any method by
// reflection refers to SYMBOL_REFLECT_METHOD, code that can make a pointer to a value of any type to SYMBOL_REFLECT_POINTER, a function.
#define SECTION_TYPE          ".go.type."
#define SECTION_METHODS       ".rodata.go.methods."
#define SECTION_IMETHODS      ".rodata.go.imethods."
#define SYMBOL_REFLECT_METHOD "go:reflectmethod"
#define SYMBOL_REFLECT_POINTER "reflect.pointerTo"

typedef struct {
  bool debug_info;               // DWARF: lines always, variables too
  bool optimize;                 // the module will be optimised: emit imported bodies, attributes that only help the optimiser
} IrOptions;

// A module with everything the unit defines. Owned by the caller (dispose of it with LLVMDisposeModule). Never fails: what core_check accepts can be translated.
LLVMModuleRef irgen_unit(LLVMContextRef context, CoreUnit *unit, IrOptions options, LLVMTargetDataRef layout, const char *triple);

// What the link step adds to every program: module_table (symbol "go:module") for these packages, in initialisation order. has_init says which define "path.init".
LLVMModuleRef irgen_link_table(LLVMContextRef context, Package **packages, int npackages, const bool *has_init, LLVMTargetDataRef layout, const char *triple);

#endif
