// arena.h -- memory that lives as long as the thing it belongs to.
//
// An arena hands out zeroed memory and frees all of it at once; nothing is freed alone. One arena a package in the front end.
// Out of memory ends the process with a message. Not for use by several threads at once.
//
// How it works: blocks of growing size, filled from the front, so that an allocation is a comparison and an addition; a request
// larger than a block gets a block of its own. Where blocks come from, and why they are zeroed already: arena.c.
#ifndef BURROW_ARENA_H
#define BURROW_ARENA_H

#include <stdarg.h>
#include <stddef.h>

enum { ARENA_ALIGN = 8 };        // enough for every type but long double and vectors, which nobody keeps in an arena

typedef struct Arena {
  char *next, *end;              // what is left of the newest block
  struct ArenaBlock *blocks;     // the newest first
  size_t block_size;             // of the next one
} Arena;

Arena *arena_new(void);
void   arena_free(Arena *a);
void   arena_add_block(Arena *a, size_t need);               // need: bytes that must fit
// size bytes, zeroed.
static inline void *arena_alloc(Arena *a, size_t size) {
  size = (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
  if ((size_t)(a->end - a->next) < size) arena_add_block(a, size);
  void *p = a->next;
  a->next += size;
  return p;
}
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
