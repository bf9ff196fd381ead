// vec.h -- growable arrays. VEC(T) declares one; zero is an empty one; elements are v.at[0 .. v.len-1].
//
//   VEC(Node *) list = {0};
//   vec_push(&list, n);
//   for (int i = 0; i < list.len; i++) use(list.at[i]);
//   vec_free(&list);
//
// Heap memory, owned by whoever owns the vector. vec_freeze copies into an arena, for results that stay.
#ifndef BURROW_VEC_H
#define BURROW_VEC_H

#include <string.h>
#include "arena.h"

#define VEC(T) struct { T *at; int len, cap; }

#define vec_push(v, x)                                                                      \
  do {                                                                                      \
    if ((v)->len == (v)->cap)                                                               \
      (v)->at = xrealloc((v)->at, sizeof *(v)->at * (size_t)((v)->cap = (v)->cap ? 2 * (v)->cap : 8)); \
    (v)->at[(v)->len++] = (x);                                                              \
  } while (0)
#define vec_pop(v)   ((v)->at[--(v)->len])
#define vec_last(v)  ((v)->at[(v)->len - 1])
#define vec_free(v)  (free((v)->at), (v)->at = NULL, (v)->len = (v)->cap = 0)
// The elements in memory of arena a (NULL if there are none); the vector is freed.
#define vec_freeze(a, v) vec_freeze_(a, (void **)&(v)->at, &(v)->len, &(v)->cap, sizeof *(v)->at)

#include <stdlib.h>
static inline void *vec_freeze_(Arena *a, void **at, int *len, int *cap, size_t size) {
  void *p = NULL;
  if (*len) p = memcpy(arena_alloc(a, size * (size_t)*len), *at, size * (size_t)*len);
  free(*at);
  *at = NULL;
  *len = *cap = 0;
  return p;
}

#endif
