// mark.c -- marking: which objects are reachable?
//
// How it works.  An object is white (mark bit clear), grey (marked, on the mark stack) or black (marked and scanned).
// Marking takes a grey object, looks at the words that its pointer bits name, and greys each white object found there;
// when nothing is grey, white objects are garbage. Objects without pointers go from white to black at once. The mark
// stack is explicit, in chunks, so that the longest list costs no machine stack.
//
// A heap does not fit into the processor's caches, and a marker that follows one pointer at a time waits for memory at
// each. So a popped object is not scanned but prefetched into a short queue, and the one that leaves the queue is
// scanned: its lines have had the time of a few others to arrive.
//
// Roots are words that may or may not be pointers. Such a word marks only what is allocated: a stale address of a
// free slot must not revive what once was there. Words of heap objects at pointer positions are trusted more: they may
// mark a free slot, which the sweeper ignores.
//
// On stacks a word that is the start of a slot also keeps the slot before it. Compiled loops may hold nothing but the
// address just behind an object that they walk through.
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

#define likely(x)   __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

// ---- the mark stack

static markchunk *spare;   // chunks of earlier collections; touched with the world stopped or under barrier.c's lock

static __attribute__((noinline)) void more_room(gcwork *w) {
  markchunk *c = spare;
  if (c != NULL) spare = c->below;
  else if ((c = os_alloc(sizeof(markchunk))) == NULL) fatal("runtime: out of memory");
  c->below = w->chunk;
  w->chunk = c;
  w->n = 0;
}

static inline void push(gcwork *w, Uint obj) {
  if (unlikely(w->chunk == NULL || w->n == CHUNK_OBJS)) more_room(w);
  w->chunk->objs[w->n++] = obj;
}

// 0 if nothing is grey.
static inline Uint pop(gcwork *w) {
  if (unlikely(w->n == 0)) {
    markchunk *c = w->chunk;
    if (c == NULL || c->below == NULL) return 0;
    w->chunk = c->below;
    w->n = CHUNK_OBJS;
    c->below = spare;
    spare = c;
  }
  return w->chunk->objs[--w->n];
}

void gcwork_free(gcwork *w) {
  while (w->chunk != NULL) {
    markchunk *c = w->chunk;
    w->chunk = c->below;
    c->below = spare;
    spare = c;
  }
  w->n = 0;
}

// ---- greying

static inline void mark_slot(gcwork *w, mspan *s, uint32_t slot) {
  uint64_t bit = (uint64_t)1 << slot % 64, *word = &s->mark[slot / 64];
  if (*word & bit) return;
  *word |= bit;
  w->marked += s->elemsize;
  if (!s->noscan) push(w, span_slotaddr(s, slot));
}

void mark_pointer(gcwork *w, Uint p) {
  mspan *s = spanof(p);
  if (s == NULL) return;
  uint32_t slot = span_slot(s, p);
  if (likely(slot < s->nelems)) mark_slot(w, s, slot);
}

static inline void mark_if_allocated(gcwork *w, Uint p, bool before_too) {
  mspan *s = spanof(p);
  if (s != NULL) {
    uint32_t slot = span_slot(s, p);
    if (slot < s->nelems && span_isallocated(s, slot)) mark_slot(w, s, slot);
    if (!before_too || (slot < s->nelems && p != span_slotaddr(s, slot))) return;
  }
  if (before_too) mark_if_allocated(w, p - 1, false);
}

void mark_conservative(Uint lo, Uint hi, void *arg) {
  gcwork *w = arg;
  w->scanned += hi - lo;
  for (Uint *p = (Uint *)((lo + 7) & -(Uint)8); (Uint)(p + 1) <= hi; p++)
    if (*p - mheap.base < mheap.used) mark_if_allocated(w, *p, false);
}

__attribute__((no_sanitize("address"))) void mark_stack(Uint lo, Uint hi, void *arg) {
  gcwork *w = arg;
  w->scanned += hi - lo;
  for (Uint *p = (Uint *)((lo + 7) & -(Uint)8); (Uint)(p + 1) <= hi; p++)
    if (*p - mheap.base <= mheap.used) mark_if_allocated(w, *p, true);
}

bool is_marked(Uint obj) {
  mspan *s = spanof(obj);
  uint32_t slot = span_slot(s, obj);
  return s->mark[slot / 64] >> slot % 64 & 1;
}

// ---- scanning

void mark_children(gcwork *w, Uint obj) {
  mspan *s = spanof(obj);
  if (s->noscan) return;
  Uint words = s->elemsize / 8;
  for (Uint i = 0; i < words; i += 64) {
    uint64_t bits = heapbits_load(obj + i * 8);
    if (words - i < 64) bits &= ((uint64_t)1 << (words - i)) - 1;
    for (; bits != 0; bits &= bits - 1) {
      Uint p = ((Uint *)obj)[i + (unsigned)__builtin_ctzll(bits)];
      if (p - mheap.base < mheap.used) mark_pointer(w, p);
    }
  }
}

enum { QUEUE = 8 };   // objects under way; a power of two

void mark_drain(gcwork *w) {
  Uint queue[QUEUE] = {0};
  for (unsigned i = 0, idle = 0; idle < QUEUE; i++) {
    Uint next = pop(w), obj = queue[i % QUEUE];
    queue[i % QUEUE] = next;
    if (next != 0) {
      __builtin_prefetch((void *)next);
      __builtin_prefetch(mheap.bitmap + (next - mheap.base) / 512);
      idle = 0;
    } else {
      idle++;
    }
    if (obj != 0) {
      mark_children(w, obj);
      idle = 0;
    }
  }
}
