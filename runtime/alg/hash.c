// hash.c -- hashing bytes and basic values.
//
// The hash function.  A 64 x 64 -> 128 bit multiplication whose halves are xored mixes every input bit into every
// output bit within a few cycles (hash_mix). Bytes are read in pairs of words, each xored with a word of the
// process's key and folded into the state by one mix; strings longer than 48 bytes keep three states going, so that
// the multiplier is never idle. The last 1 to 16 bytes are read as two words that may overlap, and the length goes into
// the last mix, so that no two lengths share their inputs.
// A factor of zero would forget the other factor. The key is random for each process and the seed for each map, so
// nobody outside can choose bytes for which that happens, and by chance it happens once in 2^64.
// One word is mixed twice, the second time with itself: a single multiplication by a constant leaves the low bits of
// the product thin, and maps use the low seven as a fingerprint.
// Rejected: AES rounds. A little faster on long strings, but two implementations where one does.
//
// Values that are equal must hash alike, so +0 and -0 hash as 0; a NaN equals nothing and gets a random hash, lest a
// map full of them become one long chain.
#include "../os/os.h"
#include "alg.h"

#include "../heap/heap.h"
#include "../panic/panic.h"
#include "../sched/sched.h"

uint64_t hashkey[4];

void alginit(void) {
  for (int i = 0; i < 4; i++) hashkey[i] = bootrand() | 1;
}

static inline uint64_t load64(const uint8_t *p) { uint64_t x; __builtin_memcpy(&x, p, 8); return x; }
static inline uint64_t load32(const uint8_t *p) { uint32_t x; __builtin_memcpy(&x, p, 4); return x; }

static inline Uint hash_bytes(const uint8_t *p, Uint seed, Uint n) {
  uint64_t a, b, h = seed ^ hashkey[0];
  if (n <= 16) {
    if (n >= 8) {
      a = load64(p);
      b = load64(p + n - 8);
    } else if (n >= 4) {
      a = load32(p);
      b = load32(p + n - 4);
    } else if (n > 0) {
      a = (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
      b = 0;
    } else {
      a = b = 0;
    }
  } else {
    Uint left = n;
    if (left > 48) {
      uint64_t h1 = h, h2 = h;
      do {
        h = hash_mix(load64(p) ^ hashkey[1], load64(p + 8) ^ h);
        h1 = hash_mix(load64(p + 16) ^ hashkey[2], load64(p + 24) ^ h1);
        h2 = hash_mix(load64(p + 32) ^ hashkey[3], load64(p + 40) ^ h2);
        p += 48;
        left -= 48;
      } while (left > 48);
      h ^= h1 ^ h2;
    }
    for (; left > 16; left -= 16, p += 16) h = hash_mix(load64(p) ^ hashkey[1], load64(p + 8) ^ h);
    a = load64(p + left - 16);
    b = load64(p + left - 8);
  }
  return hash_mix(hashkey[3] ^ n, hash_mix(a ^ hashkey[1], b ^ h) ^ hashkey[2]);
}

// ---- memory

Int rt_memhash(void *p, Int seed, Int n) { return (Int)hash_bytes(p, (Uint)seed, (Uint)n); }
Int rt_memhash8(void *p, Int seed) { return (Int)hash32(*(uint8_t *)p, (Uint)seed); }
Int rt_memhash16(void *p, Int seed) { return (Int)hash32(*(uint16_t *)p, (Uint)seed); }
Int rt_memhash32(void *p, Int seed) { return (Int)hash32(*(uint32_t *)p, (Uint)seed); }
Int rt_memhash64(void *p, Int seed) { return (Int)hash64(*(uint64_t *)p, (Uint)seed); }
Int rt_memhash128(void *p, Int seed) { return (Int)hash_bytes(p, (Uint)seed, 16); }

Int rt_strhash(void *p, Int seed) {
  const String *s = p;
  return (Int)hash_bytes(s->ptr, (Uint)seed, (Uint)s->len);
}

// ---- numbers

static Uint hash_double(double f, Uint seed) {
  if (f == 0) return hash64(0, seed);
  if (f != f) return hash64(cheaprand64(), seed);
  uint64_t bits;
  __builtin_memcpy(&bits, &f, 8);
  return hash64(bits, seed);
}

Int rt_f32hash(void *p, Int seed) { return (Int)hash_double(*(float *)p, (Uint)seed); }
Int rt_f64hash(void *p, Int seed) { return (Int)hash_double(*(double *)p, (Uint)seed); }
Int rt_c64hash(void *p, Int seed) { return (Int)hash_double(((float *)p)[1], hash_double(((float *)p)[0], (Uint)seed)); }
Int rt_c128hash(void *p, Int seed) { return (Int)hash_double(((double *)p)[1], hash_double(((double *)p)[0], (Uint)seed)); }

// ---- interfaces: the dynamic type decides, and equal values have the same one

static Uint hash_dynamic(const rtype *t, void *const *data, Uint seed) {
  if (t == NULL) return seed;
  if (t->hasher == NULL) panic_error(type_text("hash of unhashable type ", t));
  return type_hash(t, type_isdirect(t) ? (const void *)data : *data, seed ^ (Uint)t->hash);
}

Int rt_nilinterhash(void *p, Int seed) {
  eface *e = p;
  return (Int)hash_dynamic(e->type, &e->data, (Uint)seed);
}

Int rt_interhash(void *p, Int seed) {
  iface *i = p;
  return (Int)hash_dynamic(i->tab == NULL ? NULL : i->tab->type, &i->data, (Uint)seed);
}

// ---- arrays and structs made at run time

Uint hash_parts(const void *p, Uint seed, const rtype *t) {
  if (t->kind == KIND_ARRAY) {
    const arraytype *array = (const arraytype *)t;
    for (Uint at = 0; at < t->size; at += array->elem->size) seed = type_hash(array->elem, (const char *)p + at, seed);
    return seed;
  }
  const structtype *st = (const structtype *)t;
  for (const structfield *f = st->fields; f < st->fields + st->nfields; f++)
    if (!field_isblank(f)) seed = type_hash(f->type, (const char *)p + f->offset, seed);
  return seed;
}

const rtype *unhashable_part(const rtype *t, const void *p) {
  const rtype *found = NULL;
  switch (t->kind) {
  case KIND_INTERFACE: {
    const eface *e = p;
    const rtype *dynamic = e->type;
    if (dynamic != NULL && t->hasher == (void *)rt_interhash) dynamic = ((const iface *)p)->tab->type;
    if (dynamic == NULL) return NULL;
    if (dynamic->hasher == NULL) return dynamic;
    return unhashable_part(dynamic, type_isdirect(dynamic) ? (const void *)&e->data : e->data);
  }
  case KIND_ARRAY: {
    const arraytype *a = (const arraytype *)t;
    for (Int i = 0; i < a->len && found == NULL; i++) found = unhashable_part(a->elem, (const char *)p + (Uint)i * a->elem->size);
    return found;
  }
  case KIND_STRUCT: {
    const structtype *st = (const structtype *)t;
    for (Int i = 0; i < st->nfields && found == NULL; i++) found = unhashable_part(st->fields[i].type, (const char *)p + st->fields[i].offset);
    return found;
  }
  default: return NULL;
  }
}

const char *type_text(const char *text, const rtype *t) {
  Uint n = (Uint)os_strlen(text);
  char *msg = mallocgc(n + (Uint)t->str.len + 1, NULL, true);
  __builtin_memcpy(msg, text, n);
  __builtin_memcpy(msg + n, t->str.ptr, (Uint)t->str.len);
  return msg;
}
