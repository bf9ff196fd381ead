// persistent.c -- memory for the runtime's own structures, which live as long as the program.
//
// A pointer moves through chunks from the kernel; nothing is freed. It must work everywhere, with any lock held and on
// any stack, so it asks only the os room and has a lock of its own that is the last in every order.
#include "../os/os.h"
#include "../panic/panic.h"
#include "heap_impl.h"

enum { CHUNK = 256 << 10 };

static mutex persistent_lock;
static Uint chunk, chunk_end, sys;   // guarded by persistent_lock

static void *from_os(Uint size) {
  void *p = os_alloc(size);
  if (p == NULL) fatal("runtime: out of memory");
  sys += size;
  return p;
}

void *persistentalloc(Uint size, Uint align) {
  if (align == 0) align = 8;
  lock(&persistent_lock);
  void *p;
  if (size > CHUNK / 4) {
    p = from_os((size + 4095) & ~(Uint)4095);
  } else {
    chunk = (chunk + align - 1) & -align;
    if (chunk + size > chunk_end) {
      chunk = (Uint)from_os(CHUNK);
      chunk_end = chunk + CHUNK;
    }
    p = (void *)chunk;
    chunk += size;
  }
  unlock(&persistent_lock);
  return p;
}

Uint persistent_sys(void) { return __atomic_load_n(&sys, __ATOMIC_RELAXED); }   // pairs with nothing: a statistic
