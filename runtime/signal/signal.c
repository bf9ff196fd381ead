// Signals.  One handler for all we catch, on the M's signal stack (goroutine stacks are too small):
//
//      SIGSEGV SIGBUS SIGFPE   in code that runs for a goroutine: a Go panic. The handler lets the thread go on in signal_panic,
//                              as if the faulting instruction had called it. Elsewhere: fatal.
//      SIGURG                  preemption (async.c), and nothing if it comes at a bad moment
//      SIGQUIT SIGABRT ...     a dump of all goroutines, exit status 2
//      SIGPIPE SIGUSR1 ...     nothing, though others would die of them. A write that got EPIPE: package os decides (signal_pipe)
//      what the program asked for (sigqueue.c) goes to it instead, unless it is a fault
//
// All others keep their default action; SIGINT and SIGTERM end the program as they end any other.
// Handlers run with all signals blocked.

#include "signal.h"
#include "../os/kernel.h"
#include "../os/os.h"
#include "../panic/panic_impl.h"
#include "../print/print.h"
#include "async.h"
#include "sigqueue.h"
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

enum { FLAG_RESTORER = 0x04000000, LAST_SIGNAL = 64 };

// What ends the program with a dump. SIGNAL(number, name, text)
#define DUMPING(SIGNAL)                                \
  SIGNAL(SIGNAL_QUIT, "SIGQUIT", "quit")               \
  SIGNAL(SIGNAL_ILL,  "SIGILL",  "illegal instruction") \
  SIGNAL(SIGNAL_TRAP, "SIGTRAP", "trace trap")         \
  SIGNAL(SIGNAL_ABRT, "SIGABRT", "abort")              \
  SIGNAL(SIGNAL_BUS,  "SIGBUS",  "bus error")          \
  SIGNAL(SIGNAL_FPE,  "SIGFPE",  "floating-point exception") \
  SIGNAL(SIGNAL_SEGV, "SIGSEGV", "segmentation violation") \
  SIGNAL(SIGNAL_STKFLT, "SIGSTKFLT", "stack fault")    \
  SIGNAL(SIGNAL_SYS,  "SIGSYS",  "bad system call")

const char *signal_name(int sig) {
  switch (sig) {
#define SIGNAL(number, name, text) case number: return name ": " text;
    DUMPING(SIGNAL)
#undef SIGNAL
  }
  return "unknown signal";
}

static uint64_t bit(int sig) { return 1ull << (sig - 1); }

static bool dumps(int sig) {
  uint64_t dumping = 0;
#define SIGNAL(number, name, text) dumping |= bit(number);
  DUMPING(SIGNAL)
#undef SIGNAL
  return (dumping & bit(sig)) != 0;
}

// These would end a program that does not catch them. A Go program that did not ask for them takes no notice: USR1 USR2 PIPE ALRM URG XCPU
// XFSZ VTALRM PROF IO PWR, and the real-time signals that no C library uses.
static bool is_quiet(int sig) {
  static const uint64_t quiet = 1 << 9 | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 22 | 7 << 23 | 1 << 26 | 1 << 28 | 1 << 29 | ~0ull << 33;
  return (quiet & bit(sig)) != 0;
}

static bool is_ours(int sig) { return dumps(sig) || is_quiet(sig); }

// new, old: may be NULL.
static void sigaction(int sig, const kernel_sigaction *new, kernel_sigaction *old) {
  if (os_syscall6(__NR_rt_sigaction, sig, (Int)new, (Int)old, sizeof new->mask, 0, 0) != 0) throw("rt_sigaction failed");
}

static const kernel_sigaction default_action;   // SIG_DFL is NULL
static uint64_t ignored_at_start;               // bit sig-1; known of the signals that the program has changed
static uint64_t changed;
static uint64_t start_mask;                     // what the first thread was started with; all threads get it

static void catch(int sig) {
  kernel_sigaction action = {signal_entry, SA_SIGINFO | SA_ONSTACK | SA_RESTART | FLAG_RESTORER, signal_return, ~(uint64_t)0};
  sigaction(sig, &action, NULL);
}

RUNS_ON_G0 void signal_init(void) {
  async_init();
  for (int sig = 1; sig <= LAST_SIGNAL; sig++)
    if (is_ours(sig)) catch(sig);
}

// In a child process that is about to execute a program: no handler of ours may run any more, then signals are let through.
void signal_default_in_child(void) {
  for (int sig = 1; sig <= LAST_SIGNAL; sig++)
    if ((is_ours(sig) || (changed & bit(sig)) != 0) && !signal_ignored(sig)) sigaction(sig, &default_action, NULL);
  signal_restore(start_mask);
}

// ---- for os/signal, which orders these calls among themselves

bool signal_ignored(int sig) {
  kernel_sigaction now;
  sigaction(sig, NULL, &now);
  return now.handler == (void (*)(void))SIG_IGN;
}

// SIGKILL and SIGSTOP cannot be changed, and the two below 34 belong to C libraries' threads.
static bool changeable(int sig) { return sig != 9 && sig != 19 && sig != 32 && sig != 33; }

static bool note_start(int sig) {
  if (!changeable(sig)) return false;
  if ((changed & bit(sig)) == 0 && signal_ignored(sig)) ignored_at_start |= bit(sig);
  changed |= bit(sig);
  return true;
}

void signal_catch(int sig) {
  if (note_start(sig)) catch(sig);
}

void signal_ignore(int sig) {
  static const kernel_sigaction ignore = {.handler = (void (*)(void))SIG_IGN};
  if (note_start(sig)) sigaction(sig, &ignore, NULL);
}

void signal_restore_start(int sig) {
  if (!note_start(sig) || signal_ignored(sig)) return;           // Reset undoes Notify, not Ignore
  if (is_ours(sig)) catch(sig);
  else if ((ignored_at_start & bit(sig)) != 0) signal_ignore(sig);
  else sigaction(sig, &default_action, NULL);
}

static uint64_t set_mask(uint64_t mask) {
  uint64_t old = 0;
  os_syscall6(__NR_rt_sigprocmask, SIG_SETMASK, (Int)&mask, (Int)&old, sizeof mask, 0, 0);
  return old;
}

uint64_t signal_block_all(void)       { return set_mask(~(uint64_t)0); }
void signal_restore(uint64_t mask)    { set_mask(mask); }

void signal_minit(void *stack, Uint size) {
  stack_t s = {.ss_sp = stack, .ss_flags = 0, .ss_size = size};
  if (os_syscall6(__NR_sigaltstack, (Int)&s, 0, 0, 0, 0, 0) != 0) throw("sigaltstack failed");
  if (tls_m() == &m0) {
    start_mask = signal_block_all();
    // Faults and preemption must get through whatever the parent blocked.
    start_mask &= ~(bit(SIGNAL_SEGV) | bit(SIGNAL_BUS) | bit(SIGNAL_FPE) | bit(SIGNAL_URG));
  }
  signal_restore(start_mask);
}

void signal_pipe(void) {
  if (!signal_ignored(SIGNAL_PIPE) && !sigqueue_send(SIGNAL_PIPE)) os_raise_default(SIGNAL_PIPE);
}

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

static void print_registers(const void *regs) {
  static const struct { char name[7]; uint8_t offset; } words[] = {
#define WORD_AT(r) {#r, offsetof(sigregs, r)}
      WORD_AT(rax), WORD_AT(rbx), WORD_AT(rcx), WORD_AT(rdx), WORD_AT(rdi), WORD_AT(rsi), WORD_AT(rbp), WORD_AT(rsp), WORD_AT(r8), WORD_AT(r9),
      WORD_AT(r10), WORD_AT(r11), WORD_AT(r12), WORD_AT(r13), WORD_AT(r14), WORD_AT(r15), WORD_AT(rip), {"rflags", offsetof(sigregs, eflags)}};
#undef WORD_AT
  print_str("\n");
  for (Uint i = 0; i < sizeof words / sizeof *words; i++) {
    Int length = 0;
    while (length < 6 && words[i].name[length] != 0) length++;
    print_strn(words[i].name, length);
    print_strn("       ", 7 - length);
    print_hex(*(const Uint *)((const char *)regs + words[i].offset));
    print_str("\n");
  }
}

static bool is_fault(int sig) { return sig == SIGNAL_SEGV || sig == SIGNAL_BUS || sig == SIGNAL_FPE; }

NAMED_BY_ASSEMBLY RUNS_ON_G0 void signal_handler(int sig, siginfo_t *info, struct ucontext *uc, identity *id) {
  sigregs *regs = &uc->uc_mcontext;
  bool from_kernel = info->si_code > 0;                         // a fault, not a kill()
  if (!from_kernel || !is_fault(sig))
    if (sigqueue_send(sig) && sig != SIGNAL_URG) return;
  switch (sig) {
  case SIGNAL_URG:
    __atomic_store_n(&tls_m()->signalled, 0, __ATOMIC_RELEASE);
    if (async_stop(uc, id->was)) {
      id->was = tls_m()->g0;
      id->limit = 0;
    }
    return;
  case SIGNAL_SEGV:
  case SIGNAL_BUS:
  case SIGNAL_FPE:
    if (from_kernel && can_panic(id)) {
      make_panic(sig, info, regs);
      return;
    }
  }
  if (is_quiet(sig)) return;
  m *mp = tls_m();
  bool fault = from_kernel && is_fault(sig);
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
  fatal_signal(mp->curg != NULL && id->was == mp->curg ? (codeplace){regs->rip, regs->rbp} : (codeplace){0, 0}, print_registers, regs);
}
