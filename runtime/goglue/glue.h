// glue.h -- for the C functions behind stdlib's body-less declarations: one file a Go package.
//
// GO("pkg.F") names the Go function that the C function after it is. Parameters are flattened to words; two result words come back in
// registers (IntInt and its kin), more through a pointer that comes first (docs/contract.md).
#ifndef BURROW_GLUE_H
#define BURROW_GLUE_H

#include "../abi/entry.h"

#define GO(name) __asm__(name)

#endif
