// The package cache. A package's object depends on the compiler, the flags, its own sources and the objects of what it imports (whose bodies may have been inlined, whose
// escape summaries were used): all of that is hashed into 128 bits, which name three files: the object, the escape summaries, and a note whether the
// package has an initialiser. Files appear by rename, so that several burrow processes can share a cache. Nothing is ever invalid, only unused;
// deleting the folder is always safe.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver.h"

typedef struct { uint64_t a, b; } Hash;

// Two FNV-1a streams with different offsets and an extra mix for the second.
static void hash_bytes(Hash *h, const void *p, size_t n) {
  const uint8_t *s = p;
  for (size_t i = 0; i < n; i++) {
    h->a = (h->a ^ s[i]) * 1099511628211u;
    h->b = (h->b + s[i] + 0x9E37) * 0x9E3779B97F4A7C15u;
    h->b ^= h->b >> 29;
  }
}

static void hash_string(Hash *h, const char *s) { hash_bytes(h, s, strlen(s) + 1); }
static void hash_int(Hash *h, uint64_t v) { hash_bytes(h, &v, sizeof v); }

// Another build of the compiler is another compiler.
static void hash_compiler(Hash *h) {
  struct stat st;
  hash_string(h, BURROW_VERSION);
  if (stat("/proc/self/exe", &st) < 0) return;
  hash_int(h, (uint64_t)st.st_size);
  hash_int(h, (uint64_t)st.st_mtim.tv_sec);
  hash_int(h, (uint64_t)st.st_mtim.tv_nsec);
}

void cache_find(CacheEntry *e, const Package *p, const Options *o, const CacheEntry *const *deps, int ndeps) {
  Hash h = {14695981039346656037u, 0x6A09E667F3BCC908u};
  hash_compiler(&h);
  hash_int(&h, (uint64_t)o->opt_level);
  hash_string(&h, p->path);
  hash_int(&h, (uint64_t)p->go_version);
  for (int i = 0; i < p->nfiles; i++) {
    hash_string(&h, p->files[i]->source->abs_path);
    hash_int(&h, p->files[i]->source->size);
    hash_bytes(&h, p->files[i]->source->text, p->files[i]->source->size);
    if (p->files[i]->generated) hash_bytes(&h, p->files[i]->generated->text, p->files[i]->generated->size);
  }
  for (int i = 0; i < ndeps; i++) hash_bytes(&h, deps[i]->key, sizeof deps[i]->key);
  e->key[0] = h.a;
  e->key[1] = h.b;
  const char *dir = driver_cache_dir();
  if (asprintf(&e->object, "%s/%016llx%016llx.o", dir, (unsigned long long)h.a, (unsigned long long)h.b) < 0) abort();
  if (asprintf(&e->escape, "%s/%016llx%016llx.escape", dir, (unsigned long long)h.a, (unsigned long long)h.b) < 0) abort();
  if (asprintf(&e->meta, "%s/%016llx%016llx.meta", dir, (unsigned long long)h.a, (unsigned long long)h.b) < 0) abort();
  e->present = access(e->object, R_OK) == 0 && access(e->escape, R_OK) == 0 && cache_read_meta(e);
}

bool cache_read_meta(CacheEntry *e) {
  FILE *f = fopen(e->meta, "r");
  if (!f) return false;
  int init = fgetc(f);
  fclose(f);
  e->has_init = init == '1';
  return init == '0' || init == '1';
}

bool cache_write_meta(const CacheEntry *e, bool has_init) {
  char *temporary;
  if (asprintf(&temporary, "%s.%d", e->meta, (int)getpid()) < 0) abort();
  FILE *f = fopen(temporary, "w");
  bool ok = f && fputc(has_init ? '1' : '0', f) != EOF;
  ok = f && fclose(f) == 0 && ok && rename(temporary, e->meta) == 0;
  free(temporary);
  return ok;
}
