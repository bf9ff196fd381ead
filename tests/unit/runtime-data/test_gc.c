// test_gc.c -- the collector on random object graphs, against a reference that knows what is reachable.
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../../runtime/gc/barrier.h"
#include "../../../runtime/gc/gc.h"
#include "../../../runtime/gc/gc_impl.h"
#include "suites.h"
#include "types.h"

// From here on exactly what is in hosted_roots is reachable. Collections are those that the test asks for.
static void forget_all(void) {
  memset(hosted_roots, 0, sizeof hosted_roots);
  hosted_exact = true;
  hosted_collections(false);
}

static void collect(void) {
  hosted_collections(true);
  gc_collect();
  hosted_collections(false);
}

// ---- a graph whose nodes know their number, and a copy of its edges

enum { NODES = 3000 };
static struct { node *obj; int a, b, c; bool live; } graph[NODES];

static int random_node(void) { return random_below(3) == 0 ? -1 : (int)random_below(NODES); }
static node *object_of(int i) { return i < 0 ? NULL : graph[i].obj; }

static void make_graph(void) {
  for (int i = 0; i < NODES; i++) graph[i].obj = rt_newobject((void *)&type_node), graph[i].obj->n = i;
  for (int i = 0; i < NODES; i++) {
    node *o = graph[i].obj;
    o->a = object_of(graph[i].a = random_node());
    o->b = object_of(graph[i].b = random_node());
    o->c = object_of(graph[i].c = random_node());
    if (o->c != NULL) o->c = (node *)((char *)o->c + random_below(sizeof(node)));   // interior pointers count
    for (int k = 0; k < 4; k++) o->m[k] = (int64_t)(Uint)object_of(random_node());    // integers do not
  }
}

static void reach(int i) {
  if (i < 0 || graph[i].live) return;
  graph[i].live = true;
  reach(graph[i].a);
  reach(graph[i].b);
  reach(graph[i].c);
}

static void exact_survival(void) {
  mheap.clobberfree = true;
  for (int round = 0; round < 25; round++) {
    random_seed((uint64_t)round + 1);
    forget_all();
    make_graph();
    for (int i = 0; i < NODES; i++) graph[i].live = false;
    Uint nroots = random_below(6);
    for (Uint r = 0; r < nroots; r++) {
      int i = (int)random_below(NODES);
      // A start also keeps the slot before it, so roots point inside.
      hosted_roots[random_below(HOSTED_ROOTS)] = (Uint)graph[i].obj + 8;
      reach(i);
    }
    // Some slots of hosted_roots may have been hit twice; make them exact.
    for (int i = 0; i < NODES; i++) graph[i].live = false;
    for (Uint r = 0; r < HOSTED_ROOTS; r++)
      if (hosted_roots[r] != 0) reach((int)((node *)(hosted_roots[r] - 8))->n);
    collect();
    heap_check();
    for (int i = 0; i < NODES; i++) {
      bool alive = findobject((Uint)graph[i].obj, NULL) != 0;
      ck_assert_msg(alive == graph[i].live, "round %d, node %d: alive %d, want %d", round, i, alive, graph[i].live);
      if (alive) ck_assert_int_eq(graph[i].obj->n, i);
      else ck_assert_uint_eq((uint32_t)graph[i].obj->n, 0xdeadbeef);
    }
  }
}

START_TEST(exactly_the_reachable_objects_survive) {
  hosted_init();
  exact_survival();
}
END_TEST

// What an idle P does, again and again.
static bool idle_stop;
static void idle_p(void *unused) {
  (void)unused;
  while (!__atomic_load_n(&idle_stop, __ATOMIC_RELAXED))
    if (!hosted_background()) usleep(10);
}

START_TEST(several_markers_find_the_same_objects) {
  setenv("GODEBUG", "gcstoptheworld=0", 1);
  hosted_init();
  gomaxprocs = ncpu = 4;
  for (int i = 0; i < 3; i++) hosted_go(idle_p, NULL);
  for (int i = 0; i < 2; i++) exact_survival();
  __atomic_store_n(&idle_stop, true, __ATOMIC_RELAXED);
  hosted_wait();
}
END_TEST

START_TEST(a_word_just_behind_an_object_keeps_it) {
  hosted_init();
  forget_all();
  node *a = rt_newobject((void *)&type_node);
  hosted_roots[7] = (Uint)(a + 1);
  collect();
  ck_assert_uint_ne(findobject((Uint)a, NULL), 0);
  hosted_roots[7] = 0;
  collect();
  ck_assert_uint_eq(findobject((Uint)a, NULL), 0);
}
END_TEST

START_TEST(long_lists_need_no_machine_stack) {
  hosted_init();
  forget_all();
  for (int i = 0; i < 1000000; i++) {
    node *n = rt_newobject((void *)&type_node);
    n->a = (node *)hosted_roots[0];
    hosted_roots[0] = (Uint)n;
  }
  collect();
  int count = 0;
  for (node *n = (node *)hosted_roots[0]; n != NULL; n = n->a) count++;
  ck_assert_int_eq(count, 1000000);
  forget_all();
  collect();
  heap_check();
  ck_assert_uint_lt(mheap.live, 1 << 20);
}
END_TEST

START_TEST(arrays_large_and_small_are_scanned_by_their_element) {
  hosted_init();
  for (Uint n = 1; n < 30000; n = n * 3 + 1) {
    forget_all();
    node *array = mallocgc(n * sizeof(node), &type_node, true);
    hosted_roots[1] = (Uint)array + 8;
    for (Uint i = 0; i < n; i++) {
      array[i].c = rt_newobject((void *)&type_node);
      array[i].c->n = (int64_t)i;
      array[i].m[1] = (int64_t)(Uint)rt_newobject((void *)&type_node);
      ((node *)array[i].m[1])->n = -1;
    }
    collect();
    Uint garbage = 0;
    for (Uint i = 0; i < n; i++) {
      ck_assert_uint_ne(findobject((Uint)array[i].c, NULL), 0);
      ck_assert_int_eq(array[i].c->n, (int64_t)i);
      garbage += findobject((Uint)array[i].m[1], NULL) == 0;
    }
    ck_assert_uint_eq(garbage, n);
  }
}
END_TEST

START_TEST(collections_happen_by_themselves_and_bound_the_heap) {
  hosted_init();
  hosted_collections(true);
  uint32_t before = gctrace_count();
  for (int i = 0; i < 200000; i++) {
    hosted_roots[i % 100] = (Uint)mallocgc(1000, NULL, true);
    if (i % 1000 == 0) hosted_roots[200] = (Uint)mallocgc(300000, &type_pointer, true);
  }
  ck_assert_uint_gt(gctrace_count() - before, 20);
  ck_assert_uint_lt(mheap.used, 32 << 20);
  heap_check();
}
END_TEST

START_TEST(gogc_sets_the_goal) {
  hosted_init();
  forget_all();
  hosted_roots[0] = (Uint)mallocgc(40 << 20, NULL, true);
  hosted_collections(true);
  gc_collect();
  Uint live = pace.live;
  ck_assert_uint_ge(live, 40 << 20);
  ck_assert_uint_ge(pace.goal, 2 * live);
  ck_assert_uint_lt(pace.goal, 2 * live + (4 << 20));
  ck_assert_int_eq(gc_setpercent(50), 100);
  ck_assert_uint_lt(pace.goal, live * 3 / 2 + (4 << 20));
  ck_assert_int_eq(gc_setpercent(-1), 50);
  ck_assert_uint_eq(pace.goal, ~(Uint)0);
  ck_assert_int_eq(gc_setmemorylimit(100 << 20), INT64_MAX);
  ck_assert_uint_lt(pace.goal, 100 << 20);
  ck_assert_int_eq(gc_setmemorylimit(1), 100 << 20);
  ck_assert_uint_gt(pace.goal, live);
  ck_assert_int_eq(gc_setmemorylimit(-1), 1);
}
END_TEST

START_TEST(memory_goes_back_to_the_kernel) {
  hosted_init();
  forget_all();
  hosted_roots[0] = (Uint)mallocgc(64 << 20, NULL, true);
  memset((void *)hosted_roots[0], 1, 64 << 20);
  forget_all();
  hosted_collections(true);
  gc_freeosmemory();
  ck_assert_uint_eq(mheap.pages_free, mheap.pages_released);
  heap_check();
}
END_TEST

// ---- finalizers, cleanups, weak pointers

typedef struct { funcval fv; } closure;
static volatile int ran[16], nran;
static void *seen[16];

// The closure is not known to a C function called in Go's way; each has its own number.
#define FINALIZER_FN(i)                                                                              \
  static __attribute__((swiftcall)) void finalizer##i(void *p) { seen[nran] = p, ran[nran] = i, nran++; } \
  static closure fin##i = {{(void *)finalizer##i}};                                                   \
  static __attribute__((swiftcall)) void cleanup##i(void) { ran[nran] = 10 + i, nran++; }               \
  static closure clean##i = {{(void *)cleanup##i}};
FINALIZER_FN(1)
FINALIZER_FN(2)
FINALIZER_FN(3)

static void wait_for(int n) {
  for (int i = 0; i < 2000 && nran < n; i++) usleep(1000);
  usleep(2000);
  ck_assert_int_eq(nran, n);
}

static node *new_node(void) { return rt_newobject((void *)&type_node); }

START_TEST(a_finalizer_runs_once_and_the_object_lives_through_it) {
  hosted_init();
  forget_all();
  node *a = new_node();
  a->n = 77;
  ck_assert_int_eq(gc_setfinalizer(a, &fin1.fv), FINALIZER_SET);
  ck_assert_int_eq(gc_setfinalizer(a, &fin2.fv), FINALIZER_ALREADY_SET);
  hosted_roots[0] = (Uint)a;
  collect();
  wait_for(0);
  hosted_roots[0] = 0;
  collect();
  wait_for(1);
  ck_assert_int_eq(ran[0], 1);
  ck_assert_ptr_eq(seen[0], a);
  ck_assert_uint_ne(findobject((Uint)a, NULL), 0);
  ck_assert_int_eq(a->n, 77);
  collect();
  wait_for(1);
  ck_assert_uint_eq(findobject((Uint)a, NULL), 0);
}
END_TEST

START_TEST(finalizers_of_a_chain_run_from_its_head) {
  hosted_init();
  forget_all();
  node *a = new_node(), *b = new_node(), *c = new_node();
  a->a = b;
  b->a = c;
  gc_setfinalizer(c, &fin3.fv);
  gc_setfinalizer(b, &fin2.fv);
  gc_setfinalizer(a, &fin1.fv);
  for (int i = 1; i <= 3; i++) {
    collect();
    wait_for(i);
    ck_assert_int_eq(ran[i - 1], i);
  }
}
END_TEST

START_TEST(a_cycle_with_a_finalizer_stays) {
  hosted_init();
  forget_all();
  node *a = new_node();
  a->a = new_node();
  a->a->b = a;
  gc_setfinalizer(a, &fin1.fv);
  collect();
  collect();
  wait_for(0);
  ck_assert_uint_ne(findobject((Uint)a, NULL), 0);
  ck_assert_int_eq(gc_setfinalizer(a, NULL), FINALIZER_SET);
  collect();
  ck_assert_uint_eq(findobject((Uint)a, NULL), 0);
}
END_TEST

START_TEST(finalizers_want_the_start_of_a_heap_object) {
  hosted_init();
  forget_all();
  static int variable;
  node *a = new_node();
  ck_assert_int_eq(gc_setfinalizer(&variable, &fin1.fv), FINALIZER_NOT_ON_HEAP);
  ck_assert_int_eq(gc_setfinalizer((char *)a + 8, &fin1.fv), FINALIZER_NOT_OBJECT);
  char *tiny = mallocgc(3, NULL, true), *tiny2 = mallocgc(3, NULL, true);
  ck_assert_int_eq(gc_setfinalizer(tiny2, &fin1.fv), FINALIZER_SET);
  hosted_roots[0] = (Uint)tiny;
}
END_TEST

START_TEST(cleanups_run_after_the_object_is_gone) {
  hosted_init();
  forget_all();
  node *a = new_node();
  uint64_t id1 = gc_addcleanup((char *)a + 16, &clean1.fv), id2 = gc_addcleanup(a, &clean2.fv), id3 = gc_addcleanup(a, &clean3.fv);
  ck_assert(id1 != 0 && id1 != id2 && id2 != id3);
  gc_setfinalizer(a, &fin1.fv);
  gc_removecleanup(a, id2);
  hosted_roots[0] = (Uint)a + 8;
  collect();
  wait_for(0);
  hosted_roots[0] = 0;
  collect();
  wait_for(1);
  ck_assert_int_eq(ran[0], 1);
  collect();
  wait_for(3);
  ck_assert_int_eq(ran[1], 11);
  ck_assert_int_eq(ran[2], 13);
  ck_assert_uint_eq(findobject((Uint)a, NULL), 0);
}
END_TEST

START_TEST(weak_pointers_do_not_keep_and_forget_in_time) {
  hosted_init();
  forget_all();
  node *a = new_node();
  hosted_roots[0] = (Uint)a + 8;
  void *h = gc_weakhandle(a);
  hosted_roots[1] = (Uint)h;
  ck_assert_ptr_eq(gc_weakhandle(a), h);
  ck_assert_ptr_ne(gc_weakhandle((char *)a + 8), h);
  collect();
  ck_assert_ptr_eq(gc_strong(h), a);
  gc_setfinalizer(a, &fin1.fv);
  hosted_roots[0] = 0;
  collect();
  ck_assert_ptr_null(gc_strong(h));   // though the finalizer keeps the object
  wait_for(1);
  ck_assert_ptr_null(gc_weakhandle(NULL));
  static int variable;
  ck_assert_ptr_eq(gc_strong(gc_weakhandle(&variable)), &variable);
}
END_TEST

// ---- the write barrier

// As between the beginning and the end of marking.
static void marking(bool on) {
  mcache_flushall();
  mheap.black = on;
  writeBarrier = on;
}

START_TEST(the_barrier_shades_what_is_overwritten) {
  hosted_init();
  forget_all();
  node *holder = new_node(), *old = new_node(), *new = new_node(), *other = new_node();
  hosted_roots[0] = (Uint)holder + 8;
  holder->a = old;
  old->b = other;
  marking(true);
  store_pointer(&holder->a, new);
  ck_assert_ptr_eq(holder->a, new);
  ck_assert(!is_marked((Uint)old));   // it waits in the buffer
  gcwork *w = this_gcwork();
  barrier_flush_all(w);
  ck_assert(is_marked((Uint)old) && !is_marked((Uint)new) && !is_marked((Uint)holder) && !is_marked((Uint)other));
  ck_assert(mark_drain(w, 1 << 20));   // goes on from what was shaded
  ck_assert(is_marked((Uint)other));
  marking(false);
  collect();
  ck_assert_uint_ne(findobject((Uint)old, NULL), 0);   // lives through this collection
  collect();
  ck_assert_uint_eq(findobject((Uint)old, NULL), 0);
  ck_assert_uint_ne(findobject((Uint)new, NULL), 0);
}
END_TEST

START_TEST(a_full_buffer_is_emptied) {
  hosted_init();
  forget_all();
  enum { N = 3 * BARRIER_ENTRIES + 7 };
  static node *old[N];
  node *holder = new_node();
  for (int i = 0; i < N; i++) old[i] = new_node();
  marking(true);
  for (int i = 0; i < N; i++) {
    holder->a = old[i];
    store_pointer(&holder->a, NULL);
  }
  mcache *c = *p_mcache(getp());
  ck_assert_uint_eq(c->noverwritten, N % BARRIER_ENTRIES);
  for (int i = 0; i < N; i++) ck_assert_int_eq(is_marked((Uint)old[i]), i < N - N % BARRIER_ENTRIES);
  barrier_flush_all(this_gcwork());
  for (int i = 0; i < N; i++) ck_assert(is_marked((Uint)old[i]));
  marking(false);
  collect();
}
END_TEST

START_TEST(objects_made_while_marking_are_born_black) {
  hosted_init();
  forget_all();
  node *before = new_node();
  marking(true);
  node *small = new_node();
  char *large = mallocgc(100000, &type_node, true);
  for (int i = 0; i < 10000; i++) ck_assert(is_marked((Uint)new_node()));
  ck_assert(is_marked((Uint)small) && is_marked((Uint)large) && !is_marked((Uint)before));
  marking(false);
  collect();
}
END_TEST

START_TEST(typed_copies_shade_when_the_barrier_is_on) {
  hosted_init();
  forget_all();
  node *dst = new_node(), *src = new_node(), *a = new_node(), *b = new_node(), *c = new_node();
  dst->a = a;
  dst->m[0] = (int64_t)(Uint)c;   // no pointer
  src->c = b;
  marking(true);
  rt_typedmemmove((void *)&type_node, dst, src);
  barrier_flush_all(this_gcwork());
  ck_assert(dst->a == NULL && dst->c == b && is_marked((Uint)a) && !is_marked((Uint)b) && !is_marked((Uint)c));
  node array[4] = {{.n = 1}, {.n = 2}, {.n = 3}, {.n = 4}};
  ck_assert_int_eq(rt_typedslicecopy((void *)&type_node, array + 1, 3, array, 4), 3);
  ck_assert(array[0].n == 1 && array[1].n == 1 && array[2].n == 2 && array[3].n == 3);
  rt_typedmemclr((void *)&type_node, dst);
  ck_assert_ptr_null(dst->c);
  barrier_flush_all(this_gcwork());
  ck_assert(is_marked((Uint)b));
  marking(false);
  collect();
}
END_TEST

START_TEST(atomic_stores_of_pointers_shade) {
  hosted_init();
  forget_all();
  node *a = new_node(), *b = new_node(), *c = new_node(), *word = a;
  marking(true);
  ck_assert(!rt_atomiccasp(&word, b, c) && word == a);
  ck_assert(rt_atomiccasp(&word, a, b) && word == b);
  barrier_flush_all(this_gcwork());
  ck_assert(is_marked((Uint)a) && !is_marked((Uint)b) && !is_marked((Uint)c));
  ck_assert_ptr_eq(rt_atomicswapp(&word, c), b);
  rt_atomicstorep(&word, NULL);
  barrier_flush_all(this_gcwork());
  ck_assert(word == NULL && is_marked((Uint)b) && is_marked((Uint)c));
  marking(false);
  collect();
}
END_TEST

// ---- pace

START_TEST(the_trigger_leaves_room_for_marking) {
  hosted_init();
  forget_all();
  pace.percent = 100;
  pace.live = 100 << 20;
  pace.roots = 0;
  pace.runway = 0;
  pace_update();
  ck_assert_uint_eq((pace.goal + 100) >> 20, 200);
  Uint way = pace.goal - pace.live;
  ck_assert_uint_eq(pace.trigger, (Uint)(100 << 20) + way / 20 * 19);   // hardly any
  pace.runway = 20 << 20;
  pace_update();
  ck_assert_uint_eq(pace.trigger, pace.goal - (20 << 20));
  pace.runway = 90 << 20;
  pace_update();
  ck_assert_uint_eq(pace.trigger, (Uint)(100 << 20) + way / 10 * 7);    // but not all
}
END_TEST

START_TEST(debts_add_up_to_the_work_that_is_left) {
  hosted_init();
  Uint live = mheap.live;
  counts.scanned = 0;
  mheap.live = 100 << 20;
  pace.goal = 110 << 20;
  pace.expected = 50 << 20;
  ck_assert_uint_eq(pace_debt(10 << 20), 50 << 20);   // all of the way: all of the work
  Uint paid = 0;
  for (int i = 0; i < 1280; i++) {                     // in spans of 8 KiB, each paid at once
    Uint debt = pace_debt(8192);
    counts.scanned += debt;
    paid += debt;
    mheap.live += 8192;
  }
  ck_assert_uint_ge(paid, 45 << 20);
  counts.scanned = 0;
  mheap.live = 200 << 20;                              // far beyond the goal: much, but never more than there is
  ck_assert_uint_le(pace_debt(1 << 30), 50 << 20);
  ck_assert_uint_gt(pace_debt(8192), 8192);
  mheap.live = live;
}
END_TEST

Suite *gc_suite(void) {
  Suite *s = suite_create("gc");
  TCase *t = tcase_create("gc");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, exactly_the_reachable_objects_survive);
  tcase_add_test(t, a_word_just_behind_an_object_keeps_it);
  tcase_add_test(t, long_lists_need_no_machine_stack);
  tcase_add_test(t, arrays_large_and_small_are_scanned_by_their_element);
  tcase_add_test(t, collections_happen_by_themselves_and_bound_the_heap);
  tcase_add_test(t, gogc_sets_the_goal);
  tcase_add_test(t, memory_goes_back_to_the_kernel);
  tcase_add_test(t, a_finalizer_runs_once_and_the_object_lives_through_it);
  tcase_add_test(t, finalizers_of_a_chain_run_from_its_head);
  tcase_add_test(t, a_cycle_with_a_finalizer_stays);
  tcase_add_test(t, finalizers_want_the_start_of_a_heap_object);
  tcase_add_test(t, cleanups_run_after_the_object_is_gone);
  tcase_add_test(t, weak_pointers_do_not_keep_and_forget_in_time);
  tcase_add_test(t, the_barrier_shades_what_is_overwritten);
  tcase_add_test(t, a_full_buffer_is_emptied);
  tcase_add_test(t, objects_made_while_marking_are_born_black);
  tcase_add_test(t, atomic_stores_of_pointers_shade);
  tcase_add_test(t, the_trigger_leaves_room_for_marking);
  tcase_add_test(t, debts_add_up_to_the_work_that_is_left);
  tcase_add_test(t, typed_copies_shade_when_the_barrier_is_on);
  suite_add_tcase(s, t);
  t = tcase_create("together");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, several_markers_find_the_same_objects);
  suite_add_tcase(s, t);
  return s;
}
