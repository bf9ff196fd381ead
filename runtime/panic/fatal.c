// The end of a program that went wrong: uncaught panics, fatal errors, fatal signals.  All print to fd 2 in Go's form and exit with status 2:
//
//      panic: one [recovered]                          fatal error: all goroutines are asleep - deadlock!
//              panic: two
//
//      goroutine 1 [running]:                          goroutine 1 [chan receive]:
//      main.main()                                     ...
//
// How much is printed is GOTRACEBACK's choice (traceback.c); a fatal error shows all goroutines, an uncaught panic its own.
//
// The values of panics are turned to text (error's Error, Stringer's String) on the goroutine, before anything is printed or locked, because that is
// Go code. Everything else runs on g0. The first M to come here reports; others that come later wait for the exit. An M
// that comes here again, because reporting failed, gives up quickly.

#include "../os/os.h"
#include "../print/print.h"
#include "../sched/sched_impl.h"
#include "../signal/signal.h"
#include "../traceback/traceback.h"
#include "panic_impl.h"

panic_printer_fn panic_printer = runtimeErrorText;

enum { EXIT_STATUS = 2 };
enum { USERS_FAULT = 1, OUR_FAULT = 2 };                        // m->throwing

static m *reporter;             // who reports; set once by CAS, acq_rel
static int32_t depth;           // how often the reporter came here
static struct last_words { void (*print)(const void *arg); const void *arg; } last_words;   // what the reporter says at the end

void fatal_wait(void) {
  m *who = __atomic_load_n(&reporter, __ATOMIC_ACQUIRE);
  while (who != NULL && who != tls_m()) os_usleep(1000000);     // the reporter exits for us
}

static void begin_report(void) {
  m *mp = tls_m(), *nobody = NULL;
  __atomic_compare_exchange_n(&reporter, &nobody, mp, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  fatal_wait();
  mp->locks++;
  mp->dying = true;
  switch (++depth) {
  case 1: freezetheworld(); break;
  case 2:
    print_str("panic during panic\n");
    print_flush();
    os_exit(3);
  default: os_exit(4);
  }
}

// Tracebacks and the exit. gp (NULL: none): the goroutine to show first, from at on.
static __attribute__((noreturn)) void finish(g *gp, codeplace at, bool exact) {
  int throwing = tls_m()->throwing;
  tracelevel level = traceback_level();
  if (throwing == OUR_FAULT && level.frames < TRACE_SYSTEM) level.frames = TRACE_SYSTEM;
  if (gp != NULL && gp->sig != 0 && !throwing) {
    print_str("[signal ");
    print_str(signal_name(gp->sig));
    print_str(" code=");
    print_hex(gp->sigcode);
    print_str(" addr=");
    print_hex(gp->sigaddr);
    print_str(" pc=");
    print_hex(gp->sigpc);
    print_str("]\n");
  }
  if (level.frames != TRACE_NONE) {
    if (gp != NULL) {
      print_str("\n");
      traceback_goroutine(gp, at, exact, level);
    }
    if (level.all || throwing) traceback_others(gp, level);
  }
  if (last_words.print != NULL && level.frames != TRACE_NONE) last_words.print(last_words.arg);
  print_flush();
  if (level.crash) os_raise_default(SIGNAL_ABRT);
  os_exit(EXIT_STATUS);
}

// ---- fatal errors --------------------------------------------------------------------------------------------

typedef struct {
  const uint8_t *msg;
  Int len;
  codeplace at;
  int throwing;
} report;

static void report_fatal(void *arg) {
  report *r = arg;
  begin_report();
  m *mp = tls_m();
  mp->throwing = (uint8_t)r->throwing;
  print_str("fatal error: ");
  print_strn(r->msg, r->len);
  print_str("\n");
  finish(mp->curg, r->at, false);
}

static __attribute__((noreturn)) void die(const uint8_t *msg, Int len, codeplace at, int throwing) {
  report r = {msg, len, at, throwing};
  systemstack(report_fatal, &r);
  __builtin_unreachable();
}

// On g0 the interesting goroutine is the one this M works for, where it left its stack.
static codeplace interesting(codeplace caller) {
  m *mp = tls_m();
  if (mp->g == mp->curg || mp->curg == NULL) return caller;
  return traceback_start(mp->curg);
}

void throw(const char *msg) {
  die((const uint8_t *)msg, os_strlen(msg), interesting(frame_caller((Uint)__builtin_frame_address(0))), OUR_FAULT);
}

void fatal(const char *msg) {
  die((const uint8_t *)msg, os_strlen(msg), interesting(frame_caller((Uint)__builtin_frame_address(0))), USERS_FAULT);
}

void fatal_string(String msg, bool ours) {
  die(msg.ptr, msg.len, interesting(frame_caller((Uint)__builtin_frame_address(0))), ours ? OUR_FAULT : USERS_FAULT);
}

void fatal_stackoverflow(codeplace at) {
  static const char msg[] = "stack overflow";
  die((const uint8_t *)msg, sizeof msg - 1, at, USERS_FAULT);
}

void fatal_signal(codeplace at, void (*registers)(const void *arg), const void *arg) {
  begin_report();
  m *mp = tls_m();
  mp->throwing = OUR_FAULT;                                     // a signal's report shows all there is
  last_words = (struct last_words){registers, arg};
  if (at.pc != 0) finish(mp->curg, at, true);
  if (mp->curg != NULL) finish(mp->curg, traceback_start(mp->curg), false);
  finish(NULL, at, false);
}

// ---- uncaught panics -----------------------------------------------------------------------------------------

// The outermost panic first, each inner one on a line of its own. A value that was recovered and raised again is told once.
static void print_panics(const panicrec *p) {
  if (p->link != NULL) {
    print_panics(p->link);
    if (p->link->repanicked) return;
    if (!p->link->goexit) print_str("\t");
  }
  if (p->goexit) return;
  print_str("panic: ");
  print_strn(p->text.ptr, p->text.len);
  if (p->repanicked) print_str(" [recovered, repanicked]");
  else if (p->recovered) print_str(" [recovered]");
  print_str("\n");
}

static void report_panic(void *arg) {
  panicrec *p = arg;
  begin_report();
  print_panics(p);
  finish(tls_m()->curg, p->origin, false);
}

void fatal_panic(panicrec *p) {
  g *gp = tls_m()->curg;
  gp->panicking = true;                                         // a panic in an Error method now is fatal
  for (panicrec *q = p; q != NULL; q = q->link)
    if (!q->goexit) q->text = panic_printer(q->arg.type, q->arg.data);
  systemstack(report_panic, p);
  __builtin_unreachable();
}
