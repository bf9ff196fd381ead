// Stopping a goroutine anywhere.  A loop that calls nothing never looks at its stack limit. For it the runtime sends SIGURG to
// the thread. If the interrupted instruction is Go code (between runtime.text and runtime.etext) and the M holds no lock, the
// handler copies everything the kernel saved (general registers, the whole extended state) to a record of the goroutine and
// changes the saved context so that the thread goes on in async_giveway, on g0. The goroutine's own stack is not touched. Later any M resumes it
// by handing that copy back to the kernel with rt_sigreturn, as if it returned from the signal there and then.
//
// Go code between two instructions is in no critical section but one: everything that touches the M, the P or a lock is C, outside
// of that range, and compiled code inlines none of it. The exception is a pointer store with its write barrier (gc/barrier.c), a few instructions
// long; who is found there goes on, and is asked again.
//
// A record is an ucontext and, behind it, 64-byte aligned, the extended state. Its size is the kernel's maximum for a signal frame. Each M
// keeps one spare record, because a handler cannot allocate; others wait in a free list.

#include "async.h"
#include "../gc/barrier.h"
#include "../heap/heap.h"
#include "../os/os.h"
#include "../panic/panic.h"
#include "ucontext.h"

struct sigcontext_save {
  sigcontext_save *link;                // free list
  Uint end;                             // address behind the last byte in use
  struct ucontext uc;
};

extern const char gotext[] __asm__("runtime.text"), goetext[] __asm__("runtime.etext");
void async_sigreturn(g *gp, struct ucontext *uc) __attribute__((noreturn));

enum { AT_MINSIGSTKSZ_TYPE = 51, FX_BYTES = 512, DIRECTION_FLAG = 0x400 };

bool async_enabled;
static Uint record_bytes;
static struct {
  mutex lock;
  sigcontext_save *free;
} records;

void async_init(void) {
  async_enabled = os_debugvar("asyncpreemptoff", 0) != 1;
}

sigcontext_save *async_spare_new(void) {
  lock(&records.lock);
  sigcontext_save *s = records.free;
  if (s != NULL) records.free = s->link;
  unlock(&records.lock);
  if (s != NULL) return s;
  if (record_bytes == 0) {
    Uint frame = os_auxv(AT_MINSIGSTKSZ_TYPE);
    record_bytes = sizeof(sigcontext_save) + 64 + (frame > 2048 ? frame : 4096);
  }
  return persistentalloc(record_bytes, 64);
}

static void spare_free(sigcontext_save *s) {
  lock(&records.lock);
  s->link = records.free;
  records.free = s;
  unlock(&records.lock);
}

// Bytes of extended state at fp: the kernel writes how many it saved into the part of the legacy area that is software's.
static Uint extended_bytes(const struct _fpstate_64 *fp) {
  return fp->sw_reserved.magic1 == FP_XSTATE_MAGIC1 ? fp->sw_reserved.extended_size : FX_BYTES;
}

static void copy_words(void *dst, const void *src, Uint bytes) {
  uint64_t *d = dst;
  const uint64_t *s = src;
  for (Uint i = 0; i < (bytes + 7) / 8; i++) d[i] = s[i];
}

// False if the record is too small, which would be a lie of the kernel's.
static bool copy_context(sigcontext_save *s, const struct ucontext *uc) {
  const struct _fpstate_64 *fp = (const void *)uc->uc_mcontext.fpstate;
  Uint bytes = fp == NULL ? 0 : extended_bytes(fp);
  Uint at = ((Uint)(s + 1) + 63) & ~(Uint)63;
  if (at + bytes > (Uint)s + record_bytes) return false;
  s->uc = *uc;
  copy_words((void *)at, fp, bytes);
  s->uc.uc_mcontext.fpstate = fp == NULL ? NULL : (void *)at;
  s->end = at + bytes;
  return true;
}

// On g0, as if called: the goroutine that was interrupted gives way.
static void async_giveway(g *gp) {
  tls_m()->spare = async_spare_new();
  preempt_giveway(gp);
}

bool async_stop(struct ucontext *uc, g *was) {
  m *mp = tls_m();
  sigregs *regs = &uc->uc_mcontext;
  if (was == NULL || was != mp->curg || was == mp->g0 || !was->preempt) return false;
  if (mp->locks != 0 || mp->spare == NULL || mp->p == NULL || mp->p->status != P_RUNNING) return false;
  if (regs->rip < (Uint)gotext + 16 || regs->rip >= (Uint)goetext || barrier_at(regs->rip)) return false;
  if (!copy_context(mp->spare, uc)) return false;
  was->async = mp->spare;
  was->sp = regs->rsp;
  was->seg = mp->seg;
  mp->spare = NULL;
  regs->rip = (Uint)async_giveway;
  regs->rdi = (Uint)was;
  regs->rsp = mp->g0sp - 8;                                     // as after a call: 8 below a multiple of 16
  regs->rbp = 0;
  regs->eflags &= ~(Uint)DIRECTION_FLAG;
  return true;
}

void resume_async(g *gp) {
  m *mp = tls_m();
  sigcontext_save *s = gp->async;
  gp->async = NULL;
  // The record must stay untouched until the kernel has read it: it becomes our spare, which only our own handler uses, and
  // that not before the goroutine runs.
  if (mp->spare != NULL) spare_free(mp->spare);
  mp->spare = s;
  s->uc.uc_stack.ss_sp = mp->sigstack;                          // the kernel sets the signal stack from here too
  async_sigreturn(gp, &s->uc);
}

void async_bounds(const sigcontext_save *s, Uint *lo, Uint *hi) {
  *lo = (Uint)&s->uc;
  *hi = s->end;
}

codeplace async_place(const sigcontext_save *s) { return (codeplace){s->uc.uc_mcontext.rip, s->uc.uc_mcontext.rbp}; }
