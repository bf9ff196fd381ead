// Package runtime: what stdlib/runtime/stubs.go declares, but for what collector and maps export themselves.

#include "glue.h"
#include "../gc/gc.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "../panic/panic_impl.h"
#include "../print/print.h"
#include "../rt0/rt0.h"
#include "../sched/sched_impl.h"
#include "../traceback/traceback.h"

// ---- goroutines and processors ---------------------------------------------------------------------------------

void runtime_Gosched(void) GO("runtime.Gosched");
void runtime_Gosched(void) { gosched(); }

void runtime_Goexit(void) GO("runtime.Goexit");
void runtime_Goexit(void) { panic_goexit_from(frame_caller((Uint)__builtin_frame_address(0))); }

Int runtime_NumGoroutine(void) GO("runtime.NumGoroutine");
Int runtime_NumGoroutine(void) { return gcount(); }

Int runtime_NumCPU(void) GO("runtime.NumCPU");
Int runtime_NumCPU(void) { return ncpu; }

Int runtime_GOMAXPROCS(Int n) GO("runtime.GOMAXPROCS");
Int runtime_GOMAXPROCS(Int n) {
  Int was = gomaxprocs;
  if (n > GOMAXPROCS_LIMIT) n = GOMAXPROCS_LIMIT;
  if (n > 0 && n != was) setGOMAXPROCS((int32_t)n);
  return was;
}

void runtime_LockOSThread(void) GO("runtime.LockOSThread");
void runtime_LockOSThread(void) { lockOSThread(); }

void runtime_UnlockOSThread(void) GO("runtime.UnlockOSThread");
void runtime_UnlockOSThread(void) { unlockOSThread(); }

int64_t runtime_NumCgoCall(void) GO("runtime.NumCgoCall");
int64_t runtime_NumCgoCall(void) { return 0; }                  // there is no cgo

int64_t debug_setMaxStack(int64_t bytes) GO("runtime/debug.setMaxStack");
int64_t debug_setMaxStack(int64_t bytes) { return (int64_t)__atomic_exchange_n(&stack_max, (Uint)bytes, __ATOMIC_RELAXED); }

__attribute__((swiftcall)) eface addressError_new(const uint8_t *s, Int len, Uint addr) __asm__("runtime.addressError_new");
bool debug_setPanicOnFault(bool on) GO("runtime/debug.setPanicOnFault");
bool debug_setPanicOnFault(bool on) {
  new_address_error = addressError_new;
  g *gp = tls_m()->curg;
  bool was = gp->paniconfault;
  gp->paniconfault = on;
  return was;
}

// ---- memory ------------------------------------------------------------------------------------------------------

// Stacks are scanned conservatively, and what follows lies where calls that have returned left their pointers. Who asks for a
// collection wants the objects gone that nobody uses: the dead part of the segment is cleared first.
static __attribute__((noinline)) void clear_dead_stack(void) {
  enum { ENOUGH = 8192, RED_ZONE = 128 };
  Uint sp, low = tls_m()->seg->limit;
  __asm__("mov %%rsp, %0" : "=r"(sp));
  sp -= RED_ZONE;
  if (sp <= low) return;
  if (sp - low > ENOUGH) low = sp - ENOUGH;
  Uint n = sp - low;
  __asm__ volatile("rep stosb" : "+D"(low), "+c"(n) : "a"(0) : "memory");
}

void runtime_GC(void) GO("runtime.GC");
void runtime_GC(void) {
  clear_dead_stack();
  gc_collect();
}

void runtime_ReadMemStats(memstats *out) GO("runtime.ReadMemStats");
void runtime_ReadMemStats(memstats *out) { heap_readmemstats(out, gc_memstats); }

// The call is what keeps x alive: compiled code cannot see that nothing happens here.
void runtime_KeepAlive(const rtype *type, void *data) GO("runtime.KeepAlive");
void runtime_KeepAlive(const rtype *type, void *data) { (void)type, (void)data; }

uint64_t runtime_addcleanup(void *p, funcval *fn) GO("runtime.addcleanup");
uint64_t runtime_addcleanup(void *p, funcval *fn) { return gc_addcleanup(p, fn); }

void runtime_removecleanup(void *p, uint64_t id) GO("runtime.removecleanup");
void runtime_removecleanup(void *p, uint64_t id) { gc_removecleanup(p, id); }

Int runtime_setfinalizer(void *p, funcval *run) GO("runtime.setfinalizer");
Int runtime_setfinalizer(void *p, funcval *run) { return gc_setfinalizer(p, run); }

// ---- calls and source places ---------------------------------------------------------------------------------------

Int runtime_callers(Int skip, Uint *pcs, Int n) GO("runtime.callers");
Int runtime_callers(Int skip, Uint *pcs, Int n) { return callers(frame_caller((Uint)__builtin_frame_address(0)), skip, pcs, n); }

// stdlib/runtime/symtab.go's funcInfo.
typedef struct {
  String name, file;
  Int line;
  Uint entry;
  Int startline;
} funcinfo;

static String string_of(const char *s) { return (String){(const uint8_t *)s, os_strlen(s)}; }

bool runtime_funcline(Uint pc, Int depth, funcinfo *out) GO("runtime.funcline");
bool runtime_funcline(Uint pc, Int depth, funcinfo *out) {
  srcplace at;
  if (!pcln_lookup(pc, (int)depth, &at)) return false;
  *out = (funcinfo){string_of(at.name), string_of(at.file), (Int)at.line, at.entry, (Int)at.startline};
  return true;
}

typedef struct {
  Slice buf;
  codeplace at;
  bool all;
  Int n;
} stackrequest;

static void write_stacks(void *arg) {
  stackrequest *r = arg;
  m *mp = tls_m();
  tracelevel level = {TRACE_USER, r->all, false};
  mp->writebuf = r->buf.ptr;
  mp->writelen = 0;
  mp->writecap = r->buf.len;
  traceback_goroutine(mp->curg, r->at, false, level);
  if (r->all) traceback_others(mp->curg, level);
  r->n = mp->writelen;
  mp->writebuf = NULL;
}

Int runtime_Stack(uint8_t *buf, Int len, Int cap, bool all) GO("runtime.Stack");
Int runtime_Stack(uint8_t *buf, Int len, Int cap, bool all) {
  stackrequest r = {{buf, len, cap}, frame_caller((Uint)__builtin_frame_address(0)), all, 0};
  if (len == 0) return 0;
  if (all) stopTheWorld("stack trace");
  systemstack(write_stacks, &r);
  if (all) startTheWorld();
  return r.n;
}

// ---- the program ---------------------------------------------------------------------------------------------------

void runtime_fatal(const uint8_t *s, Int n) GO("runtime.fatal");
void runtime_fatal(const uint8_t *s, Int n) { fatal_string((String){s, n}, false); }

PtrInt runtime_goroot(void) GO("runtime.goroot");
PtrInt runtime_goroot(void) {
  const char *s = os_getenv("GOROOT");
  return s == NULL ? (PtrInt){NULL, 0} : (PtrInt){(void *)s, os_strlen(s)};
}

PtrInt runtime_buildversion(void) GO("runtime.buildversion");
PtrInt runtime_buildversion(void) { return (PtrInt){(void *)go_module.buildversion.ptr, go_module.buildversion.len}; }

Int runtime_floatstring(double v, Int bits, uint8_t *buf) GO("runtime.floatstring");
Int runtime_floatstring(double v, Int bits, uint8_t *buf) { return float_format(v, (int)bits, buf); }

void runtime_Breakpoint(void) GO("runtime.Breakpoint");
void runtime_Breakpoint(void) { __asm__ volatile("int3"); }

// runtime/debug.SetTraceback.
void debug_SetTraceback(const uint8_t *s, Int n) GO("runtime/debug.SetTraceback");
void debug_SetTraceback(const uint8_t *s, Int n) { traceback_setlevel((String){s, n}); }
