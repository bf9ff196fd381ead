// alg.h -- equality and hashing of Go values.
//
// Owns:    the hash function, and the equal and hasher functions that type descriptors of basic types point at.
// Calls:   sched (random numbers), heap and panic (for "hash of unhashable type"). Callers: compiled code through
//          entry.def, map, iface.
// Stacks:  any goroutine stack.
#ifndef BURROW_ALG_H
#define BURROW_ALG_H

#include "../abi/entry.h"

// The functions a type descriptor holds. Those of types that the compiler knows have no use for t and do not declare it.
typedef bool (*equalfn)(const void *a, const void *b, const rtype *t);
typedef Uint (*hashfn)(const void *p, Uint seed, const rtype *t);

void alginit(void);                 // draws the process's hash key; from mallocinit

static inline bool type_isdirect(const rtype *t) { return t->tflag & TFLAG_DIRECT; }
static inline bool type_equal(const rtype *t, const void *a, const void *b) { return ((equalfn)t->equal)(a, b, t); }
static inline Uint type_hash(const rtype *t, const void *p, Uint seed) { return ((hashfn)t->hasher)(p, seed, t); }

// Those of array and struct types that are made at run time: they go through the parts of t.
bool equal_parts(const void *a, const void *b, const rtype *t);
Uint hash_parts(const void *p, Uint seed, const rtype *t);

static inline bool field_isblank(const structfield *f) { return f->name.len == 1 && f->name.ptr[0] == '_'; }

// The dynamic type in the value of type t at p that cannot be hashed, NULL if there is none.
const rtype *unhashable_part(const rtype *t, const void *p);
// text followed by the name of t, for a panic.
const char *type_text(const char *text, const rtype *t);

// ---- the hash function; alg/hash.c explains it. Maps inline the short forms.

extern uint64_t hashkey[4];

static inline uint64_t hash_mix(uint64_t a, uint64_t b) {
  unsigned __int128 m = (unsigned __int128)a * b;
  return (uint64_t)m ^ (uint64_t)(m >> 64);
}
static inline Uint hash64(uint64_t x, Uint seed) { return hash_mix(hash_mix(x ^ hashkey[0], seed ^ hashkey[1]) ^ hashkey[2], x ^ hashkey[3]); }
static inline Uint hash32(uint32_t x, Uint seed) { return hash64(x | (uint64_t)x << 32, seed); }

#endif
