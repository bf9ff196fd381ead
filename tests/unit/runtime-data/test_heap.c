// test_heap.c -- the allocator: size classes, spans, bitmaps, large objects, statistics.
#include <stdlib.h>
#include <string.h>

#include "../../../runtime/gc/gc.h"
#include "../../../runtime/heap/heap_impl.h"
#include "../../../runtime/heap/heapbits.h"
#include "suites.h"
#include "types.h"

START_TEST(every_size_gets_the_smallest_class_that_holds_it) {
  hosted_init();
  for (Uint size = 1; size <= MAX_SMALL; size++) {
    unsigned c = sizeclass_of(size);
    ck_assert_uint_ge(class_size[c], size);
    ck_assert(c == 1 || class_size[c - 1] < size);
    ck_assert_uint_eq(roundupsize(size), class_size[c]);
  }
  ck_assert_uint_eq(roundupsize(32769), 40960);
}
END_TEST

START_TEST(the_multiplier_divides_every_offset_of_every_span) {
  for (unsigned c = 1; c < NSIZECLASS; c++)
    for (Uint off = 0; off < class_pages[c] * (Uint)PAGE_SIZE; off++) ck_assert_uint_eq(off * class_divmul[c] >> 32, off / class_size[c]);
}
END_TEST

START_TEST(objects_are_zero_aligned_and_apart) {
  hosted_init();
  hosted_collections(false);
  enum { N = 20000 };
  static char *objs[N];
  static Uint sizes[N];
  random_seed(1);
  for (int i = 0; i < N; i++) {
    Uint size = 1 + random_below(i % 10 == 0 ? 40000 : 300);
    bool scan = i % 3 == 0;
    if (scan) size = (size + 7) & ~(Uint)7;
    char *p = mallocgc(size, scan ? &type_pointer : NULL, true);
    for (Uint b = 0; b < size; b++) ck_assert_int_eq(p[b], 0);
    if (size % 8 == 0) ck_assert_uint_eq((Uint)p % 8, 0);
    memset(p, i, size);
    objs[i] = p;
    sizes[i] = size;
  }
  for (int i = 0; i < N; i++)
    for (Uint b = 0; b < sizes[i]; b++) ck_assert_int_eq(objs[i][b], (char)i);
  heap_check();
}
END_TEST

START_TEST(findobject_finds_the_start_from_every_interior_pointer) {
  hosted_init();
  for (unsigned c = 3; c < NSIZECLASS; c++) {
    Uint p = (Uint)mallocgc(class_size[c], NULL, true), size;
    for (Uint off = 0; off < class_size[c]; off++) {
      ck_assert_uint_eq(findobject(p + off, &size), p);
      ck_assert_uint_eq(size, class_size[c]);
    }
  }
  Uint large = (Uint)mallocgc(100000, NULL, true);
  for (Uint off = 0; off < 100000; off += 7) ck_assert_uint_eq(findobject(large + off, NULL), large);
  ck_assert_uint_eq(findobject((Uint)&large, NULL), 0);
  ck_assert_uint_eq(findobject(0, NULL), 0);
  ck_assert_uint_eq(findobject(mheap.base + mheap.used, NULL), 0);
  // Free slots are no objects.
  Uint p = (Uint)mallocgc(48, NULL, true);
  mspan *s = spanof(p);
  ck_assert_uint_eq(findobject(span_slotaddr(s, s->nelems - 1), NULL), 0);
}
END_TEST

static bool bit_at(Uint p) { return heapbits_load(p) & 1; }

START_TEST(pointer_bits_are_those_of_the_type_repeated) {
  hosted_init();
  const rtype *types[] = {&type_pointer, &type_string, &type_eface, &type_node, &type_big, &type_slice_int, map_of(&type_string, &type_node)->group};
  random_seed(2);
  for (int round = 0; round < 4000; round++) {
    const rtype *t = types[random_below(7)];
    Uint n = 1 + random_below(random_below(20) == 0 ? 3000 : 12), size = n * t->size;
    Uint p = (Uint)mallocgc(size, t, true), slot = spanof(p)->elemsize;
    ck_assert(!spanof(p)->noscan);
    for (Uint w = 0; w < slot / 8; w++) {
      Uint in = w * 8 % t->size / 8;
      bool want = w * 8 < size && in < t->ptrdata / 8 && (t->gcdata[in / 8] >> in % 8 & 1);
      ck_assert_msg(bit_at(p + w * 8) == want, "%s x %lu, word %lu", (const char *)t->str.ptr, n, w);
    }
  }
}
END_TEST

START_TEST(a_type_of_more_than_64_words_is_written_too) {
  hosted_init();
  static uint8_t bits[32];
  random_seed(3);
  for (unsigned i = 0; i < sizeof bits; i++) bits[i] = (uint8_t)random_below(256);
  bits[30] |= 8;   // word 243 is the last pointer
  bits[30] &= 15;
  rtype t = {.size = 250 * 8, .ptrdata = 244 * 8, .gcdata = bits, .kind = KIND_STRUCT};
  for (Uint n = 1; n < 40; n++) {
    Uint p = (Uint)mallocgc(n * t.size, &t, true), slot = spanof(p)->elemsize;
    for (Uint w = 0; w < slot / 8; w++) {
      Uint in = w % 250;
      bool want = w < n * 250 && in < 244 && (bits[in / 8] >> in % 8 & 1);
      ck_assert(bit_at(p + w * 8) == want);
    }
  }
}
END_TEST

START_TEST(tiny_objects_share_blocks_but_not_bytes) {
  hosted_init();
  uint8_t *p[1000];
  for (int i = 0; i < 1000; i++) {
    Uint size = 1 + (Uint)i % 8;
    p[i] = mallocgc(size, NULL, true);
    if (size == 8) ck_assert_uint_eq((Uint)p[i] % 8, 0);
    if (size == 4) ck_assert_uint_eq((Uint)p[i] % 4, 0);
    memset(p[i], i, size);
  }
  for (int i = 0; i < 1000; i++)
    for (int b = 0; b < 1 + i % 8; b++) ck_assert_int_eq(p[i][b], (uint8_t)i);
  ck_assert_uint_eq(findobject((Uint)p[1], NULL), findobject((Uint)p[0], NULL));
}
END_TEST

START_TEST(zero_sized_objects_have_one_address) {
  hosted_init();
  static const rtype empty = {.kind = KIND_STRUCT};
  ck_assert_ptr_eq(rt_newobject((void *)&empty), &zerobase);
  ck_assert_ptr_eq(rt_makeslice((void *)&empty, 1000, 1l << 60), &zerobase);
}
END_TEST

START_TEST(spans_split_and_join_without_losing_a_page) {
  hosted_init();
  random_seed(4);
  hosted_collections(false);
  for (int round = 0; round < 30; round++) {
    for (int i = 0; i < 200; i++) {
      Uint npages = 5 + random_below(200);
      ck_assert_ptr_nonnull(span_alloc(npages, 1, npages << PAGE_SHIFT));
    }
    heap_check();
    for (mspan *s = span_first(), *next; s != NULL; s = next) {   // frees half of the large ones
      next = span_next(s);
      if (next != NULL && next->state == SPAN_FREE) next = span_next(next);
      if (s->state == SPAN_INUSE && s->spanclass < 2 && random_below(2) == 0) span_free(s);
    }
    heap_check();
    if (round % 5 == 0) heap_scavenge(random_below(1000), 1 + random_below(1000));
    heap_check();
  }
  heap_scavenge(0, ~(Uint)0);
  ck_assert_uint_eq(mheap.pages_free, mheap.pages_released);
}
END_TEST

START_TEST(released_pages_come_back_as_zeros) {
  hosted_init();
  hosted_collections(false);
  mspan *s = span_alloc((1 << 20) / PAGE_SIZE, 1, 1 << 20);
  memset((void *)s->base, 1, 1 << 20);
  span_free(s);
  heap_scavenge(0, ~(Uint)0);
  char *q = mallocgc(1 << 20, NULL, true);
  ck_assert(!spanof((Uint)q)->needzero);
  for (int i = 0; i < 1 << 20; i++) ck_assert_int_eq(q[i], 0);
}
END_TEST

START_TEST(memstats_count_every_object) {
  hosted_init();
  static memstats before, after;
  heap_readmemstats(&before, gc_memstats);
  for (int i = 0; i < 1000; i++) mallocgc(100, NULL, true);
  for (int i = 0; i < 10; i++) mallocgc(100000, NULL, true);
  for (int i = 0; i < 77; i++) mallocgc(3, NULL, true);
  heap_readmemstats(&after, gc_memstats);
  Uint blocks = (after.Mallocs - before.Mallocs) - 1010 - 77;
  ck_assert_uint_ge(blocks, 77 * 3 / 16);
  ck_assert_uint_le(blocks, 77);
  ck_assert_uint_eq(after.TotalAlloc - before.TotalAlloc, 1000 * 112 + 10 * 106496 + blocks * 16);
  ck_assert_uint_eq(after.HeapSys, after.HeapIdle + after.HeapInuse);
  ck_assert_uint_eq(after.Mallocs - after.Frees, after.HeapObjects);
}
END_TEST

START_TEST(what_cannot_be_allocated_ends_the_program) {
  hosted_init();
  ck_assert_str_eq(CAUGHT(mallocgc((Uint)1 << 47, NULL, true)), "fatal: runtime: out of memory");
}
END_TEST

START_TEST(makeslice_checks_length_and_capacity) {
  hosted_init();
  void *t = (void *)&type_int64;
  ck_assert_str_eq(CAUGHT(rt_makeslice(t, -1, 5)), "runtime error: makeslice: len out of range");
  ck_assert_str_eq(CAUGHT(rt_makeslice(t, 5, 4)), "runtime error: makeslice: cap out of range");
  ck_assert_str_eq(CAUGHT(rt_makeslice(t, 1l << 62, 1l << 62)), "runtime error: makeslice: len out of range");
  ck_assert_str_eq(CAUGHT(rt_makeslice(t, 1, 1l << 62)), "runtime error: makeslice: cap out of range");
  ck_assert_ptr_nonnull(rt_makeslice(t, 3, 4));
}
END_TEST

START_TEST(append_grows_as_programs_expect) {
  hosted_init();
  static const Int want[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560, 3408, 5120, 7168, 9216, 12288, 16384};
  Int cap = 0, k = 0;
  int64_t *p = NULL;
  for (Int n = 0; n < 16384; n++) {
    if (n == cap) {
      PtrInt g = rt_growslice(p, n + 1, cap, 1, (void *)&type_int64);
      p = g.p;
      cap = g.n;
      ck_assert_int_eq(cap, want[k++]);
      for (Int i = n + 1; i < cap; i++) ck_assert_int_eq(p[i], 0);
    }
    p[n] = n;
  }
  for (Int n = 0; n < 16384; n++) ck_assert_int_eq(p[n], n);
  ck_assert_str_eq(CAUGHT(rt_growslice(p, -5, cap, 1, (void *)&type_int64)), "runtime error: growslice: len out of range");
  ck_assert_str_eq(CAUGHT(rt_growslice(p, 1l << 61, cap, 1l << 60, (void *)&type_int64)), "runtime error: growslice: len out of range");
}
END_TEST

START_TEST(persistent_memory_is_zero_and_aligned) {
  hosted_init();
  random_seed(5);
  for (int i = 0; i < 5000; i++) {
    Uint align = (Uint)1 << random_below(7), size = 1 + random_below(i % 50 == 0 ? 200000 : 500);
    char *p = persistentalloc(size, align);
    ck_assert_uint_eq((Uint)p % align, 0);
    for (Uint b = 0; b < size; b++) ck_assert_int_eq(p[b], 0);
    memset(p, 0xff, size);
  }
}
END_TEST

Suite *heap_suite(void) {
  Suite *s = suite_create("heap");
  TCase *t = tcase_create("heap");
  tcase_set_timeout(t, 60);
  tcase_add_test(t, every_size_gets_the_smallest_class_that_holds_it);
  tcase_add_test(t, the_multiplier_divides_every_offset_of_every_span);
  tcase_add_test(t, objects_are_zero_aligned_and_apart);
  tcase_add_test(t, findobject_finds_the_start_from_every_interior_pointer);
  tcase_add_test(t, pointer_bits_are_those_of_the_type_repeated);
  tcase_add_test(t, a_type_of_more_than_64_words_is_written_too);
  tcase_add_test(t, tiny_objects_share_blocks_but_not_bytes);
  tcase_add_test(t, zero_sized_objects_have_one_address);
  tcase_add_test(t, spans_split_and_join_without_losing_a_page);
  tcase_add_test(t, released_pages_come_back_as_zeros);
  tcase_add_test(t, memstats_count_every_object);
  tcase_add_test(t, what_cannot_be_allocated_ends_the_program);
  tcase_add_test(t, makeslice_checks_length_and_capacity);
  tcase_add_test(t, append_grows_as_programs_expect);
  tcase_add_test(t, persistent_memory_is_zero_and_aligned);
  suite_add_tcase(s, t);
  return s;
}
