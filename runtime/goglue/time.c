// Package time: clocks, Sleep, timers.

#include "glue.h"
#include "../os/os.h"
#include "../time/timer.h"

typedef struct { int64_t sec; int32_t nsec; int64_t mono; } now_result;

void time_now(now_result *out) GO("time.now");
void time_now(now_result *out) {
  os_walltime(&out->sec, &out->nsec);
  out->mono = os_nanotime();
}

int64_t time_runtimeNano(void) GO("time.runtimeNano");
int64_t time_runtimeNano(void) { return os_nanotime(); }

void time_Sleep(int64_t ns) GO("time.Sleep");
void time_Sleep(int64_t ns) { timer_sleep(ns); }

timer *time_newTimer(int64_t when, int64_t period, funcval *f, const rtype *argtype, void *argdata) GO("time.newTimer");
timer *time_newTimer(int64_t when, int64_t period, funcval *f, const rtype *argtype, void *argdata) {
  return timer_new(when, period, f, (eface){argtype, argdata});
}

bool time_stopTimer(timer *t) GO("time.stopTimer");
bool time_stopTimer(timer *t) { return timer_stop(t); }

bool time_resetTimer(timer *t, int64_t when, int64_t period) GO("time.resetTimer");
bool time_resetTimer(timer *t, int64_t when, int64_t period) { return timer_reset(t, when, period); }
