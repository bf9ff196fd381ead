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

gotimer *time_newChanTimer(int64_t when, int64_t period, const rtype *chantype, void *nil, funcval *value) GO("time.newChanTimer");
gotimer *time_newChanTimer(int64_t when, int64_t period, const rtype *chantype, void *nil, funcval *value) {
  (void)nil;
  return chantimer_new(when, period, chantype, value);
}

gotimer *time_newFuncTimer(int64_t when, funcval *f) GO("time.newFuncTimer");
gotimer *time_newFuncTimer(int64_t when, funcval *f) { return functimer_new(when, f); }

bool time_stopTimer(gotimer *t) GO("time.stopTimer");
bool time_stopTimer(gotimer *t) { return gotimer_stop(t); }

bool time_resetTimer(gotimer *t, int64_t when, int64_t period) GO("time.resetTimer");
bool time_resetTimer(gotimer *t, int64_t when, int64_t period) { return gotimer_reset(t, when, period); }
