// Signals.  One handler for all we catch, on the M's signal stack (goroutine stacks are too small):
//
//      SIGSEGV SIGBUS SIGFPE   in code that runs for a goroutine: a Go panic. The handler lets the thread go on in signal_panic,
//                              as if the faulting instruction had called it. Elsewhere: fatal.
//      SIGURG                  preemption (async.c), and nothing if it comes at a bad moment
//      SIGQUIT SIGABRT ...     a dump of all goroutines, exit status 2
//      SIGPIPE                 nothing here: the write returns EPIPE, and package os decides (signal_pipe)
//
// All others keep their default action; SIGINT and SIGTERM end the program as they end any other.
// Handlers run with all signals blocked.

#include "signal.h"
#include "../os/kernel.h"
#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../print/print.h"
#include "async.h"
#include "ucontext.h"

void signal_entry(void);
void signal_return(void);
void signal_panic(void);

typedef struct {
  void (*handler)(void);
  Uint flags;
  void (*restorer)(void);
  uint64_t mask;
} kernel_sigaction;

enum { FLAG_RESTORER = 0x04000000 };

// SIGNAL(number, name, text, caught)
#define SIGNALS(SIGNAL)                                      \
  SIGNAL(SIGNAL_QUIT, "SIGQUIT", "quit", true)               \
  SIGNAL(SIGNAL_ILL,  "SIGILL",  "illegal instruction", true) \
  SIGNAL(SIGNAL_TRAP, "SIGTRAP", "trace trap", true)         \
  SIGNAL(SIGNAL_ABRT, "SIGABRT", "abort", true)              \
  SIGNAL(SIGNAL_BUS,  "SIGBUS",  "bus error", true)          \
  SIGNAL(SIGNAL_FPE,  "SIGFPE",  "floating-point exception", true) \
  SIGNAL(SIGNAL_SEGV, "SIGSEGV", "segmentation violation", true) \
  SIGNAL(SIGNAL_PIPE, "SIGPIPE", "write to broken pipe", true) \
  SIGNAL(SIGNAL_URG,  "SIGURG",  "urgent condition on socket", true) \
  SIGNAL(SIGNAL_SYS,  "SIGSYS",  "bad system call", true)

const char *signal_name(int sig) {
  switch (sig) {
#define SIGNAL(number, name, text, caught) case number: return name ": " text;
    SIGNALS(SIGNAL)
#undef SIGNAL
  }
  return "unknown signal";
}

static void catch(int sig) {
  kernel_sigaction action = {signal_entry, SA_SIGINFO | SA_ONSTACK | SA_RESTART | FLAG_RESTORER, signal_return, ~(uint64_t)0};
  if (os_syscall6(__NR_rt_sigaction, sig, (Int)&action, 0, sizeof action.mask, 0, 0) != 0) throw("rt_sigaction failed");
}

RUNS_ON_G0 void signal_init(void) {
  async_init();
#define SIGNAL(number, name, text, caught) if (caught) catch(number);
  SIGNALS(SIGNAL)
#undef SIGNAL
}

static uint64_t set_mask(uint64_t mask) {
  uint64_t old = 0;
  os_syscall6(__NR_rt_sigprocmask, SIG_SETMASK, (Int)&mask, (Int)&old, sizeof mask, 0, 0);
  return old;
}

uint64_t signal_block_all(void)       { return set_mask(~(uint64_t)0); }
void signal_restore(uint64_t mask)    { set_mask(mask); }

static uint64_t start_mask;             // what the first thread was started with; all threads get it

void signal_minit(void *stack, Uint size) {
  stack_t s = {.ss_sp = stack, .ss_flags = 0, .ss_size = size};
  if (os_syscall6(__NR_sigaltstack, (Int)&s, 0, 0, 0, 0, 0) != 0) throw("sigaltstack failed");
  if (tls_m() == &m0) {
    start_mask = signal_block_all();
    // Faults and preemption must get through whatever the parent blocked.
    start_mask &= ~(1ull << (SIGNAL_SEGV - 1) | 1ull << (SIGNAL_BUS - 1) | 1ull << (SIGNAL_FPE - 1) | 1ull << (SIGNAL_URG - 1));
  }
  signal_restore(start_mask);
}

void signal_pipe(void) { os_raise_default(SIGNAL_PIPE); }

// ---- the handler ---------------------------------------------------------------------------------------------

typedef struct {
  g *was;                       // who ran when the signal came, and its limit word: both are put back after the handler
  Uint limit;
} identity;

// May the fault become a panic of the goroutine? Not if the runtime was in the middle of something.
static bool can_panic(const identity *id) {
  m *mp = tls_m();
  g *gp = mp->curg;
  return gp != NULL && id->was == gp && mp->locks == 0 && !mp->dying && mp->p != NULL && readgstatus(gp) == G_RUNNING;
}

static void make_panic(int sig, const siginfo_t *info, sigregs *regs) {
  g *gp = tls_m()->curg;
  gp->sig = sig;
  gp->sigcode = (Uint)(Int)info->si_code;
  gp->sigaddr = (Uint)info->si_addr;
  gp->sigpc = regs->rip;
  // A call of address 0: the place of interest is the caller, whose return address is on the stack already.
  if (regs->rip != 0) {
    regs->rsp -= 8;
    *(Uint *)regs->rsp = regs->rip + 1;                         // "return addresses" are looked up one byte back
  }
  regs->rip = (Uint)signal_panic;
}

NAMED_BY_ASSEMBLY RUNS_ON_G0 void signal_handler(int sig, siginfo_t *info, struct ucontext *uc, identity *id) {
  sigregs *regs = &uc->uc_mcontext;
  bool from_kernel = info->si_code > 0;                         // a fault, not a kill()
  switch (sig) {
  case SIGNAL_URG:
    if (async_stop(uc, id->was)) {
      id->was = tls_m()->g0;
      id->limit = 0;
    }
    return;
  case SIGNAL_PIPE:
    return;
  case SIGNAL_SEGV:
  case SIGNAL_BUS:
  case SIGNAL_FPE:
    if (from_kernel && can_panic(id)) {
      make_panic(sig, info, regs);
      return;
    }
  }
  m *mp = tls_m();
  bool fault = from_kernel && (sig == SIGNAL_SEGV || sig == SIGNAL_BUS || sig == SIGNAL_FPE);
  rt_printlock();
  if (fault) {
    print_str("fatal error: unexpected signal during runtime execution\n[signal ");
    print_str(signal_name(sig));
    print_str(" code=");
    print_hex((Uint)(Int)info->si_code);
    print_str(" addr=");
    print_hex((Uint)info->si_addr);
    print_str(" pc=");
    print_hex(regs->rip);
    print_str("]\n");
  } else {
    print_str(signal_name(sig));
    print_str("\nPC=");
    print_hex(regs->rip);
    print_str(" m=");
    print_int(mp->id);
    print_str(" sigcode=");
    print_int(info->si_code);
    print_str("\n");
  }
  fatal_signal(mp->curg != NULL && id->was == mp->curg ? (codeplace){regs->rip, regs->rbp} : (codeplace){0, 0}, fault);
}
