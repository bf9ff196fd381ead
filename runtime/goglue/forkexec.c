// Package syscall: starting a program.  The child shares the parent's memory until it executes the program (vfork): nothing is copied, however
// large the parent is, and a failure is a word that the parent reads. In return the child must do nothing but system calls. It is C code on
// g0's stack; all it needs has been laid out before by Go code, in a forkrequest.

#include "glue.h"
#include "../os/kernel.h"
#include "../os/os.h"
#include "../sched/sched.h"
#include "../signal/signal.h"

// stdlib/syscall/exec.go's forkRequest.
typedef struct {
  const char *path, **argv, **envv;
  const char *chroot, *dir;             // NULL: unchanged
  Int *fds, nfds;                       // the child's descriptor i is the parent's fds[i], -1: none. The child may change them
  Uint cloneflags, unshareflags;
  bool setsid, setpgid, setctty, noctty, foreground, ptrace, credential, setgroups;
  Int pgid, ctty, deathsig, parent;
  uint32_t uid, gid;
  const uint32_t *groups;
  Int ngroups;
  int pidfd;
  Int error;                            // out: why it failed
} forkrequest;

enum { TIOCSCTTY = 0x540E, TIOCNOTTY = 0x5422, TIOCSPGRP = 0x5410, F_SETFD = 2, F_DUPFD_CLOEXEC = 1030, PR_SET_PDEATHSIG = 1, SIGNAL_CHLD = 17 };
#define CALL(...) CALL_(__VA_ARGS__, 0, 0, 0, 0, 0, 0)
#define CALL_(number, a, b, c, d, e, f, ...) os_syscall6(number, (Int)(a), (Int)(b), (Int)(c), (Int)(d), (Int)(e), (Int)(f))
#define TRY(...)                          \
  do {                                    \
    Int error_ = CALL(__VA_ARGS__);       \
    if (error_ < 0) return error_;        \
  } while (0)

// Moves the descriptors to where the child wants them. First those that are in the way of others go behind all, then each to its place.
static Int arrange_descriptors(forkrequest *r) {
  for (Int i = 0; i < r->nfds; i++) {
    if (r->fds[i] < 0 || r->fds[i] >= i) continue;
    Int moved = CALL(__NR_fcntl, r->fds[i], F_DUPFD_CLOEXEC, r->nfds);
    if (moved < 0) return moved;
    r->fds[i] = moved;
  }
  for (Int i = 0; i < r->nfds; i++) {
    if (r->fds[i] < 0) CALL(__NR_close, i);
    else if (r->fds[i] == i) TRY(__NR_fcntl, i, F_SETFD, 0);    // it was to be closed at the exec
    else TRY(__NR_dup3, r->fds[i], i, 0);
  }
  for (Int i = r->nfds; i < 3; i++) CALL(__NR_close, i);
  return 0;
}

static Int become_user(const forkrequest *r) {
  if (r->setgroups) TRY(__NR_setgroups, r->ngroups, r->groups);
  TRY(__NR_setgid, r->gid);
  TRY(__NR_setuid, r->uid);
  return 0;
}

static Int change_group(const forkrequest *r) {
  if (r->setsid) TRY(__NR_setsid, 0);
  if (r->setpgid || r->foreground) TRY(__NR_setpgid, 0, r->pgid);
  if (!r->foreground) return 0;
  int pgrp = (int)(r->pgid != 0 ? r->pgid : CALL(__NR_getpid, 0));
  TRY(__NR_ioctl, r->ctty, TIOCSPGRP, &pgrp);
  return 0;
}

static Int run_program(forkrequest *r) {
  Int error;
  if (r->unshareflags != 0) TRY(__NR_unshare, r->unshareflags);
  if ((error = change_group(r)) != 0) return error;
  signal_default_in_child();
  if (r->chroot != NULL) TRY(__NR_chroot, r->chroot);
  if (r->credential && (error = become_user(r)) != 0) return error;
  if (r->dir != NULL) TRY(__NR_chdir, r->dir);
  if (r->deathsig != 0) {
    TRY(__NR_prctl, PR_SET_PDEATHSIG, r->deathsig);
    // It may have died before we asked to be told.
    if (CALL(__NR_getppid, 0) != r->parent) CALL(__NR_kill, CALL(__NR_getpid, 0), r->deathsig);
  }
  if ((error = arrange_descriptors(r)) != 0) return error;
  if (r->noctty) TRY(__NR_ioctl, 0, TIOCNOTTY, 0);
  if (r->setctty) TRY(__NR_ioctl, r->ctty, TIOCSCTTY, 1);
  if (r->ptrace) TRY(__NR_ptrace, 0);
  return CALL(__NR_execve, r->path, r->argv, r->envv);
}

RUNS_ON_G0 static int child(void *arg) {
  forkrequest *r = arg;
  r->error = -run_program(r);
  return 253;
}

typedef struct {
  forkrequest *request;
  Int pid;
} attempt;

static void fork_it(void *arg) {
  attempt *a = arg;
  uint64_t mask = signal_block_all();
  a->pid = os_vfork(child, a->request, CLONE_VFORK | CLONE_VM | a->request->cloneflags | SIGNAL_CHLD, &a->request->pidfd);
  signal_restore(mask);
}

// func forkExec(r *forkRequest) (pid int, errno uintptr)
IntInt syscall_forkExec(forkrequest *r) GO("syscall.forkExec");
IntInt syscall_forkExec(forkrequest *r) {
  attempt a = {r, 0};
  systemstack(fork_it, &a);
  if (a.pid < 0) return (IntInt){-1, -a.pid};
  if (r->error == 0) return (IntInt){a.pid, 0};
  while (os_syscall6(__NR_wait4, a.pid, 0, 0, 0, 0, 0) == -EINTR) {}
  return (IntInt){-1, r->error};
}
