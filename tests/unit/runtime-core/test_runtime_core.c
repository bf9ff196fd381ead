// The pure data structures of the runtime's lower half against models, random operations, and threads.

#include <check.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../../runtime/os/os.h"
#include "../../../runtime/print/print.h"
#include "../../../runtime/sched/sched_impl.h"
#include "../../../runtime/time/heap.h"

// ---- what the rooms under test call --------------------------------------------------------------------------

struct schedt sched;
static pthread_mutex_t global_lock = PTHREAD_MUTEX_INITIALIZER;
void lock(mutex *l) {
  (void)l;
  pthread_mutex_lock(&global_lock);
}
void unlock(mutex *l) {
  (void)l;
  pthread_mutex_unlock(&global_lock);
}
void os_usleep(uint32_t us) { usleep(us); }
void *os_alloc(Uint size) {
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}
void os_free(void *p, Uint size) { munmap(p, size); }
void throw(const char *msg) {
  fprintf(stderr, "throw: %s\n", msg);
  abort();
}

// ---- the timer heap ------------------------------------------------------------------------------------------

START_TEST(timers_come_out_in_order_of_time) {
  enum { N = 5000 };
  static timer t[N];
  timerheap h = {0};
  srand(1);
  for (int i = 0; i < N; i++) {
    t[i] = (timer){.when = rand() % 1000, .index = -1};
    timerheap_push(&h, &t[i]);
  }
  ck_assert(timerheap_check(&h));
  int64_t last = -1;
  for (int i = 0; i < N; i++) {
    timer *first = timerheap_min(&h);
    ck_assert_int_ge(first->when, last);
    last = first->when;
    timerheap_remove(&h, first);
    ck_assert_int_eq(first->index, -1);
  }
  ck_assert_ptr_null(timerheap_min(&h));
}
END_TEST

START_TEST(any_timer_can_be_removed_at_any_time) {
  enum { N = 300 };
  static timer t[N];
  timerheap h = {0};
  srand(2);
  for (int i = 0; i < N; i++) t[i].index = -1;
  for (int step = 0; step < 100000; step++) {
    timer *x = &t[rand() % N];
    if (x->index < 0) {
      x->when = rand() % 500;
      timerheap_push(&h, x);
    } else {
      timerheap_remove(&h, x);
    }
    if (step % 100 == 0) {
      ck_assert(timerheap_check(&h));
      Int in = 0;
      int64_t least = INT64_MAX;
      for (int i = 0; i < N; i++) {
        if (t[i].index < 0) continue;
        in++;
        if (t[i].when < least) least = t[i].when;
      }
      ck_assert_int_eq(in, h.n);
      if (in > 0) ck_assert_int_eq(timerheap_min(&h)->when, least);
    }
  }
}
END_TEST

// ---- floats --------------------------------------------------------------------------------------------------

static void check_shortest(double v, int bits) {
  uint8_t buf[64] = {0};
  Int n = float_format(v, bits, buf);
  ck_assert_int_lt(n, 32);
  buf[n] = 0;
  double back = bits == 32 ? (double)strtof((char *)buf, NULL) : strtod((char *)buf, NULL);
  ck_assert_msg(back == v && signbit(back) == signbit(v), "%.17g printed as %s reads back as %.17g", v, buf, back);
  int digits = 0, zeros = 0;
  for (char *s = (char *)buf; *s != 0 && *s != 'e'; s++) {
    if (*s < '0' || *s > '9' || (digits == 0 && *s == '0')) continue;
    digits++;
    zeros = *s == '0' ? zeros + 1 : 0;
  }
  if (v == 0) return;
  digits -= zeros;                                              // 100000 has one significant digit
  char other[64];
  if (digits > 1) {
    snprintf(other, sizeof other, "%.*e", digits - 2, v);
    double shorter = bits == 32 ? (double)strtof(other, NULL) : strtod(other, NULL);
    ck_assert_msg(shorter != v, "%s is longer than %s", buf, other);
  }
  // Of the decimals of that length the nearest: what printf rounds to, if that reads back.
  snprintf(other, sizeof other, "%.*e", digits - 1, v);
  double nearest = bits == 32 ? (double)strtof(other, NULL) : strtod(other, NULL);
  if (nearest == v) ck_assert_msg(strtold(other, NULL) == strtold((char *)buf, NULL), "%s is nearer than %s", other, buf);
}

START_TEST(floats_print_the_fewest_digits_that_read_back) {
  const double some[] = {1, 0.1, 0.3, 123456, 1e21, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740993.0,
                         0.5, 4503599627370496.5, 1e-5, 123456.7, 9.5367431640625e-07, -2.5};
  for (Uint i = 0; i < sizeof some / sizeof *some; i++) check_shortest(some[i], 64);
  srand(3);
  for (int i = 0; i < 30000; i++) {
    union { uint64_t u; double f; } x;
    x.u = (uint64_t)rand() << 42 ^ (uint64_t)rand() << 21 ^ (uint64_t)rand();
    if (isfinite(x.f)) check_shortest(x.f, 64);
    check_shortest((double)(rand() % 100000) / 1000, 64);
    union { uint32_t u; float f; } y = {(uint32_t)rand() << 1 ^ (uint32_t)rand()};
    if (isfinite(y.f)) check_shortest(y.f, 32);
  }
  for (int e = -1074; e <= 1023; e++) check_shortest(ldexp(1, e), 64);   // the uneven neighbours
}
END_TEST

START_TEST(floats_look_as_go_prints_them) {
  const struct { double v; const char *text; } cases[] = {
      {1.5, "1.5"}, {0, "0"}, {-0.0, "-0"}, {100000, "100000"}, {1e6, "1e+06"}, {1234567, "1.234567e+06"}, {0.0001, "0.0001"}, {0.00001, "1e-05"},
      {1e300, "1e+300"}, {100000.5, "100000.5"}, {123456, "123456"}, {INFINITY, "+Inf"}, {-INFINITY, "-Inf"}, {NAN, "NaN"}};
  for (Uint i = 0; i < sizeof cases / sizeof *cases; i++) {
    uint8_t buf[32];
    Int n = float_format(cases[i].v, 64, buf);
    ck_assert_msg((Int)strlen(cases[i].text) == n && memcmp(buf, cases[i].text, (size_t)n) == 0, "%.*s for %s", (int)n, buf, cases[i].text);
  }
}
END_TEST

// ---- run queues ----------------------------------------------------------------------------------------------

START_TEST(the_queue_is_first_in_first_out_but_for_runnext) {
  static p pp;
  static g gs[4];
  bool inherit;
  runqput(&pp, &gs[0], false);
  runqput(&pp, &gs[1], false);
  runqput(&pp, &gs[2], true);
  runqput(&pp, &gs[3], true);                                   // kicks gs[2] to the end of the ring
  ck_assert_ptr_eq(runqget(&pp, &inherit), &gs[3]);
  ck_assert(inherit);
  ck_assert_ptr_eq(runqget(&pp, &inherit), &gs[0]);
  ck_assert(!inherit);
  ck_assert_ptr_eq(runqget(&pp, &inherit), &gs[1]);
  ck_assert_ptr_eq(runqget(&pp, &inherit), &gs[2]);
  ck_assert_ptr_null(runqget(&pp, &inherit));
  ck_assert(runqempty(&pp));
}
END_TEST

START_TEST(a_full_queue_gives_half_to_the_global_one) {
  static p pp;
  static g gs[RUNQ_SIZE + 1];
  sched.runq = (gqueue){0};
  sched.runqsize = 0;
  for (int i = 0; i <= RUNQ_SIZE; i++) runqput(&pp, &gs[i], false);
  ck_assert_int_eq(sched.runqsize, RUNQ_SIZE / 2 + 1);
  ck_assert_ptr_eq(gqueue_pop(&sched.runq), &gs[0]);
  bool inherit;
  ck_assert_ptr_eq(runqget(&pp, &inherit), &gs[RUNQ_SIZE / 2]);
}
END_TEST

START_TEST(stealing_takes_half) {
  static p victim, thief;
  static g gs[10];
  for (int i = 0; i < 10; i++) runqput(&victim, &gs[i], false);
  ck_assert_ptr_eq(runqsteal(&thief, &victim, false), &gs[4]);
  ck_assert_uint_eq(thief.runqtail - thief.runqhead, 4);
  ck_assert_uint_eq(victim.runqtail - victim.runqhead, 5);
}
END_TEST

// One owner puts and gets, three thieves steal: every goroutine is seen exactly once.
enum { GS = 200000, THIEVES = 3 };
static p owner, thieves[THIEVES];
static g many[GS];
static uint32_t seen[GS];
static bool owner_done;

static void see(g *gp) { __atomic_fetch_add(&seen[gp - many], 1, __ATOMIC_RELAXED); }

static void *steal(void *arg) {
  p *pp = arg;
  bool inherit;
  for (;;) {
    bool done = __atomic_load_n(&owner_done, __ATOMIC_ACQUIRE);
    g *gp = runqsteal(pp, &owner, true);
    if (gp != NULL) see(gp);
    while ((gp = runqget(pp, &inherit)) != NULL) see(gp);
    if (done && runqempty(&owner)) return NULL;
    sched_yield();
  }
}

START_TEST(with_thieves_every_goroutine_is_run_exactly_once) {
  pthread_t t[THIEVES];
  sched.runq = (gqueue){0};
  for (int i = 0; i < THIEVES; i++) pthread_create(&t[i], NULL, steal, &thieves[i]);
  bool inherit;
  for (int i = 0; i < GS; i++) {
    runqput(&owner, &many[i], i % 3 == 0);
    g *gp;
    if (i % 5 == 0 && (gp = runqget(&owner, &inherit)) != NULL) see(gp);
  }
  __atomic_store_n(&owner_done, true, __ATOMIC_RELEASE);
  for (int i = 0; i < THIEVES; i++) pthread_join(t[i], NULL);
  for (g *gp; (gp = gqueue_pop(&sched.runq)) != NULL;) see(gp);
  for (int i = 0; i < GS; i++) ck_assert_msg(seen[i] == 1, "goroutine %d was seen %u times", i, seen[i]);
}
END_TEST

int main(void) {
  Suite *s = suite_create("runtime, lower half");
  TCase *t = tcase_create("structures");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, timers_come_out_in_order_of_time);
  tcase_add_test(t, any_timer_can_be_removed_at_any_time);
  tcase_add_test(t, floats_print_the_fewest_digits_that_read_back);
  tcase_add_test(t, floats_look_as_go_prints_them);
  tcase_add_test(t, the_queue_is_first_in_first_out_but_for_runnext);
  tcase_add_test(t, a_full_queue_gives_half_to_the_global_one);
  tcase_add_test(t, stealing_takes_half);
  tcase_add_test(t, with_thieves_every_goroutine_is_run_exactly_once);
  suite_add_tcase(s, t);
  SRunner *r = srunner_create(s);
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
