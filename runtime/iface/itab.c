// itab.c -- itabs made at run time.
//
// The compiler makes the itabs of conversions whose types it knows. An assertion from one interface to another meets
// types it could not know: for these the itab is made here once and kept for ever, in a hash table by (interface, type).
//
// Readers take no lock. The table is an array of pointers with linear probing that only ever gains entries; a writer,
// under itab_lock, publishes an itab with a release store, and when the table is three quarters full publishes a larger
// copy. Readers of an old copy may miss the newest itabs and then ask again with the lock held. Old copies are not freed:
// together they are smaller than the newest.
//
// That a type does not implement an interface is remembered too, or programs that ask "is it a Stringer?" of every
// value would compare method names each time: as an itab whose fun[0] is NULL.
//
// Finding the methods merges two sorted lists, the interface's and the type's. Both have exported names first and then
// go by name, so one pass does. Two methods of one unexported name from different packages differ in pkgpath; within
// such a run of equal names the type's are tried in turn.
#include "../alg/alg.h"
#include "../heap/heap.h"
#include "../panic/panic.h"
#include "../sched/sched.h"
#include "iface.h"

typedef struct table {
  Uint   mask;           // entries - 1
  Uint   count;          // guarded by itab_lock
  const itab *entries[];
} table;

static mutex itab_lock;
static table *current;   // release store under itab_lock, acquire load by readers

static void **itab_fun(const itab *tab) { return (void **)(tab + 1); }

static Uint slot_of(const table *t, const interfacetype *inter, const rtype *typ) {
  return hash64((Uint)inter ^ (Uint)typ << 1, inter->type.hash) & t->mask;
}

static const itab *table_find(const table *t, const interfacetype *inter, const rtype *typ) {
  if (t == NULL) return NULL;
  for (Uint i = slot_of(t, inter, typ);; i = (i + 1) & t->mask) {
    const itab *e = __atomic_load_n(&t->entries[i], __ATOMIC_ACQUIRE);   // pairs with the release in table_put
    if (e == NULL || (e->inter == &inter->type && e->type == typ)) return e;
  }
}

static void table_put(table *t, const itab *tab) {
  Uint i = slot_of(t, (const interfacetype *)tab->inter, tab->type);
  while (t->entries[i] != NULL) i = (i + 1) & t->mask;
  __atomic_store_n(&t->entries[i], tab, __ATOMIC_RELEASE);               // pairs with the acquire in table_find
  t->count++;
}

// Adds tab, which is not there. Caller holds itab_lock.
static void itab_add(const itab *tab) {
  table *t = current;
  if (t == NULL || t->count * 4 >= (t->mask + 1) * 3) {
    Uint n = t == NULL ? 256 : 2 * (t->mask + 1);
    table *bigger = persistentalloc(sizeof(table) + n * sizeof(itab *), 8);
    bigger->mask = n - 1;
    for (Uint i = 0; t != NULL && i <= t->mask; i++)
      if (t->entries[i] != NULL) table_put(bigger, t->entries[i]);
    __atomic_store_n(&current, bigger, __ATOMIC_RELEASE);                // pairs with the acquire in itab_get
    t = bigger;
  }
  table_put(t, tab);
}

// ---- methods

static bool is_exported(const uint8_t *pkgpath) { return pkgpath == NULL; }

// Orders names as both method lists are ordered: exported first, then by name.
static Int method_order(const method *m, const imethod *want) {
  bool a = is_exported(m->pkgpath), b = is_exported(want->pkgpath);
  if (a != b) return a ? -1 : 1;
  return rt_cmpstring((void *)m->name.ptr, m->name.len, (void *)want->name.ptr, want->name.len);
}

// Fills fun and returns NULL, or the first method of inter that typ lacks.
static const imethod *match_methods(const interfacetype *inter, const rtype *typ, void **fun) {
  const uncommontype *u = typ->uncommon;
  const method *m = u == NULL ? NULL : u->methods, *end = u == NULL ? NULL : m + u->nmethods;
  for (Int i = 0; i < inter->nmethods; i++) {
    const imethod *want = &inter->methods[i];
    while (m < end && method_order(m, want) < 0) m++;
    const method *found = m;
    while (found < end && method_order(found, want) == 0 && (found->type != want->type || found->pkgpath != want->pkgpath)) found++;
    if (found == end || method_order(found, want) != 0) return want;
    fun[i] = found->ifn;
  }
  return NULL;
}

static const itab *itab_make(const interfacetype *inter, const rtype *typ) {
  itab *tab = persistentalloc(sizeof(itab) + (Uint)inter->nmethods * sizeof(void *), 8);
  tab->inter = &inter->type;
  tab->type = typ;
  tab->hash = typ->hash;
  if (match_methods(inter, typ, itab_fun(tab)) != NULL) itab_fun(tab)[0] = NULL;
  return tab;
}

const itab *itab_get(const interfacetype *inter, const rtype *typ, String *missing) {
  if (inter->nmethods == 0) throw("itab_get: interface without methods");
  const itab *tab = table_find(__atomic_load_n(&current, __ATOMIC_ACQUIRE), inter, typ);   // pairs with the release in itab_add
  if (tab == NULL) {
    lock(&itab_lock);
    tab = table_find(current, inter, typ);
    if (tab == NULL) {
      tab = itab_make(inter, typ);
      itab_add(tab);
    }
    unlock(&itab_lock);
  }
  if (itab_fun(tab)[0] != NULL) return tab;
  if (missing != NULL) {
    // Only a panic wants the name: match again, into an itab's worth of memory that nobody reads.
    void **scratch = mallocgc((Uint)inter->nmethods * sizeof(void *), NULL, true);
    *missing = match_methods(inter, typ, scratch)->name;
  }
  return NULL;
}
