// Where an arena's blocks come from: calloc, which gives large blocks as fresh pages of the kernel, so that nothing is cleared twice.
//
// Rejected: huge pages (madvise), one fault for 512. Under a hypervisor that gives memory on demand, clearing fresh huge pages took
// four times as long as the faults they saved. What helps everywhere is to touch less memory: a page costs more than a microsecond.
#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 << 10, MAX_BLOCK = 4 << 20 };

typedef struct ArenaBlock { struct ArenaBlock *prev; } Block;

static void out_of_memory(void) {
  fputs("burrow: out of memory\n", stderr);
  exit(1);
}

void *xmalloc(size_t size) {
  void *p = malloc(size ? size : 1);
  if (!p) out_of_memory();
  return p;
}

void *xcalloc(size_t n, size_t size) {
  void *p = calloc(n ? n : 1, size ? size : 1);
  if (!p) out_of_memory();
  return p;
}

void *xrealloc(void *old, size_t size) {
  void *p = realloc(old, size ? size : 1);
  if (!p) out_of_memory();
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

void arena_add_block(Arena *a, size_t need) {
  size_t size = sizeof(Block) + need;
  if (size < a->block_size) size = a->block_size;
  Block *b = xcalloc(1, size);
  b->prev = a->blocks;
  a->blocks = b;
  a->next = (char *)(b + 1);
  a->end = (char *)b + size;
  if (a->block_size < MAX_BLOCK) a->block_size *= 2;
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
