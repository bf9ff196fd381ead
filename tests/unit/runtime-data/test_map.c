// test_map.c -- maps against a reference model: random operations, iteration under mutation, NaN, growth.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../runtime/gc/gc.h"
#include "../../../runtime/gc/gc_impl.h"
#include "../../../runtime/map/map_impl.h"
#include "suites.h"
#include "types.h"

// ---- one interface to maps of four kinds of keys: key number i of the model as a key of that kind

typedef struct {
  const char *name;
  const rtype *key, *elem;
  enum { VIA_ANY, VIA_32, VIA_64, VIA_STR } via;
} flavour;

static const flavour flavours[] = {
    {"int64 generic", &type_int64, &type_int64, VIA_ANY}, {"int64 fast", &type_int64, &type_int64, VIA_64},   {"int32 fast", &type_int32, &type_big, VIA_32},
    {"string fast", &type_string, &type_int64, VIA_STR},  {"string generic", &type_string, &type_node, VIA_ANY}, {"big", &type_big, &type_big, VIA_ANY},
    {"any", &type_eface, &type_int64, VIA_ANY},           {"int8 elem", &type_int64, &type_int8, VIA_64},
};
enum { NFLAVOURS = sizeof flavours / sizeof flavours[0] };

typedef struct { const flavour *f; const maptype *t; hmap *m; } testmap;
typedef union { int64_t i; int32_t i32; String s; big b; eface e; } anykey;

static testmap map_new(const flavour *f, Int hint) {
  testmap m = {f, map_of(f->key, f->elem), NULL};
  m.m = rt_makemap((void *)m.t, hint);
  hosted_roots[0] = (Uint)m.m + 8;
  return m;
}

static anykey key_of(const testmap *m, int64_t i) {
  anykey k;
  memset(&k, 0, sizeof k);
  char text[64];
  switch (m->f->key->kind) {
  case KIND_INT64: k.i = i * 0x10001; break;
  case KIND_INT32: k.i32 = (int32_t)(i * 3); break;
  case KIND_STRING: {
    int n = snprintf(text, sizeof text, i % 2 ? "key%ld" : "a rather long key, number %ld", (long)i);
    uint8_t *p = mallocgc((Uint)n, NULL, false);
    memcpy(p, text, (Uint)n);
    k.s = (String){p, n};
    break;
  }
  case KIND_STRUCT:
    k.b.n = i;
    k.b.bytes[100] = (uint8_t)i;
    break;
  case KIND_INTERFACE:
    if (i % 2) {
      int64_t *box = mallocgc(8, NULL, false);
      *box = i;
      k.e = (eface){&type_int64, box};
    } else {
      k.e = (eface){&type_pointer, (void *)(i * 64)};
    }
    break;
  default: abort();
  }
  return k;
}

static int64_t number_of(const testmap *m, const void *key) {
  const anykey *k = key;
  switch (m->f->key->kind) {
  case KIND_INT64: return k->i / 0x10001;
  case KIND_INT32: return k->i32 / 3;
  case KIND_STRING: {
    const char *p = (const char *)k->s.ptr + k->s.len;
    int64_t n = 0, unit = 1;
    while (p[-1] >= '0' && p[-1] <= '9') n += (*--p - '0') * unit, unit *= 10;
    return n;
  }
  case KIND_STRUCT: return k->b.n;
  default: return k->e.type == &type_int64 ? *(int64_t *)k->e.data : (int64_t)k->e.data / 64;
  }
}

static void *assign_key(const testmap *m, int64_t i) {
  anykey k = key_of(m, i);
  switch (m->f->via) {
  case VIA_32: return rt_mapassign_fast32((void *)m->t, m->m, k.i32);
  case VIA_64: return rt_mapassign_fast64((void *)m->t, m->m, k.i);
  case VIA_STR: return rt_mapassign_faststr((void *)m->t, m->m, (void *)k.s.ptr, k.s.len);
  default: return rt_mapassign((void *)m->t, m->m, &k);
  }
}

static PtrInt access_key(const testmap *m, int64_t i) {
  anykey k = key_of(m, i);
  switch (m->f->via) {
  case VIA_32: return rt_mapaccess2_fast32((void *)m->t, m->m, k.i32);
  case VIA_64: return rt_mapaccess2_fast64((void *)m->t, m->m, k.i);
  case VIA_STR: return rt_mapaccess2_faststr((void *)m->t, m->m, (void *)k.s.ptr, k.s.len);
  default: return rt_mapaccess2((void *)m->t, m->m, &k);
  }
}

static void delete_key(const testmap *m, int64_t i) {
  anykey k = key_of(m, i);
  switch (m->f->via) {
  case VIA_32: rt_mapdelete_fast32((void *)m->t, m->m, k.i32); return;
  case VIA_64: rt_mapdelete_fast64((void *)m->t, m->m, k.i); return;
  case VIA_STR: rt_mapdelete_faststr((void *)m->t, m->m, (void *)k.s.ptr, k.s.len); return;
  default: rt_mapdelete((void *)m->t, m->m, &k); return;
  }
}

// Elements are compared by their first byte, and must be zero when new.
static void set_elem(const testmap *m, void *elem, int value, bool fresh) {
  if (fresh)
    for (Uint b = 0; b < m->f->elem->size; b++) ck_assert_int_eq(((char *)elem)[b], 0);
  memset(elem, 0, m->f->elem->size);
  *(uint8_t *)elem = (uint8_t)value;
  if (m->f->elem == &type_node) ((node *)elem)->a = NULL, ((node *)elem)->n = value;
}

static int elem_value(const testmap *m, const void *elem) { return m->f->elem == &type_node ? (uint8_t)((const node *)elem)->n : *(const uint8_t *)elem; }

// ---- random operations against an array

enum { KEYS = 6000 };
static int model[KEYS];   // 0: absent; else value 1..255

static void random_operations(const flavour *f, Uint keys, int steps, Int hint) {
  testmap m = map_new(f, hint);
  memset(model, 0, sizeof model);
  Uint count = 0;
  for (int step = 0; step < steps; step++) {
    int64_t i = (int64_t)random_below(keys);
    // Phases of growing and of shrinking, so that tables fill with marks.
    switch (random_below(step / 2000 % 2 ? 8 : 5)) {
    case 0: case 1: case 2: {
      int v = 1 + (int)random_below(255);
      set_elem(&m, assign_key(&m, i), v, model[i] == 0);
      count += model[i] == 0;
      model[i] = v;
      break;
    }
    case 3: {
      PtrInt r = access_key(&m, i);
      ck_assert_int_eq(r.n, model[i] != 0);
      if (r.n) ck_assert_int_eq(elem_value(&m, r.p), model[i]);
      break;
    }
    default:
      delete_key(&m, i);
      count -= model[i] != 0;
      model[i] = 0;
    }
    ck_assert_uint_eq(m.m->used, count);
    if (step % 499 == 0) map_check(m.t, m.m);
    if (step % 30011 == 30010) {
      rt_mapclear((void *)m.t, m.m);
      memset(model, 0, sizeof model);
      count = 0;
    }
  }
  map_check(m.t, m.m);
  for (Uint i = 0; i < keys; i++) ck_assert_int_eq(access_key(&m, (int64_t)i).n, model[i] != 0);
}

START_TEST(a_map_behaves_like_the_model) {
  hosted_init();
  const flavour *f = &flavours[_i];
  random_seed((uint64_t)_i + 1);
  random_operations(f, 7, 2000, 0);
  random_operations(f, 40, 10000, 0);
  random_operations(f, KEYS, 60000, 0);
  random_operations(f, 3000, 20000, 2000);
}
END_TEST

START_TEST(a_map_survives_a_collection_at_every_allocation) {
  hosted_init();
  mheap.clobberfree = true;
  random_seed(9);
  mheap.stress = 1;
  random_operations(&flavours[0], 60, 1000, 0);
  random_operations(&flavours[5], 60, 1000, 0);
  random_operations(&flavours[3], 60, 1000, 0);
  random_operations(&flavours[6], 60, 1000, 0);
  random_operations(&flavours[1], 2000, 5000, 0);
}
END_TEST

// ---- iteration

START_TEST(iteration_produces_every_entry_once) {
  hosted_init();
  const flavour *f = &flavours[_i];
  random_seed(3);
  static const int sizes[] = {0, 1, 5, 8, 9, 14, 15, 100, 896, 897, 5000};
  for (unsigned s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
    testmap m = map_new(f, 0);
    for (int i = 0; i < sizes[s]; i++) set_elem(&m, assign_key(&m, i), i % 255 + 1, true);
    for (int round = 0; round < 4; round++) {
      static uint8_t seen[KEYS];
      memset(seen, 0, sizeof seen);
      int n = 0;
      mapiter it = {0};
      for (rt_mapiterinit((void *)m.t, m.m, &it); it.key != NULL; rt_mapiternext(&it)) {
        int64_t i = number_of(&m, it.key);
        ck_assert_int_lt(i, sizes[s]);
        ck_assert_int_eq(seen[i]++, 0);
        ck_assert_int_eq(elem_value(&m, it.elem), i % 255 + 1);
        n++;
      }
      ck_assert_int_eq(n, sizes[s]);
    }
  }
}
END_TEST

// What one entry's life was since the iteration began.
enum { NEVER, PRESENT, ADDED, DELETED };
static struct { int value, state, produced; bool was_touched; } life[KEYS];

static void mutate(testmap *m, int bias, Uint keys) {
  int64_t i = (int64_t)random_below(keys);
  if ((int)random_below(10) < bias) {
    int v = 1 + (int)random_below(255);
    bool fresh = life[i].state == NEVER || life[i].state == DELETED;
    set_elem(m, assign_key(m, i), v, fresh);
    if (fresh) life[i].state = ADDED, life[i].produced = life[i].produced ? 100 : 0;   // a new entry of an old key may come again
    life[i].value = v;
  } else {
    delete_key(m, i);
    if (life[i].state != NEVER) life[i].state = DELETED;
    life[i].was_touched = true;
  }
}

START_TEST(iteration_keeps_its_promises_while_the_map_changes) {
  hosted_init();
  for (int round = 0; round < 400; round++) {
    random_seed((uint64_t)round + 100);
    testmap m = map_new(&flavours[round % NFLAVOURS], 0);
    Uint keys = 4 + random_below(round % 4 == 0 ? KEYS - 4 : 60), begin = random_below(keys);
    memset(life, 0, sizeof life);
    for (Uint k = 0; k < begin; k++) {
      int64_t i = (int64_t)random_below(keys);
      set_elem(&m, assign_key(&m, i), (int)(i % 255 + 1), life[i].state == NEVER);
      life[i].state = PRESENT;
      life[i].value = (int)(i % 255 + 1);
    }
    int bias = (int)random_below(11), often = 1 + (int)random_below(5);
    bool cleared = false;
    mapiter it = {0};
    for (rt_mapiterinit((void *)m.t, m.m, &it); it.key != NULL; rt_mapiternext(&it)) {
      int64_t i = number_of(&m, it.key);
      ck_assert_msg(life[i].state == PRESENT || life[i].state == ADDED, "round %d produced a key that is not in the map", round);
      ck_assert_msg(life[i].produced == 0 || life[i].produced == 100, "round %d produced a key twice", round);
      ck_assert_int_eq(elem_value(&m, it.elem), life[i].value);
      life[i].produced = 1;
      for (int k = 0; k < often; k++) mutate(&m, bias, keys);
      if (random_below(300) == 0) {
        rt_mapclear((void *)m.t, m.m);
        cleared = true;
        for (int k = 0; k < KEYS; k++)
          if (life[k].state != NEVER) life[k].state = DELETED, life[k].was_touched = true;
      }
    }
    for (Uint i = 0; i < keys; i++)
      if (life[i].state == PRESENT && !life[i].was_touched && !cleared) ck_assert_msg(life[i].produced, "round %d missed key %lu", round, i);
    map_check(m.t, m.m);
  }
}
END_TEST

START_TEST(iteration_begins_anywhere) {
  hosted_init();
  testmap m = map_new(&flavours[1], 0);
  for (int i = 0; i < 8; i++) assign_key(&m, i);
  unsigned firsts = 0;
  for (int round = 0; round < 200; round++) {
    mapiter it = {0};
    rt_mapiterinit((void *)m.t, m.m, &it);
    firsts |= 1u << number_of(&m, it.key);
  }
  ck_assert_uint_eq(firsts, 0xff);
}
END_TEST

// ---- special keys

START_TEST(nan_keys_pile_up_and_go_only_by_clear) {
  hosted_init();
  const maptype *t = map_of(&type_float64, &type_int64);
  hmap *m = rt_makemap((void *)t, 0);
  double nan = __builtin_nan(""), zero = 0, minus_zero = -0.0;
  for (int i = 0; i < 3000; i++) *(int64_t *)rt_mapassign((void *)t, m, &nan) = i;
  ck_assert_uint_eq(m->used, 3000);
  ck_assert_int_eq(rt_mapaccess2((void *)t, m, &nan).n, 0);
  rt_mapdelete((void *)t, m, &nan);
  ck_assert_uint_eq(m->used, 3000);
  // Also while the map grows under the iterator.
  static uint8_t seen[3000];
  int n = 0;
  mapiter it = {0};
  for (rt_mapiterinit((void *)t, m, &it); it.key != NULL; rt_mapiternext(&it)) {
    int64_t i = *(int64_t *)it.elem;
    if (i >= 3000) continue;
    ck_assert_int_eq(seen[i]++, 0);
    n++;
    if (n % 2) *(int64_t *)rt_mapassign((void *)t, m, &nan) = 5000;
  }
  ck_assert_int_eq(n, 3000);
  rt_mapclear((void *)t, m);
  ck_assert_uint_eq(m->used, 0);
  map_check(t, m);
  *(int64_t *)rt_mapassign((void *)t, m, &zero) = 1;
  *(int64_t *)rt_mapassign((void *)t, m, &minus_zero) = 2;
  ck_assert_uint_eq(m->used, 1);
  mapiter it2 = {0};
  rt_mapiterinit((void *)t, m, &it2);
  ck_assert(__builtin_signbit(*(double *)it2.key));   // the last one assigned is the key
}
END_TEST

START_TEST(clear_during_iteration_ends_it) {
  hosted_init();
  const maptype *t = map_of(&type_float64, &type_int64);
  for (int size = 3; size < 4000; size *= 7) {
    hmap *m = rt_makemap((void *)t, 0);
    double nan = __builtin_nan("");
    for (int i = 0; i < size; i++) rt_mapassign((void *)t, m, &nan);
    mapiter it = {0};
    rt_mapiterinit((void *)t, m, &it);
    ck_assert_ptr_nonnull(it.key);
    for (int i = 0; i < 2 * size; i++) rt_mapassign((void *)t, m, &nan);   // the iterator's table is stale now
    rt_mapclear((void *)t, m);
    rt_mapiternext(&it);
    ck_assert_ptr_null(it.key);
  }
}
END_TEST

START_TEST(unhashable_keys_panic_even_in_empty_maps) {
  hosted_init();
  const maptype *t = map_of(&type_eface, &type_int64);
  hmap *m = rt_makemap((void *)t, 0);
  eface slice = {&type_slice_int, &slice};
  const char *want = "hash of unhashable type: []int";
  ck_assert_str_eq(CAUGHT(rt_mapaccess1((void *)t, m, &slice)), want);
  ck_assert_str_eq(CAUGHT(rt_mapaccess1((void *)t, NULL, &slice)), want);
  ck_assert_str_eq(CAUGHT(rt_mapassign((void *)t, m, &slice)), "runtime error: hash of unhashable type []int");
  ck_assert_str_eq(CAUGHT(rt_mapdelete((void *)t, m, &slice)), want);
  map_check(t, m);   // not left in the state of writing
}
END_TEST

START_TEST(nil_maps_are_empty_and_read_only) {
  hosted_init();
  const maptype *t = map_of(&type_int64, &type_int64);
  int64_t k = 1;
  ck_assert_int_eq(*(int64_t *)rt_mapaccess1((void *)t, NULL, &k), 0);
  ck_assert_int_eq(rt_mapaccess2_fast64((void *)t, NULL, 1).n, 0);
  rt_mapdelete((void *)t, NULL, &k);
  rt_mapclear((void *)t, NULL);
  mapiter it = {0};
  rt_mapiterinit((void *)t, NULL, &it);
  ck_assert_ptr_null(it.key);
  ck_assert_str_eq(CAUGHT(rt_mapassign((void *)t, NULL, &k)), "assignment to entry in nil map");
}
END_TEST

START_TEST(concurrent_use_is_noticed) {
  hosted_init();
  testmap m = map_new(&flavours[1], 0);
  assign_key(&m, 1);
  mapiter it = {0};
  rt_mapiterinit((void *)m.t, m.m, &it);
  m.m->writing = 1;
  ck_assert_str_eq(CAUGHT(access_key(&m, 1)), "fatal: concurrent map read and map write");
  ck_assert_str_eq(CAUGHT(assign_key(&m, 1)), "fatal: concurrent map writes");
  ck_assert_str_eq(CAUGHT(delete_key(&m, 1)), "fatal: concurrent map writes");
  ck_assert_str_eq(CAUGHT(rt_mapclear((void *)m.t, m.m)), "fatal: concurrent map writes");
  ck_assert_str_eq(CAUGHT(rt_mapiternext(&it)), "fatal: concurrent map iteration and map write");
}
END_TEST

START_TEST(hints_of_any_size_are_taken) {
  hosted_init();
  static const Int hints[] = {-1, 0, 8, 9, 14, 15, 895, 897, 100000, 1l << 50, INTPTR_MAX};
  for (unsigned i = 0; i < sizeof hints / sizeof hints[0]; i++) {
    testmap m = map_new(&flavours[1], hints[i]);
    map_check(m.t, m.m);
    assign_key(&m, 1);
    ck_assert_uint_eq(m.m->used, 1);
  }
  // A map with a hint does not grow while it is filled.
  testmap m = map_new(&flavours[1], 3000);
  void *dir = m.m->dir;
  for (int i = 0; i < 3000; i++) assign_key(&m, i);
  ck_assert_ptr_eq(m.m->dir, dir);
}
END_TEST

START_TEST(tables_filled_with_marks_are_purged_not_grown) {
  hosted_init();
  testmap m = map_new(&flavours[1], 0);
  for (int i = 0; i < 1000000; i++) {
    assign_key(&m, i);
    if (i >= 50) delete_key(&m, i - 50);
  }
  ck_assert_int_eq(m.m->dirlen, 1);
  ck_assert_uint_le(((table **)m.m->dir)[0]->capacity, 128);
  map_check(m.t, m.m);
}
END_TEST

Suite *map_suite(void) {
  Suite *s = suite_create("map");
  TCase *t = tcase_create("map");
  tcase_set_timeout(t, 120);
  tcase_add_loop_test(t, a_map_behaves_like_the_model, 0, NFLAVOURS);
  tcase_add_test(t, a_map_survives_a_collection_at_every_allocation);
  tcase_add_loop_test(t, iteration_produces_every_entry_once, 0, NFLAVOURS);
  tcase_add_test(t, iteration_keeps_its_promises_while_the_map_changes);
  tcase_add_test(t, iteration_begins_anywhere);
  tcase_add_test(t, nan_keys_pile_up_and_go_only_by_clear);
  tcase_add_test(t, clear_during_iteration_ends_it);
  tcase_add_test(t, unhashable_keys_panic_even_in_empty_maps);
  tcase_add_test(t, nil_maps_are_empty_and_read_only);
  tcase_add_test(t, concurrent_use_is_noticed);
  tcase_add_test(t, hints_of_any_size_are_taken);
  tcase_add_test(t, tables_filled_with_marks_are_purged_not_grown);
  suite_add_tcase(s, t);
  return s;
}
