// iface.h -- interfaces: itabs made at run time, type assertions.
//
// Owns:    the table of itabs. Calls: heap (persistentalloc), sched (its lock), panic (TypeAssertionError).
// Callers: compiled code through entry.def, reflect's glue.
#ifndef BURROW_IFACE_H
#define BURROW_IFACE_H

#include "../abi/entry.h"

// The itab of typ for inter. If typ lacks a method: NULL, and its name in *missing unless missing is NULL.
const itab *itab_get(const interfacetype *inter, const rtype *typ, String *missing);

#endif
