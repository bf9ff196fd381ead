// arena.h -- memory that lives as long as the thing it belongs to.
//
// An arena hands out zeroed memory and frees all of it at once; nothing is freed alone. One arena a package in the front end.
// Out of memory ends the process with a message. Not for use by several threads at once.
#ifndef BURROW_ARENA_H
#define BURROW_ARENA_H

#include <stdarg.h>
#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void   arena_free(Arena *a);
// size bytes, zeroed, aligned for any type.
void  *arena_alloc(Arena *a, size_t size);
char  *arena_strndup(Arena *a, const char *s, size_t n);      // adds a NUL
char  *arena_printf(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#define NEW(arena, T)           ((T *)arena_alloc((arena), sizeof(T)))
#define NEW_ARRAY(arena, T, n)  ((T *)arena_alloc((arena), sizeof(T) * (size_t)(n)))

// malloc family that never returns NULL.
void *xmalloc(size_t size);
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t size);
char *xstrdup(const char *s);

#endif
