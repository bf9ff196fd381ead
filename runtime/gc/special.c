// special.c -- what is attached to objects: finalizers, cleanups, weak handles.
//
// Few objects have any, so they stand in a hash table by object rather than in the spans, and in a list in the order
// in which they were attached: things happen in that order.
//
//     finalizer   one a pointer, so one an object, but tiny objects may share one block; runs with the object, which therefore lives once more
//     cleanup     any number; runs without the object
//     weak        one an object: a word in the heap that holds the object's address until it is gone
//
// While marking, everything a finalizer may reach is kept: the function, and all that the object points at, but not
// the object itself unless somebody else points at it. So of objects that refer to each other the first in line is
// finalized alone and the others after it is gone; a cycle with a finalizer is never found unreachable.
// After marking, for objects that are not marked, three passes in this order: weak handles are cleared, so that nobody
// gets hold of an object whose finalizer is about to run; finalizers are queued and their objects marked; cleanups
// are queued where the object is still not marked.
#include "../panic/panic.h"
#include "barrier.h"
#include "gc_impl.h"

typedef enum { FINALIZER, CLEANUP, WEAK } specialkind;

typedef struct special {
  struct special *chain;        // of the bucket
  struct special *older, *newer;
  Uint            obj;          // the object's start
  specialkind     kind;
  bool            due;          // finalizer: its object was found unreachable
  uint64_t        id;           // cleanup
  void           *p;            // finalizer: the pointer to run with; weak: the handle
  funcval        *run;          // finalizer, cleanup
} special;

static void special_mark(gcwork *w);
static void special_process(void);

static mutex special_lock;      // guards all below while the world runs
static special **buckets;
static Uint nbuckets, nspecials;
static special *oldest, *newest, *unused;
static uint64_t last_id;

// ---- the table

static Uint bucket_of(Uint obj) { return (obj >> 3) * 0x9e3779b97f4a7c15u >> 20 & (nbuckets - 1); }

static void table_grow(void) {
  nbuckets = nbuckets == 0 ? 256 : 4 * nbuckets;
  buckets = persistentalloc(nbuckets * sizeof(special *), 8);
  for (special *s = oldest; s != NULL; s = s->newer) {
    s->chain = buckets[bucket_of(s->obj)];
    buckets[bucket_of(s->obj)] = s;
  }
}

// The first special of that kind, and id if id is not 0, of obj.
static special *special_find(Uint obj, specialkind kind, uint64_t id) {
  if (nbuckets == 0) return NULL;
  special *s = buckets[bucket_of(obj)];
  while (s != NULL && (s->obj != obj || s->kind != kind || (id != 0 && s->id != id))) s = s->chain;
  return s;
}

static special *finalizer_find(Uint obj, void *p) {
  special *s = special_find(obj, FINALIZER, 0);
  while (s != NULL && (s->obj != obj || s->kind != FINALIZER || s->p != p)) s = s->chain;
  return s;
}

static special *special_add(Uint obj, specialkind kind) {
  static const specialhooks hooks = {special_mark, special_process, finq_wake};
  __atomic_store_n(&specials, &hooks, __ATOMIC_RELEASE);
  if (nspecials >= nbuckets) table_grow();
  special *s = unused;
  if (s != NULL) unused = s->chain;
  else s = persistentalloc(sizeof(special), 8);
  special **bucket = &buckets[bucket_of(obj)];
  *s = (special){.chain = *bucket, .older = newest, .obj = obj, .kind = kind};
  *bucket = s;
  if (newest != NULL) newest->newer = s;
  else oldest = s;
  newest = s;
  nspecials++;
  return s;
}

static void special_remove(special *s) {
  special **link = &buckets[bucket_of(s->obj)];
  while (*link != s) link = &(*link)->chain;
  *link = s->chain;
  if (s->older != NULL) s->older->newer = s->newer;
  else oldest = s->newer;
  if (s->newer != NULL) s->newer->older = s->older;
  else newest = s->older;
  s->chain = unused;
  unused = s;
  nspecials--;
}

// ---- attaching

enum { TINY_BLOCK = 16 };

int gc_setfinalizer(void *p, funcval *run) {
  Uint size, obj = findobject((Uint)p, &size);
  if (obj == 0) return FINALIZER_NOT_ON_HEAP;
  // A tiny object shares its block with others; it is finalized when the whole block is unreachable.
  if (obj != (Uint)p && !(spanof(obj)->noscan && size == TINY_BLOCK)) return FINALIZER_NOT_OBJECT;
  int result = FINALIZER_SET;
  lock(&special_lock);
  special *s = finalizer_find(obj, p);
  if (run == NULL) {
    if (s != NULL) special_remove(s);
  } else if (s != NULL) {
    result = FINALIZER_ALREADY_SET;
  } else {
    s = special_add(obj, FINALIZER);
    s->p = p;
    s->run = run;
  }
  unlock(&special_lock);
  __asm__ volatile("" : : "rm"(p), "rm"(run));
  return result;
}

uint64_t gc_addcleanup(void *p, funcval *run) {
  Uint obj = findobject((Uint)p, NULL);
  if (obj == 0) return 0;   // never freed
  lock(&special_lock);
  special *s = special_add(obj, CLEANUP);
  uint64_t id = s->id = ++last_id;
  s->run = run;
  unlock(&special_lock);
  __asm__ volatile("" : : "rm"(p), "rm"(run));
  return id;
}

void gc_removecleanup(void *p, uint64_t id) {
  Uint obj = findobject((Uint)p, NULL);   // 0 if it is gone already; another object at its address does not have the id
  if (obj == 0) return;
  lock(&special_lock);
  special *s = special_find(obj, CLEANUP, id);
  if (s != NULL) special_remove(s);
  unlock(&special_lock);
}

// ---- weak handles

// An object in static memory is its own handle's content for ever.
void *gc_weakhandle(void *p) {
  if (p == NULL) return NULL;
  void **fresh = mallocgc(sizeof(void *), NULL, true);   // before the lock is taken; dropped if there is a handle
  Uint obj = findobject((Uint)p, NULL);
  if (obj == 0) {
    *fresh = p;
    return fresh;
  }
  lock(&special_lock);
  special *s = special_find(obj, WEAK, 0);
  while (s != NULL && *(void **)s->p != p) {   // another pointer into the same object
    s = s->chain;
    while (s != NULL && (s->obj != obj || s->kind != WEAK)) s = s->chain;
  }
  if (s == NULL) {
    *fresh = p;
    s = special_add(obj, WEAK);
    s->p = fresh;
  }
  void *handle = s->p;
  unlock(&special_lock);
  __asm__ volatile("" : : "rm"(p), "rm"(fresh));
  return handle;
}

// Relaxed: handles are cleared while the world is stopped. The object may be one that the cycle under way would not keep.
void *gc_strong(void *handle) {
  if (handle == NULL) return NULL;
  void *p = __atomic_load_n((void **)handle, __ATOMIC_RELAXED);
  if (p != NULL && barrier_on()) shade((Uint)p);
  return p;
}

// ---- at a collection

// Beside the program. What is attached or taken away after this was read needs no look: the program had it in hand, so it is kept in this cycle.
static void special_mark(gcwork *w) {
  lock(&special_lock);
  for (special *s = oldest; s != NULL; s = s->newer) {
    if (s->run != NULL) mark_pointer(w, (Uint)s->run);
    if (s->kind == WEAK) mark_pointer(w, (Uint)s->p);
    if (s->kind == FINALIZER) mark_children(w, s->obj);
  }
  unlock(&special_lock);
  finq_mark(w);
}

static void clear_handle(gcwork *w, special *s) { (void)w, *(void **)s->p = NULL; }
static void queue_cleanup(gcwork *w, special *s) { (void)w, finq_push(s->run, NULL, false); }

static void for_unmarked(gcwork *w, specialkind kind, void (*fn)(gcwork *, special *)) {
  for (special *s = oldest, *newer; s != NULL; s = newer) {
    newer = s->newer;
    if (s->kind != kind || is_marked(s->obj)) continue;
    fn(w, s);
    special_remove(s);
  }
}

// All that are due are found before any object is marked: the finalizers of one block are queued together.
static void queue_finalizers(gcwork *w) {
  for (special *s = oldest; s != NULL; s = s->newer) s->due = s->kind == FINALIZER && !is_marked(s->obj);
  for (special *s = oldest, *newer; s != NULL; s = newer) {
    newer = s->newer;
    if (!s->due) continue;
    finq_push(s->run, s->p, true);
    mark_pointer(w, s->obj);
    special_remove(s);
  }
}

// The world is stopped.
static void special_process(void) {
  gcwork *w = this_gcwork();
  for_unmarked(w, WEAK, clear_handle);
  queue_finalizers(w);
  while (!mark_drain(w, ~(Uint)0)) continue;   // an object whose finalizer was queued is scanned again, which finds nothing new
  for_unmarked(w, CLEANUP, queue_cleanup);
}
