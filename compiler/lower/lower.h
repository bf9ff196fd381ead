// lower.h -- from checked syntax to core.
//
// Owns:    the translation of every construct of Go into core; instantiation of generic code; closures and captures; wrappers; package initialisation.
// Calls:   core, types, constant, syntax, support. Callers: driver, inspect.
#ifndef BURROW_LOWER_H
#define BURROW_LOWER_H

#include "../core/core.h"

// Lowers one checked package. inline_imports: also lower small functions of imported packages, as LINK_AVAILABLE.
// Memory: the unit's own arena; it refers to p and its imports, which must live longer.
CoreUnit *lower_package(Package *p, bool inline_imports);
void core_unit_free(CoreUnit *u);

#endif
