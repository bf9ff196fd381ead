// How the arena works. Blocks of growing size, filled from the front; a request larger than a block gets a
// block of its own. Blocks come zeroed from calloc, so that allocation is a bump of a pointer.
#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 << 10, MAX_BLOCK = 4 << 20, ALIGN = 16 };

typedef struct Block {
  struct Block *prev;
  size_t size;
} Block;

struct Arena {
  Block *blocks;
  char *next, *end;
  size_t block_size;
};

void *xmalloc(size_t size) {
  void *p = malloc(size ? size : 1);
  if (!p) { fputs("burrow: out of memory\n", stderr); exit(1); }
  return p;
}

void *xcalloc(size_t n, size_t size) {
  void *p = calloc(n ? n : 1, size ? size : 1);
  if (!p) { fputs("burrow: out of memory\n", stderr); exit(1); }
  return p;
}

void *xrealloc(void *old, size_t size) {
  void *p = realloc(old, size ? size : 1);
  if (!p) { fputs("burrow: out of memory\n", stderr); exit(1); }
  return p;
}

char *xstrdup(const char *s) {
  size_t n = strlen(s) + 1;
  return memcpy(xmalloc(n), s, n);
}

Arena *arena_new(void) {
  Arena *a = xcalloc(1, sizeof *a);
  a->block_size = FIRST_BLOCK;
  return a;
}

void arena_free(Arena *a) {
  if (!a) return;
  for (Block *b = a->blocks, *prev; b; b = prev) {
    prev = b->prev;
    free(b);
  }
  free(a);
}

static void add_block(Arena *a, size_t need) {
  size_t header = (sizeof(Block) + ALIGN - 1) & ~(size_t)(ALIGN - 1);
  size_t size = need + header > a->block_size ? need + header : a->block_size;
  Block *b = xcalloc(1, size);
  b->prev = a->blocks;
  b->size = size;
  a->blocks = b;
  a->next = (char *)b + header;
  a->end = (char *)b + size;
  if (a->block_size < MAX_BLOCK) a->block_size *= 2;
}

void *arena_alloc(Arena *a, size_t size) {
  size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
  if ((size_t)(a->end - a->next) < size) add_block(a, size);
  void *p = a->next;
  a->next += size;
  return p;
}

char *arena_strndup(Arena *a, const char *s, size_t n) {
  char *p = arena_alloc(a, n + 1);
  if (n) memcpy(p, s, n);
  return p;
}

char *arena_printf(Arena *a, const char *fmt, ...) {
  va_list args, again;
  va_start(args, fmt);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, fmt, args);
  char *p = arena_alloc(a, (size_t)n + 1);
  vsnprintf(p, (size_t)n + 1, fmt, again);
  va_end(again);
  va_end(args);
  return p;
}
