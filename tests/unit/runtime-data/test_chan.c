// test_chan.c -- channels and select: each rule alone, then threads that pass values through all of them.
#include <string.h>
#include <unistd.h>

#include "../../../runtime/chan/chan.h"
#include "suites.h"
#include "types.h"

static hchan *chan_new(const rtype *elem, Int size) {
  hosted_collections(false);   // they would not stop the other threads
  return rt_makechan((void *)chan_of(elem), size);
}

static void send(hchan *c, int64_t v) { rt_chansend1(c, &v); }
static int64_t recv(hchan *c) {
  int64_t v = -1;
  ck_assert(rt_chanrecv2(c, &v));
  return v;
}

START_TEST(a_buffered_channel_is_a_ring) {
  hosted_init();
  hchan *c = chan_new(&type_int64, 3);
  for (int round = 0; round < 20; round++) {
    Int n = 1 + round % 3;
    for (Int i = 0; i < n; i++) send(c, round * 10 + i);
    ck_assert_uint_eq(c->qcount, (Uint)n);
    chan_check(c);
    for (Int i = 0; i < n; i++) ck_assert_int_eq(recv(c), round * 10 + i);
  }
  int64_t v = 5;
  for (int i = 0; i < 3; i++) ck_assert(rt_selectnbsend(c, &v));
  ck_assert(!rt_selectnbsend(c, &v));
  ck_assert(rt_selectnbrecv(c, NULL).a);
}
END_TEST

START_TEST(received_values_leave_no_pointer_behind) {
  hosted_init();
  hchan *c = chan_new(&type_node, 2);
  node n = {.a = &n, .n = 7}, out;
  rt_chansend1(c, &n);
  rt_chanrecv1(c, &out);
  ck_assert(out.a == &n && out.n == 7);
  for (Uint i = 0; i < 2 * sizeof(node); i++) ck_assert_int_eq(c->buf[i], 0);
}
END_TEST

START_TEST(closed_and_nil_channels_follow_the_rules) {
  hosted_init();
  hchan *c = chan_new(&type_int64, 2);
  int64_t v = 9;
  send(c, 1);
  rt_closechan(c);
  ck_assert_str_eq(CAUGHT(rt_chansend1(c, &v)), "send on closed channel");
  ck_assert_str_eq(CAUGHT(rt_selectnbsend(c, &v)), "send on closed channel");
  ck_assert_str_eq(CAUGHT(rt_closechan(c)), "close of closed channel");
  ck_assert_str_eq(CAUGHT(rt_closechan(NULL)), "close of nil channel");
  ck_assert(rt_chanrecv2(c, &v) && v == 1);
  ck_assert(!rt_chanrecv2(c, &v) && v == 0);
  IntInt r = rt_selectnbrecv(c, &v);
  ck_assert(r.a && !r.b);
  ck_assert(!rt_selectnbsend(NULL, &v));
  ck_assert(!rt_selectnbrecv(NULL, &v).a);
  ck_assert_str_eq(CAUGHT(rt_makechan((void *)chan_of(&type_int64), -1)), "makechan: size out of range");
  ck_assert_str_eq(CAUGHT(rt_makechan((void *)chan_of(&type_int64), 1l << 60)), "makechan: size out of range");
}
END_TEST

// ---- threads

static hchan *c1, *c2, *done;

static void echo(void *arg) {
  for (int64_t v, n = (int64_t)arg; n > 0; n--) {
    v = recv(c1);
    send(c2, v + 1);
  }
}

START_TEST(an_unbuffered_channel_hands_over) {
  hosted_init();
  c1 = chan_new(&type_int64, 0);
  c2 = chan_new(&type_int64, 0);
  hosted_go(echo, (void *)2000);
  for (int64_t i = 0; i < 2000; i++) {
    send(c1, i);
    ck_assert_int_eq(recv(c2), i + 1);
  }
  hosted_wait();
}
END_TEST

static void wait_queue(waitq *q, int n) {   // until n wait there
  for (int tries = 0; tries < 5000; tries++, usleep(200)) {
    lock(&c1->lock);
    int have = 0;
    for (sudog *s = q->first; s != NULL; s = s->next) have++;
    unlock(&c1->lock);
    if (have == n) return;
  }
  ck_abort_msg("nobody waits");
}

static int64_t got[8];
static bool got_ok[8];
static void receive_one(void *arg) { got_ok[(Int)arg] = rt_chanrecv2(c1, &got[(Int)arg]); }

START_TEST(a_send_skips_the_ring_when_a_receiver_waits) {
  hosted_init();
  c1 = chan_new(&type_int64, 4);
  hosted_go(receive_one, (void *)0);
  wait_queue(&c1->recvq, 1);
  send(c1, 42);
  ck_assert_uint_eq(c1->qcount, 0);
  hosted_wait();
  ck_assert(got_ok[0] && got[0] == 42);
}
END_TEST

static void send_one(void *arg) {
  const char *text = CAUGHT(send(c1, (int64_t)arg));
  got[(Int)arg % 8] = strcmp(text, "send on closed channel") == 0 ? -100 : 0;
}

START_TEST(waiting_senders_keep_their_order_behind_the_ring) {
  hosted_init();
  c1 = chan_new(&type_int64, 2);
  send(c1, 100);
  send(c1, 101);
  for (int64_t i = 0; i < 3; i++) {
    hosted_go(send_one, (void *)(i + 200));
    wait_queue(&c1->sendq, (int)i + 1);
  }
  chan_check(c1);
  ck_assert_int_eq(recv(c1), 100);
  ck_assert_int_eq(recv(c1), 101);
  for (int64_t i = 0; i < 3; i++) ck_assert_int_eq(recv(c1), 200 + i);
  hosted_wait();
}
END_TEST

START_TEST(close_wakes_everybody) {
  hosted_init();
  c1 = chan_new(&type_int64, 0);
  for (Int i = 0; i < 4; i++) got[i] = 77, hosted_go(receive_one, (void *)i);
  wait_queue(&c1->recvq, 4);
  rt_closechan(c1);
  hosted_wait();
  for (int i = 0; i < 4; i++) ck_assert(!got_ok[i] && got[i] == 0);
  c1 = chan_new(&type_int64, 0);
  for (Int i = 0; i < 4; i++) hosted_go(send_one, (void *)i);
  wait_queue(&c1->sendq, 4);
  rt_closechan(c1);
  hosted_wait();
  for (int i = 0; i < 4; i++) ck_assert_int_eq(got[i], -100);
}
END_TEST

// ---- select

static IntInt select_recv(hchan **chans, int64_t *vars, Int n, bool block) {
  scase cases[32];
  uint16_t scratch[64];
  for (Int i = 0; i < n; i++) cases[i] = (scase){chans[i], &vars[i]};
  return rt_selectgo(cases, scratch, 0, n, block);
}

START_TEST(select_takes_what_is_ready_fairly) {
  hosted_init();
  hchan *chans[4] = {chan_new(&type_int64, 1), NULL, chan_new(&type_int64, 1), chan_new(&type_int64, 1)};
  int64_t vars[4];
  ck_assert_int_eq(select_recv(chans, vars, 4, false).a, -1);
  ck_assert_int_eq(select_recv(chans + 1, vars, 1, false).a, -1);
  int counts[4] = {0};
  send(chans[0], 0);
  send(chans[2], 2);
  for (int i = 0; i < 3000; i++) {
    IntInt r = select_recv(chans, vars, 4, true);
    ck_assert(r.b && vars[r.a] == r.a);
    counts[r.a]++;
    send(chans[r.a], r.a);
  }
  ck_assert_int_gt(counts[0], 1200);
  ck_assert_int_gt(counts[2], 1200);
  ck_assert_int_eq(counts[1] + counts[3], 0);
  rt_closechan(chans[3]);
  recv(chans[0]), recv(chans[2]);
  vars[3] = 5;
  IntInt r = select_recv(chans, vars, 4, true);
  ck_assert(r.a == 3 && !r.b && vars[3] == 0);
}
END_TEST

START_TEST(select_panics_when_it_sends_to_a_closed_channel) {
  hosted_init();
  hchan *c = chan_new(&type_int64, 0);
  int64_t v = 1;
  rt_closechan(c);
  scase cases[1] = {{c, &v}};
  uint16_t scratch[2];
  ck_assert_str_eq(CAUGHT(rt_selectgo(cases, scratch, 1, 0, true)), "send on closed channel");
  ck_assert_uint_eq(c->lock.key, 0);
}
END_TEST

enum { PRODUCERS = 6, EACH = 3000 };
static hchan *many[10];
static hchan *sink;

// Producers send by select over all channels, relays receive by select from all and pass on to sink.
static void produce(void *arg) {
  for (int64_t i = 0; i < EACH; i++) {
    int64_t v = (int64_t)arg * EACH + i;
    scase cases[10];
    uint16_t scratch[20];
    for (int k = 0; k < 10; k++) cases[k] = (scase){many[k], &v};
    rt_selectgo(cases, scratch, 10, 0, true);
  }
  int64_t one = 1;
  rt_chansend1(done, &one);
}

static void relay(void *arg) {
  (void)arg;
  int64_t vars[11], quit;
  for (;;) {
    scase cases[12];
    uint16_t scratch[24];
    for (int k = 0; k < 10; k++) cases[k] = (scase){many[k], &vars[k]};
    cases[10] = (scase){many[3], &vars[10]};   // a channel may stand in several cases
    cases[11] = (scase){done, &quit};
    IntInt r = rt_selectgo(cases, scratch, 0, 12, true);
    if (r.a == 11) {
      if (!r.b) return;
      send(sink, -1);
      continue;
    }
    ck_assert(r.b);
    send(sink, vars[r.a]);
  }
}

START_TEST(nothing_is_lost_or_doubled_in_a_crowd) {
  hosted_init();
  static uint8_t seen[PRODUCERS * EACH];
  for (int k = 0; k < 10; k++) many[k] = chan_new(&type_int64, k % 3);
  sink = chan_new(&type_int64, 5);
  done = chan_new(&type_int64, 0);
  for (Int i = 0; i < PRODUCERS; i++) hosted_go(produce, (void *)i);
  for (Int i = 0; i < 4; i++) hosted_go(relay, NULL);
  int finished = 0, n = 0;
  while (n < PRODUCERS * EACH || finished < PRODUCERS) {
    int64_t v = recv(sink);
    if (v < 0) {
      finished++;
      continue;
    }
    ck_assert_int_eq(seen[v]++, 0);
    n++;
  }
  rt_closechan(done);
  hosted_wait();
  for (int k = 0; k < 10; k++) {
    chan_check(many[k]);
    ck_assert(many[k]->sendq.first == NULL && many[k]->recvq.first == NULL && many[k]->qcount == 0);
  }
}
END_TEST

Suite *chan_suite(void) {
  Suite *s = suite_create("chan");
  TCase *t = tcase_create("chan");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, a_buffered_channel_is_a_ring);
  tcase_add_test(t, received_values_leave_no_pointer_behind);
  tcase_add_test(t, closed_and_nil_channels_follow_the_rules);
  tcase_add_test(t, an_unbuffered_channel_hands_over);
  tcase_add_test(t, a_send_skips_the_ring_when_a_receiver_waits);
  tcase_add_test(t, waiting_senders_keep_their_order_behind_the_ring);
  tcase_add_test(t, close_wakes_everybody);
  tcase_add_test(t, select_takes_what_is_ready_fairly);
  tcase_add_test(t, select_panics_when_it_sends_to_a_closed_channel);
  tcase_add_test(t, nothing_is_lost_or_doubled_in_a_crowd);
  suite_add_tcase(s, t);
  return s;
}
