// stages.h -- one program through the whole compiler.
#ifndef BURROW_FUZZ_STAGES_H
#define BURROW_FUZZ_STAGES_H

#include <stdbool.h>
#include "fuzz.h"

// How far it came. Everything but these is a finding: signals, failed assertions, internal errors, complaints of LLVM's verifier.
typedef enum { SYNTAX_ERRORS = 100, TYPE_ERRORS, VERIFIED, EMITTED } Outcome;

void stages_begin(const char *stdlib);                       // loads what programs may import; once, before the first fork
// object: also optimise and make object code. Leaves everything behind it in memory: for a process that ends soon.
Outcome stages_run(Input in, bool object);

#endif
