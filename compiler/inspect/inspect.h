// inspect.h -- looking between the phases: burrow ir.
//
// Owns:    the views: which functions to print, and how.
// Calls:   core (printer), backend. Callers: driver.
#ifndef BURROW_INSPECT_H
#define BURROW_INSPECT_H

#include "../backend/backend.h"

// Prints the module's IR, or only the functions whose symbol matches the extended regular expression only (NULL: everything). false: only is malformed.
bool inspect_llvm(FILE *to, LLVMModuleRef module, const char *only);
// Prints assembly from the file, or only the functions that match.
bool inspect_asm(FILE *to, const char *path, const char *only);

#endif
