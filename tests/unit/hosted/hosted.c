// hosted.c -- see hosted.h. Each function here stands for the one of that name in runtime/{sched,os,panic}.
#include "hosted.h"

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "../../../runtime/abi/entry.h"
#include "../../../runtime/gc/gc.h"
#include "../../../runtime/heap/gc_heap.h"
#include "../../../runtime/os/os.h"
#include "../../../runtime/panic/panic.h"

// Conservative scanning reads whole stacks, so locals must be on them; the runtime's memory is nobody's leak.
const char *__asan_default_options(void) { return "detect_leaks=0:detect_stack_use_after_return=0"; }

// ---- os

void *os_reserve(void *hint, Uint size) {
  void *p = mmap(hint, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}
void *os_alloc(Uint size) {
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}
int  os_commit(void *p, Uint size) { return mprotect(p, size, PROT_READ | PROT_WRITE); }
void os_free(void *p, Uint size) { munmap(p, size); }
void os_unused(void *p, Uint size) { madvise(p, size, MADV_DONTNEED); }
int64_t os_nanotime(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000l + t.tv_nsec;
}
void os_walltime(int64_t *sec, int32_t *nsec) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  *sec = t.tv_sec;
  *nsec = (int32_t)t.tv_nsec;
}
const char *os_getenv(const char *name) { return getenv(name); }
bool os_streq(const char *a, const char *b) { return strcmp(a, b) == 0; }
Int os_strlen(const char *s) { return (Int)strlen(s); }
Int os_atoi(const char *s, Int otherwise) {
  char *end;
  Int n = strtol(s, &end, 10);
  return *s == 0 || *end != 0 ? otherwise : n;
}
Int os_debugvar(const char *key, Int otherwise) {
  const char *s = getenv("GODEBUG"), *at = s == NULL ? NULL : strstr(s, key);
  return at == NULL ? otherwise : atol(at + strlen(key) + 1);
}

// ---- sched

struct p { void *mcache, *gcwork, *pools; };
struct g {
  pthread_mutex_t lock;
  pthread_cond_t cond;
  bool ready;
  void *param;
  uint64_t id;
};
int32_t gomaxprocs = 1, ncpu = 1;
static __thread g *me;
static __thread p *myp;
static uint64_t goids;
static __thread uint64_t rng;
Uint hosted_roots[HOSTED_ROOTS];
bool hosted_exact;

g *getg(void) {
  if (me == NULL) {
    me = calloc(1, sizeof *me);   // never freed: a waker may still hold its lock
    pthread_mutex_init(&me->lock, NULL);
    pthread_cond_init(&me->cond, NULL);
    me->id = __atomic_add_fetch(&goids, 1, __ATOMIC_RELAXED);
  }
  return me;
}
p *getp(void) {
  if (myp == NULL) {
    myp = calloc(1, sizeof *myp);
    mcache_init(myp);
  }
  return myp;
}
void acquirem(void) {}
void releasem(void) {}
int  p_id(const p *pp) { return pp == NULL; }
void **p_mcache(p *pp) { return &pp->mcache; }
void **p_gcwork(p *pp) { return &pp->gcwork; }
void **p_pools(p *pp) { return &pp->pools; }
void systemstack(void (*fn)(void *), void *arg) { fn(arg); }

void lock(mutex *l) {
  while (__atomic_exchange_n(&l->key, 1, __ATOMIC_ACQUIRE)) sched_yield();
}
void unlock(mutex *l) { __atomic_store_n(&l->key, 0, __ATOMIC_RELEASE); }

void gopark(bool (*unlockf)(g *, void *), void *arg, waitreason why) {
  (void)why;
  g *gp = getg();
  if (unlockf != NULL && !unlockf(gp, arg)) return;
  pthread_mutex_lock(&gp->lock);
  while (!gp->ready) pthread_cond_wait(&gp->cond, &gp->lock);
  gp->ready = false;
  pthread_mutex_unlock(&gp->lock);
}
static bool unlock_it(g *gp, void *l) {
  (void)gp;
  unlock(l);
  return true;
}
void goparkunlock(mutex *l, waitreason why) { gopark(unlock_it, l, why); }
void goready(g *gp) {
  pthread_mutex_lock(&gp->lock);
  gp->ready = true;
  pthread_cond_signal(&gp->cond);
  pthread_mutex_unlock(&gp->lock);
}
void gosched(void) { sched_yield(); }
void **g_param(g *gp) { return &gp->param; }
uint64_t g_id(const g *gp) { return gp->id; }

// Threads that work beside the test hold the world as they would hold a P; the test's own thread is stopped by what it waits for.
static pthread_rwlock_t world = PTHREAD_RWLOCK_INITIALIZER;
void stopTheWorld(const char *reason) { (void)reason, pthread_rwlock_wrlock(&world); }
void startTheWorld(void) { pthread_rwlock_unlock(&world); }
bool hosted_background(void) {
  pthread_rwlock_rdlock(&world);
  bool (*background)(bool) = __atomic_load_n(&sched_background, __ATOMIC_ACQUIRE);
  bool did = background != NULL && background(true);
  pthread_rwlock_unlock(&world);
  return did;
}
void forEachG(void (*fn)(g *, void *), void *arg) { fn(getg(), arg); }
void g_scanstack(g *gp, void (*fn)(Uint, Uint, void *), void *arg) {
  (void)gp;
  fn((Uint)hosted_roots, (Uint)(hosted_roots + HOSTED_ROOTS), arg);
  if (hosted_exact) return;
  jmp_buf registers;
  _setjmp(registers);
  pthread_attr_t attr;
  void *lo;
  size_t size;
  pthread_getattr_np(pthread_self(), &attr);
  pthread_attr_getstack(&attr, &lo, &size);
  pthread_attr_destroy(&attr);
  fn((Uint)__builtin_frame_address(0) - 4096, (Uint)lo + size, arg);   // - 4096: this frame and the registers in it
}
void scan_ms(void (*fn)(Uint, Uint, void *), void *arg) { (void)fn, (void)arg; }
void scan_begin(void (*scan)(g *)) { scan(getg()); }
bool scan_some(void) { return false; }
bool (*sched_background)(bool idle);
bool sched_wanted(void) { return false; }
bool sched_stopping(void) { return false; }
void sched_wake(void) {}
void goready_anywhere(g *gp) { goready(gp); }

static void (*collect)(void);
void hosted_collections(bool on) {
  if (!on && mheap.collect != NULL) {
    collect = mheap.collect;
    mheap.collect = NULL;
  } else if (on && mheap.collect == NULL) {
    mheap.collect = collect;
  }
}
uint64_t stack_inuse(void) { return 0; }
uint64_t stack_sys(void) { return 0; }

uint64_t cheaprand64(void) {
  if (rng == 0) rng = (uint64_t)(uintptr_t)&rng ^ 0x2545f4914f6cdd1d;
  rng ^= rng << 13;
  rng ^= rng >> 7;
  rng ^= rng << 17;
  return rng * 0x9e3779b97f4a7c15;
}
uint32_t cheaprand(void) { return (uint32_t)(cheaprand64() >> 32); }
uint64_t bootrand(void) { return cheaprand64(); }

// ---- threads as goroutines

static struct { pthread_t threads[256]; int n; } started;
typedef struct { void (*fn)(void *); void *arg; } start;

static void *thread_main(void *arg) {
  start s = *(start *)arg;
  free(arg);
  s.fn(s.arg);
  return NULL;
}

void hosted_go(void (*fn)(void *), void *arg) {
  start *s = malloc(sizeof *s);
  *s = (start){fn, arg};
  if (started.n == 256 || pthread_create(&started.threads[started.n++], NULL, thread_main, s) != 0) abort();
}

void hosted_wait(void) {
  for (int i = 0; i < started.n; i++) pthread_join(started.threads[i], NULL);
  started.n = 0;
}

// A system goroutine is the finalizer's, which never returns; tests run it to its first wait in a thread of its own.
static void run_system(void *fn) { ((void (*)(void))fn)(); }
g *newsystemproc(void (*fn)(void)) {
  pthread_t t;
  start *s = malloc(sizeof *s);
  *s = (start){run_system, (void *)fn};
  if (pthread_create(&t, NULL, thread_main, s) != 0) abort();
  pthread_detach(t);
  return NULL;
}

// A thread of the runtime's own: the collector's helpers.
void newm(void (*fn)(void), p *pp, bool system);
void newm(void (*fn)(void), p *pp, bool system) {
  (void)pp, (void)system;
  newsystemproc(fn);
}
void noteclear(note *n) { __atomic_store_n(&n->key, 0, __ATOMIC_RELEASE); }
void notewakeup(note *n) { __atomic_store_n(&n->key, 1, __ATOMIC_RELEASE); }
void notesleep(note *n) {
  while (!__atomic_load_n(&n->key, __ATOMIC_ACQUIRE)) usleep(50);
}
void os_usleep(uint32_t usec) { usleep(usec); }

// ---- panic

__thread jmp_buf *hosted_catch;
__thread char hosted_message[256];

static __attribute__((noreturn)) void raise_text(const char *kind, const char *text) {
  if (hosted_catch == NULL) {
    fprintf(stderr, "unexpected %s%s\n", kind, text);
    abort();
  }
  snprintf(hosted_message, sizeof hosted_message, "%s%s", kind, text);
  _longjmp(*hosted_catch, 1);
}
void throw(const char *msg) { raise_text("throw: ", msg); }
void fatal(const char *msg) { raise_text("fatal: ", msg); }
void panic_plain(const char *msg) { raise_text("", msg); }
void panic_error(const char *msg) { raise_text("runtime error: ", msg); }
void rt_panicmakeslicelen(void) { panic_error("makeslice: len out of range"); }
void rt_panicmakeslicecap(void) { panic_error("makeslice: cap out of range"); }
void rt_gopanic(void *type, void *data) { (void)type, raise_text("assertion: ", data); }

void print_str(const char *s) { fputs(s, stderr); }
void print_int(Int v) { fprintf(stderr, "%ld", (long)v); }
void print_strn(const void *p, Int n) { fwrite(p, 1, (size_t)n, stderr); }
void print_ms(int64_t ns) { fprintf(stderr, "%g", (double)ns / 1e6); }
void print_hex(Uint v) { fprintf(stderr, "%#lx", v); }
void rt_printlock(void) {}
void rt_printunlock(void) {}
void print_uint(uint64_t v) { fprintf(stderr, "%lu", (unsigned long)v); }

// The Go constructor of type assertion errors: the text says what it was given.
typedef struct { void *type, *data; } any_result;
__attribute__((swiftcall)) any_result typeAssertionError_new(const rtype *inter, const rtype *have, const rtype *want, const uint8_t *missing, Int n)
    __asm__("runtime.typeAssertionError_new");
any_result typeAssertionError_new(const rtype *inter, const rtype *have, const rtype *want, const uint8_t *missing, Int n) {
  static __thread char text[200];
#define NAME(t) (t) == NULL ? 3 : (int)(t)->str.len, (t) == NULL ? "nil" : (const char *)(t)->str.ptr
  snprintf(text, sizeof text, "%.*s %.*s %.*s missing %.*s", NAME(inter), NAME(have), NAME(want), (int)n, missing == NULL ? (const uint8_t *)"" : missing);
  return (any_result){NULL, text};
}

// ---- what the linker script provides: here there are no Go variables

__asm__(".data\n.globl \"runtime.data\", \"runtime.edata\", \"runtime.bss\", \"runtime.ebss\"\n"
        ".globl \"runtime.gcWriteBarrier\"\n\"runtime.gcWriteBarrier\":\n"   // compiled code's, of which there is none
        "\"runtime.data\":\n\"runtime.edata\":\n\"runtime.bss\":\n\"runtime.ebss\":\n.text\n");

void hosted_init(void) {
  static bool done;
  if (done) return;
  done = true;
  if (getenv("GODEBUG") == NULL) setenv("GODEBUG", "gcstoptheworld=1", 1);   // who collects also marks; tests with several markers say so
  mallocinit();
  getp();
  gcinit();
  gcenable();
}
