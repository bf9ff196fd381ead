// mark.c -- marking: which objects are reachable?
//
// How it works.  An object is white (mark bit clear), grey (marked, among the grey ones of work.c) or black (marked and
// scanned). Marking takes a grey object, looks at the words that its pointer bits name, and greys each white object found there;
// when nothing is grey, white objects are garbage. Objects without pointers go from white to black at once. The stack of
// grey objects is explicit, so that the longest list costs no machine stack.
//
// A heap does not fit into the processor's caches, and a marker that follows one pointer at a time waits for memory at
// each. So a popped object is not scanned but prefetched into a short queue, and the one that leaves the queue is
// scanned: its lines have had the time of a few others to arrive.
//
// An object longer than OBLET is greyed as several pieces, each an address inside it, so that several markers share it
// and none is away for long.
//
// Roots are words that may or may not be pointers. Such a word marks only what was allocated when the cycle began (what came
// later is marked anyway): a stale address of a free slot must not revive what once was there. Words of heap objects at
// pointer positions are trusted more: they may mark a free slot, which the sweeper ignores.
//
// On stacks a word that is the start of a slot also keeps the slot before it. Compiled loops may hold nothing but the
// address just behind an object that they walk through.
//
// The program runs meanwhile. It stores pointers to objects that are being scanned (whole words; barrier.c says why nothing is
// missed), allocates in spans whose neighbouring slots are scanned (heapbits.h), and makes new spans (span_entry).
#include "../os/os.h"
#include "../panic/panic.h"
#include "gc_impl.h"

#define likely(x)   __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define INLINE      static inline __attribute__((always_inline))   // all of mark_drain is one function: its state stays in registers

#define SMALL       __attribute__((noinline, minsize))             // none of it is
static const Uint OBLET = 128 << 10;

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
// together: other Ps set bits of the same word as we do.
typedef struct { Uint base, used; mspan *const *spans; const uint64_t *bitmap; bool together; } heapview;
INLINE heapview view(void) {
  return (heapview){mheap.base, __atomic_load_n(&mheap.used, __ATOMIC_RELAXED), mheap.spans, mheap.bitmap, gomaxprocs > 1};
}

// Relaxed: a bit guards nothing but itself.
INLINE void mark_slot(gcwork *w, heapview h, mspan *s, uint32_t slot) {
  uint64_t bit = (uint64_t)1 << slot % 64, *word = &s->mark[slot / 64];
  if (__atomic_load_n(word, __ATOMIC_RELAXED) & bit) return;
  if (!h.together) *word |= bit;
  else if (__atomic_fetch_or(word, bit, __ATOMIC_RELAXED) & bit) return;
  w->marked += s->elemsize;
  if (!s->noscan) push(w, span_slotaddr(s, slot));
}

INLINE void grey(gcwork *w, heapview h, Uint p) {
  Uint off = p - h.base;
  if (off >= h.used) return;
  mspan *s = span_entry(&h.spans[off >> PAGE_SHIFT]);
  if (unlikely(s == NULL)) return;
  uint32_t slot = span_slot(s, p);
  if (likely(slot < s->nelems)) mark_slot(w, h, s, slot);
}

SMALL void mark_pointer(gcwork *w, Uint p) { grey(w, view(), p); }

// Marks the object that p points into if there is one. Returns whether p may be the address just behind an object.
static SMALL bool mark_if_allocated(gcwork *w, Uint p) {
  mspan *s = spanof(p);
  if (s == NULL) return true;
  uint32_t slot = span_slot(s, p);
  if (slot >= s->nelems) return true;
  // alloc[] itself, which for a span in a P's cache tells what was allocated when the cycle began.
  if (__atomic_load_n(&s->alloc[slot / 64], __ATOMIC_RELAXED) >> slot % 64 & 1) mark_pointer(w, p);
  return p == span_slotaddr(s, slot);
}

// Relaxed: what the program writes there meanwhile, it also shades. On a stack nobody writes pointers that matter.
static inline Uint word_at(Uint p) { return __atomic_load_n((const Uint *)p, __ATOMIC_RELAXED); }

SMALL void mark_conservative(Uint lo, Uint hi, void *arg) {
  gcwork *w = arg;
  w->globals += hi - lo;
  for (Uint p = (lo + 7) & -(Uint)8; p + 8 <= hi; p += 8) {
    Uint word = word_at(p);
    if (word - mheap.base < mheap.used) mark_if_allocated(w, word);
  }
}

__attribute__((no_sanitize("address"))) SMALL void mark_stack(Uint lo, Uint hi, void *arg) {
  gcwork *w = arg;
  w->stacks += hi - lo;
  for (Uint p = (lo + 7) & -(Uint)8; p + 8 <= hi; p += 8) {
    Uint word = *(const Uint *)p;
    if (word - mheap.base <= mheap.used && mark_if_allocated(w, word)) mark_if_allocated(w, word - 1);
  }
}

bool is_marked(Uint obj) {
  mspan *s = spanof(obj);
  uint32_t slot = span_slot(s, obj);
  return __atomic_load_n(&s->mark[slot / 64], __ATOMIC_RELAXED) >> slot % 64 & 1;
}

// ---- scanning

INLINE void scan_words(gcwork *w, heapview h, Uint p, Uint words) {
  Uint at = (p - h.base) / 8;
  const uint64_t *b = h.bitmap + at / 64;
  unsigned sh = at % 64;
  uint64_t bits = __atomic_load_n(&b[0], __ATOMIC_RELAXED) >> sh;
  if (sh + words > 64) bits |= __atomic_load_n(&b[1], __ATOMIC_RELAXED) << 1 << (63 - sh);
  if (words < 64) bits &= ((uint64_t)1 << words) - 1;
  for (; bits != 0; bits &= bits - 1) grey(w, h, word_at(p + 8 * (Uint)__builtin_ctzll(bits)));
}

static COLD void push_again(gcwork *w, Uint obj) { push(w, obj); }

// Greys the pieces of a large object that begin behind obj, its start.
static COLD void push_oblets(gcwork *w, const mspan *s) {
  for (Uint p = s->base + OBLET; p < s->base + s->elemsize; p += OBLET) push_again(w, p);
}

// obj: the start of an object of s, which is not noscan, or of an oblet.
INLINE void scan(gcwork *w, heapview h, const mspan *s, Uint obj) {
  Uint bytes = s->elemsize;
  if (unlikely(bytes > OBLET)) {
    if (obj == s->base) push_oblets(w, s);
    Uint left = s->base + s->elemsize - obj;
    bytes = left < OBLET ? left : OBLET;
  }
  w->scanned += bytes;
  for (Uint words = bytes / 8;; words -= 64, obj += 64 * 8) {
    scan_words(w, h, obj, words < 64 ? words : 64);
    if (likely(words <= 64)) return;
  }
}

void mark_children(gcwork *w, Uint obj) {
  mspan *s = spanof(obj);
  if (!s->noscan) push_again(w, obj);
}

enum { QUEUE = 8, LOOK_EVERY = 64, SHARE_FROM = 8 };   // objects under way, a power of two; scanned between looks around; worth sharing

bool mark_drain(gcwork *w, Uint budget) {
  if (w->chunk == NULL && !gcwork_refill(w)) return true;
  heapview h = view();
  Uint queue[QUEUE], next, enough = w->scanned + budget < budget ? ~(Uint)0 : w->scanned + budget;
  unsigned head = 0, n = 0;
  bool done = true;
  for (unsigned turn = 0;; turn++) {
    while (n < QUEUE && (next = pop(w)) != 0) {
      __builtin_prefetch((void *)next);
      __builtin_prefetch(h.bitmap + (next - h.base) / 512);
      queue[(head + n++) % QUEUE] = next;
    }
    if (n == 0) break;
    Uint obj = queue[head++ % QUEUE];
    n--;
    scan(w, h, span_entry(&h.spans[(obj - h.base) >> PAGE_SHIFT]), obj);
    if (turn % LOOK_EVERY != 0) continue;
    if (gcwork_starving() && CHUNK_OBJS - w->room >= SHARE_FROM) gcwork_share(w);
    if (w->scanned >= enough) {
      done = false;
      break;
    }
  }
  while (n-- > 0) push_again(w, queue[head++ % QUEUE]);
  return done;
}
