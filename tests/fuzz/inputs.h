// inputs.h -- the programs to start from: files and folders of them.
#ifndef BURROW_FUZZ_INPUTS_H
#define BURROW_FUZZ_INPUTS_H

#include <stdbool.h>
#include "../../compiler/support/vec.h"
#include "fuzz.h"

enum { LARGEST_INPUT = 1 << 16 };                          // bytes; larger ones are left out

typedef VEC(Input) Inputs;

bool input_read(const char *path, Input *p);             // false: there is none, or it is too large
void inputs_add(Inputs *list, const char *path);         // a file, or all .go files below a folder

#endif
