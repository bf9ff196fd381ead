// sched.h -- goroutines, threads and processors: what the other rooms of the runtime need of the scheduler.
//
// Owns:    g, m, p and their life; parking and readying; run-time locks; stopping the world; systemstack; random numbers.
// Calls:   os, stack, panic (throw). Callers: chan, select, gc, heap, time, netpoll, sync's semaphores, panic.
#ifndef BURROW_SCHED_H
#define BURROW_SCHED_H

#include "../abi/layout.h"

typedef struct g g;
typedef struct m m;
typedef struct p p;

// ---- who am I ----------------------------------------------------------------------------------------------
g *getg(void);                   // the current goroutine; g0 when on the system stack
m *getm(void);
p *getp(void);                   // the P this M holds; only stable while preemption is off (acquirem, or on g0)
void acquirem(void);             // preemption off (nests)
void releasem(void);
int  p_id(const p *pp);          // 0 .. gomaxprocs-1
extern int32_t gomaxprocs;       // changed only with the world stopped
extern int32_t ncpu;
// A slot of each P for the allocator's cache and one for the collector's work buffers: heap and gc own what they point at.
void **p_mcache(p *pp);
void **p_gcwork(p *pp);
void **p_pools(p *pp);

// Runs fn(arg) on this M's g0 stack and returns; directly if already there. No parking inside.
void systemstack(void (*fn)(void *arg), void *arg);
// Switches to g0 and calls fn(g) there, which must not return (it ends in the scheduler).
void mcall(void (*fn)(g *gp));

// ---- locks: a futex mutex for short critical sections of the runtime itself. Holding one keeps preemption off.
typedef struct { uint32_t key; int32_t rank; } mutex;
void lock(mutex *l);
void unlock(mutex *l);

// One-time events: M sleeps (not only the goroutine).
typedef struct { uint32_t key; } note;
void noteclear(note *n);
void notewakeup(note *n);
void notesleep(note *n);
bool notetsleep(note *n, int64_t ns);

// ---- parking -----------------------------------------------------------------------------------------------
// waitreason.def: WAITREASON(NAME, "text of tracebacks")
typedef enum {
#define WAITREASON(name, text) WAIT_##name,
#include "waitreason.def"
#undef WAITREASON
} waitreason;

// Parks the current goroutine. On g0, after it is marked waiting, unlockf(gp, lockarg) runs; if that returns false the
// goroutine goes on at once. unlockf NULL: nothing to unlock. Returns when somebody calls goready.
void gopark(bool (*unlockf)(g *gp, void *arg), void *lockarg, waitreason why);
void goparkunlock(mutex *l, waitreason why);
void goready(g *gp);             // makes a parked goroutine runnable (runnext of the current P)
void gosched(void);              // yields

// The word a parked goroutine is handed by whoever wakes it (channel and select use it), and its id.
void **g_param(g *gp);
uint64_t g_id(const g *gp);

// ---- new goroutines ----------------------------------------------------------------------------------------
// For compiled code: rt_newproc (entry.def). For the runtime itself: a goroutine that calls fn. Such goroutines do not count for
// deadlock detection and NumGoroutine.
g *newsystemproc(void (*fn)(void));

// ---- stopping the world ------------------------------------------------------------------------------------
// Must be called from a goroutine (not g0) with no locks held. Between the two no other goroutine runs and no other M holds a P.
void stopTheWorld(const char *reason);
void startTheWorld(void);

// All goroutines that exist, dead ones included; valid with the world stopped. fn runs on the caller's stack.
void forEachG(void (*fn)(g *gp, void *arg), void *arg);
// Calls fn(lo, hi, arg) for every piece of memory [lo, hi) of gp that may hold pointers: used parts of its stack segments, saved registers,
// defer/panic records, gopark arguments. World stopped, or gp stopped. For the current goroutine: from its saved state on entry to systemstack.
void g_scanstack(g *gp, void (*fn)(Uint lo, Uint hi, void *arg), void *arg);
// Likewise the g0 stacks and TCBs of all Ms as far as they may hold heap pointers.
void scan_ms(void (*fn)(Uint lo, Uint hi, void *arg), void *arg);

// ---- the collector beside the program (scan.c) ---------------------------------------------------------------
// Begins a round, with the world stopped: scan(gp) will be called once for every goroutine that exists now, on g0, before gp runs
// again, on whatever M runs it or on one that calls scan_some. So scan sees each stack as it is at this moment.
// Only the caller itself goes on without: it is scanned here.
void scan_begin(void (*scan)(g *gp));
// Scans some of the goroutines that have not run since. False when all are done. On g0.
bool scan_some(void);
// NULL, or the collector's work for a P that looks for a goroutine to run. idle: it found none. Called on g0; returns
// whether it did anything. Set with the world stopped, cleared at any time: atomic, relaxed.
extern bool (*sched_background)(bool idle);
bool sched_wanted(void);         // on g0, in background work: this P has something better to do
bool sched_stopping(void);       // the world is to stop
void sched_wake(void);           // another P shall look for work, if one is idle
void goready_anywhere(g *gp);    // goready for threads without a P

// ---- small things everybody uses -----------------------------------------------------------------------------
uint32_t cheaprand(void);        // per-M, not for secrets
uint64_t cheaprand64(void);
uint64_t bootrand(void);         // seeded from AT_RANDOM, for hash seeds

#endif
