// escape.h -- which core allocations may live on the stack.
//
// Owns:    EscapeSummary: for each parameter of a function, does what it points at leak to the heap, or to which results.
// Calls:   core. Callers: driver. Reads no syntax.
#ifndef BURROW_ESCAPE_H
#define BURROW_ESCAPE_H

#include <stdio.h>
#include "../core/core.h"

typedef struct EscapeSummary EscapeSummary;

// Sets alloc of every NEW, BOX and CLOSURE in u and the summary of every function with a body. Functions of other units use the summary found in imported (by
// symbol; absent: every parameter leaks).
typedef struct EscapeTable EscapeTable;
EscapeTable *escape_table_new(void);
void escape_table_free(EscapeTable *t);
// Summaries as text, one function a line: kept beside each package's object in the cache.
bool escape_table_read(EscapeTable *t, const char *path);
bool escape_table_write(const CoreUnit *u, const char *path);
void escape_unit(CoreUnit *u, const EscapeTable *imported);

#endif
