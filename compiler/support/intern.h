// intern.h -- names, each stored once for the life of the process: equal names have equal addresses.
//
// Used for identifiers, import paths and link strings. Not for use by several threads at once.
#ifndef BURROW_INTERN_H
#define BURROW_INTERN_H

#include <stddef.h>

typedef const char *Name;        // NUL-terminated UTF-8; compare with ==

Name intern(const char *s);
Name intern_n(const char *s, size_t n);
Name intern_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
