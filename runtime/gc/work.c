// work.c -- the mark stack, and how several markers share it.
//
// How it works.  Grey objects lie in chunks. Each marker (gcwork) fills and empties one chunk of its own; full ones go to a
// list that all share, and a marker whose chunk is empty takes one from there. So a lone marker sees a stack, and the
// lock is taken once in 500 objects.
//
// A tree that is walked depth-first never fills a chunk, and the other markers would starve. So a marker that sees somebody idle
// gives away the older half of its chunk: its older entries are the larger subtrees.
//
// The end.  A marker that finds neither own nor shared objects counts itself idle and looks at the list now and then. When all
// are idle, all is marked: only a marker that is not idle adds to the list, and it does not become idle while the
// list has anything.
//
// Helpers are threads of the runtime's own, made when a heap is first worth it, that sleep between collections. They run
// while the world is stopped, on processors that have nothing else to do then.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

enum { MAX_HELPERS = 15 };
static const Uint WORTH_HELP = 2 << 20;   // bytes that lived last time

static struct {
  mutex      lock;
  markchunk *full;       // guarded by lock; nfull for those who only look
  markchunk *spare;      // empty ones, kept for the next collection; guarded by lock
  uint32_t   nfull;      // atomic
  uint32_t   idle;       // atomic: markers without work
  uint32_t   markers;    // of this collection; changes while nobody marks
} shared;

// ---- chunks; the lock is held

static markchunk *empty_chunk(void) {
  markchunk *c = shared.spare;
  if (c != NULL) shared.spare = c->next;
  else if ((c = os_alloc(sizeof(markchunk))) == NULL) fatal("runtime: out of memory");
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
  // Sequentially consistent, as all accesses to nfull and idle: a marker reads one after it wrote the other.
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

bool gcwork_refill(gcwork *w) {
  if (__atomic_load_n(&shared.nfull, __ATOMIC_SEQ_CST) == 0) return false;
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
  if (w->chunk == NULL) return;
  lock(&shared.lock);
  if (w->room < CHUNK_OBJS) publish(w->chunk, w->room);
  else recycle(w->chunk);
  unlock(&shared.lock);
  w->chunk = NULL;
  w->room = 0;
}

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

bool gcwork_somebody_idle(void) { return __atomic_load_n(&shared.idle, __ATOMIC_RELAXED) != 0; }   // a hint

// ---- helpers

static struct {
  note wake[MAX_HELPERS];
  uint32_t n;            // threads made
  uint32_t running;      // atomic: those that have not finished this collection
  note     finished;
} helpers;

static void mark_together(gcwork *w) {
  for (;;) {
    mark_drain_shared(w);
    __atomic_fetch_add(&shared.idle, 1, __ATOMIC_SEQ_CST);
    for (int spins = 0; __atomic_load_n(&shared.nfull, __ATOMIC_SEQ_CST) == 0; spins++) {
      if (__atomic_load_n(&shared.idle, __ATOMIC_SEQ_CST) == shared.markers) return;
      if (spins < 200) __builtin_ia32_pause();
      else os_usleep(20);
    }
    __atomic_fetch_sub(&shared.idle, 1, __ATOMIC_SEQ_CST);
  }
}

static RUNS_ON_G0 void helper_main(void) {
  static uint32_t numbers;
  uint32_t me = __atomic_fetch_add(&numbers, 1, __ATOMIC_RELAXED);
  for (;;) {
    notesleep(&helpers.wake[me]);
    noteclear(&helpers.wake[me]);
    gcwork w = {0};
    mark_together(&w);
    gcwork_publish(&w);
    // Acquire and release: whoever counts to 0 has seen all that the others marked, and the note tells the collector.
    if (__atomic_sub_fetch(&helpers.running, 1, __ATOMIC_ACQ_REL) == 0) notewakeup(&helpers.finished);
  }
}

void mark_all(gcwork *w) {
  uint32_t want = (uint32_t)(gomaxprocs < ncpu ? gomaxprocs : ncpu) - 1;
  if (want > MAX_HELPERS) want = MAX_HELPERS;
  if (want == 0 || pace.live < WORTH_HELP) {
    mark_drain(w);
    return;
  }
  for (; helpers.n < want; helpers.n++) newm(helper_main, NULL, true);
  shared.idle = 0;
  shared.markers = want + 1;
  noteclear(&helpers.finished);
  __atomic_store_n(&helpers.running, want, __ATOMIC_RELEASE);   // pairs with the helpers' decrement
  for (uint32_t i = 0; i < want; i++) notewakeup(&helpers.wake[i]);
  mark_together(w);
  notesleep(&helpers.finished);
}
