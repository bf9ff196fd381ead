// mark.c -- marking: which objects are reachable?
//
// How it works.  An object is white (mark bit clear), grey (marked, on the mark stack) or black (marked and scanned).
// Marking takes a grey object, looks at the words that its pointer bits name, and greys each white object found there;
// when nothing is grey, white objects are garbage. Objects without pointers go from white to black at once. The stack of
// grey objects is explicit (work.c), so that the longest list costs no machine stack.
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
#define INLINE      static inline __attribute__((always_inline))   // all of mark_drain is one function: its state stays in registers

INLINE void push(gcwork *w, Uint obj) {
  if (unlikely(w->room == 0)) gcwork_overflow(w);
  w->chunk->objs[--w->room] = obj;
}

// 0 if nothing is grey. w has a chunk.
INLINE Uint pop(gcwork *w) {
  if (unlikely(w->room == CHUNK_OBJS) && !gcwork_refill(w)) return 0;
  return w->chunk->objs[w->room++];
}

// ---- greying

// The tables of the heap. In a local variable they stay in registers, which fields of mheap, for all that C knows of the stores
// in between, could not.
typedef struct { Uint base, used; mspan *const *spans; const uint64_t *bitmap; } heapview;
INLINE heapview view(void) { return (heapview){mheap.base, mheap.used, mheap.spans, mheap.bitmap}; }

// together: other markers set bits of the same word. Relaxed: a bit guards nothing but itself.
INLINE void mark_slot(gcwork *w, mspan *s, uint32_t slot, bool together) {
  uint64_t bit = (uint64_t)1 << slot % 64, *word = &s->mark[slot / 64];
  if (__atomic_load_n(word, __ATOMIC_RELAXED) & bit) return;
  if (!together) *word |= bit;
  else if (__atomic_fetch_or(word, bit, __ATOMIC_RELAXED) & bit) return;
  if (!s->noscan) push(w, span_slotaddr(s, slot));
}

INLINE void grey(gcwork *w, heapview h, Uint p, bool together) {
  Uint off = p - h.base;
  if (off >= h.used) return;
  mspan *s = h.spans[off >> PAGE_SHIFT];
  if (unlikely(s == NULL || s->state != SPAN_INUSE)) return;
  uint32_t slot = span_slot(s, p);
  if (likely(slot < s->nelems)) mark_slot(w, s, slot, together);
}

void mark_pointer(gcwork *w, Uint p) { grey(w, view(), p, false); }

static inline void mark_if_allocated(gcwork *w, Uint p, bool before_too) {
  mspan *s = spanof(p);
  if (s != NULL) {
    uint32_t slot = span_slot(s, p);
    if (slot < s->nelems && span_isallocated(s, slot)) mark_slot(w, s, slot, false);
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

INLINE void scan_words(gcwork *w, heapview h, Uint p, Uint words, bool together) {
  Uint at = (p - h.base) / 8;
  const uint64_t *b = h.bitmap + at / 64;
  unsigned sh = at % 64;
  uint64_t bits = b[0] >> sh;
  if (sh + words > 64) bits |= b[1] << 1 << (63 - sh);
  if (words < 64) bits &= ((uint64_t)1 << words) - 1;
  for (; bits != 0; bits &= bits - 1) grey(w, h, ((const Uint *)p)[__builtin_ctzll(bits)], together);
}

// s: obj's span; not noscan.
INLINE void scan(gcwork *w, heapview h, const mspan *s, Uint obj, bool together) {
  Uint words = s->elemsize / 8;
  for (; unlikely(words > 64); words -= 64, obj += 64 * 8) scan_words(w, h, obj, 64, together);
  scan_words(w, h, obj, words, together);
}

void mark_children(gcwork *w, Uint obj) {
  mspan *s = spanof(obj);
  if (!s->noscan) scan(w, view(), s, obj, false);
}

enum { QUEUE = 8, SHARE_EVERY = 64, SHARE_FROM = 8 };   // objects under way, a power of two; scanned between looks for idle markers; worth sharing

INLINE void drain(gcwork *work, bool together) {
  if (work->chunk == NULL && !gcwork_refill(work)) return;
  gcwork w = *work;
  heapview h = view();
  Uint queue[QUEUE], next;
  for (unsigned head = 0, n = 0, turn = 0;; turn++) {
    while (n < QUEUE && (next = pop(&w)) != 0) {
      __builtin_prefetch((void *)next);
      __builtin_prefetch(h.bitmap + (next - h.base) / 512);
      queue[(head + n++) % QUEUE] = next;
    }
    if (n == 0) break;
    Uint obj = queue[head++ % QUEUE];
    n--;
    scan(&w, h, h.spans[(obj - h.base) >> PAGE_SHIFT], obj, together);
    if (together && turn % SHARE_EVERY == 0 && gcwork_somebody_idle() && CHUNK_OBJS - w.room >= SHARE_FROM) gcwork_share(&w);
  }
  *work = w;
}

void mark_drain(gcwork *w) { drain(w, false); }
void mark_drain_shared(gcwork *w) { drain(w, true); }
