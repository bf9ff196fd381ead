// work.c -- grey objects, and how markers share them.
//
// How it works.  Grey objects lie in chunks. Each P (gcwork) fills and empties one chunk of its own; full ones go to a
// list that all share, and a marker whose chunk is empty takes one from there. So a lone marker sees a stack, and the
// lock is taken once in 250 objects.
//
// A tree that is walked depth-first never fills a chunk, and the other Ps would starve. So a marker that sees the shared list
// empty gives away the older half of its chunk from time to time: its older entries are the larger subtrees.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

static struct {
  mutex      lock;
  markchunk *full;       // guarded by lock; nfull for those who only look
  markchunk *spare;      // empty ones, kept for the next collection; guarded by lock
  uint32_t   nfull;      // atomic
  gcwork    *all;        // guarded by lock
} shared;
gccounts counts;

gcwork *gcwork_first(void) { return shared.all; }

gcwork *this_gcwork(void) {
  void **slot = p_gcwork(getp());
  if (*slot == NULL) {
    gcwork *w = persistentalloc(sizeof(gcwork), 64);
    lock(&shared.lock);
    w->all = shared.all;
    shared.all = w;
    unlock(&shared.lock);
    *slot = w;
  }
  return *slot;
}

// ---- chunks; the lock is held

enum { BATCH = 64 << 10 };   // bytes asked of the kernel at a time

static markchunk *empty_chunk(void) {
  if (shared.spare == NULL) {
    markchunk *fresh = os_alloc(BATCH);
    if (fresh == NULL) fatal("runtime: out of memory");
    for (Uint i = 0; i < BATCH / sizeof(markchunk); i++) {
      fresh[i].next = shared.spare;
      shared.spare = &fresh[i];
    }
  }
  markchunk *c = shared.spare;
  shared.spare = c->next;
  return c;
}

static void recycle(markchunk *c) {
  c->next = shared.spare;
  shared.spare = c;
}

static void publish(markchunk *c, Uint room) {
  c->room = room;
  c->next = shared.full;
  shared.full = c;
  // Sequentially consistent, as all accesses to nfull: a marker that ends reads it after it wrote the number of markers.
  __atomic_fetch_add(&shared.nfull, 1, __ATOMIC_SEQ_CST);
}

// ---- a marker's chunk

void gcwork_overflow(gcwork *w) {
  lock(&shared.lock);
  if (w->chunk != NULL) publish(w->chunk, 0);
  w->chunk = empty_chunk();
  w->room = CHUNK_OBJS;
  unlock(&shared.lock);
}

bool gcwork_any(void) { return __atomic_load_n(&shared.nfull, __ATOMIC_SEQ_CST) != 0; }

bool gcwork_refill(gcwork *w) {
  if (!gcwork_any()) return false;
  lock(&shared.lock);
  markchunk *c = shared.full;
  if (c != NULL) {
    shared.full = c->next;
    __atomic_fetch_sub(&shared.nfull, 1, __ATOMIC_SEQ_CST);
    if (w->chunk != NULL) recycle(w->chunk);
    w->chunk = c;
    w->room = c->room;
  }
  unlock(&shared.lock);
  return c != NULL;
}

void gcwork_publish(gcwork *w) {
  gcwork_account(w);
  if (w->chunk == NULL) return;
  lock(&shared.lock);
  if (w->room < CHUNK_OBJS) publish(w->chunk, w->room);
  else recycle(w->chunk);
  unlock(&shared.lock);
  w->chunk = NULL;
  w->room = 0;
}

bool gcwork_starving(void) { return gomaxprocs > 1 && __atomic_load_n(&shared.nfull, __ATOMIC_RELAXED) == 0; }   // a hint

void gcwork_share(gcwork *w) {
  Uint used = CHUNK_OBJS - w->room, keep = used / 2;
  lock(&shared.lock);
  markchunk *mine = empty_chunk();
  Uint room = CHUNK_OBJS - keep;
  __builtin_memcpy(mine->objs + room, w->chunk->objs + w->room, keep * sizeof(Uint));   // the newer half
  publish(w->chunk, w->room + keep);
  unlock(&shared.lock);
  w->chunk = mine;
  w->room = room;
}

static void move_count(Uint *to, Uint *from) {
  if (*from != 0) __atomic_fetch_add(to, *from, __ATOMIC_RELAXED);
  *from = 0;
}

void gcwork_account(gcwork *w) {
  move_count(&counts.scanned, &w->scanned);
  move_count(&counts.marked, &w->marked);
  move_count(&counts.stacks, &w->stacks);
  move_count(&counts.globals, &w->globals);
}

void gcwork_publish_all(void) {
  for (gcwork *w = shared.all; w != NULL; w = w->all) gcwork_publish(w);
}
