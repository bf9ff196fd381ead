// Reading the pc table.  abi/pclntab.h has the format and the way to search it. The table is appended by the link step at
// runtime.pclntab; until then (a program linked by hand) the place holds zeros, and tracebacks show bare addresses.
//
// The table has Go functions only. A few C functions stand for what Go programs know by name, and are found in a list of their own.

#include "../abi/entry.h"
#include "../abi/pclntab.h"
#include "../panic/panic_impl.h"
#include "../rt0/rt0.h"
#include "traceback.h"

extern const pclntab_header pclntab __asm__("runtime.pclntab");

static const pclntab_header *table(void) {
  const pclntab_header *t = &pclntab;
  __asm__("" : "+r"(t));                                        // its bytes are not the ones the C compiler sees
  return t->magic == PCLNTAB_MAGIC ? t : NULL;
}

static const void *at(const pclntab_header *t, uint32_t off) { return (const char *)t + off; }
static const char *string(const pclntab_header *t, uint32_t off) { return at(t, t->strings_off + off); }

static const pcln_func *find_func(const pclntab_header *t, Uint pc) {
  if (pc < t->text_base || pc - t->text_base > UINT32_MAX) return NULL;
  uint32_t off = (uint32_t)(pc - t->text_base), lo = 0, hi = t->nfuncs;
  const pcln_func *funcs = at(t, t->funcs_off);
  while (lo < hi) {                                             // the first with entry > off is in [lo, hi]
    uint32_t mid = lo + (hi - lo) / 2;
    if (funcs[mid].entry <= off) lo = mid + 1;
    else hi = mid;
  }
  if (lo == 0 || off >= funcs[lo - 1].end) return NULL;
  return &funcs[lo - 1];
}

// The state of a function's line stream.
typedef struct { uint32_t pc, file, line, node; } linestate;

static uint32_t uleb(const uint8_t **p) {
  uint32_t v = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t b = *(*p)++;
    v |= (uint32_t)(b & 0x7f) << shift;
    if (!(b & 0x80)) return v;
  }
}

static int32_t sleb(const uint8_t **p) {
  uint32_t v = 0;
  int shift = 0;
  uint8_t b;
  do {
    b = *(*p)++;
    v |= (uint32_t)(b & 0x7f) << shift;
    shift += 7;
  } while (b & 0x80);
  if (shift < 32 && (b & 0x40)) v |= ~(uint32_t)0 << shift;
  return (int32_t)v;
}

// Runs the stream up to the last step at or before pc.
static linestate find_line(const pclntab_header *t, const pcln_func *f, Uint pc) {
  uint32_t off = (uint32_t)(pc - t->text_base);
  const uint8_t *p = (const uint8_t *)at(t, t->lines_off) + f->first_line;
  linestate now = {f->entry, f->file, f->decl_line, 0};
  for (uint32_t i = 0; i < f->nlines; i++) {
    linestate next = now;
    next.pc += uleb(&p);
    if (next.pc > off) break;
    int32_t step = sleb(&p);
    next.line += (uint32_t)(step >> 1);
    if (step & 1) {
      next.file = uleb(&p);
      next.node = uleb(&p);
    }
    now = next;
  }
  return now;
}

// Asked for the entry of the function alone: callers and tracebacks know the frame's kind and need no more.
static bool lookup_c(Uint pc, srcplace *out) {
  const struct { const void *entry; const char *name, *file; int line; } known[] = {
      {(const void *)gopanic_at, "runtime.gopanic", "runtime/panic/panic.c", gopanic_line},
      {(const void *)panic_goexit_from, "runtime.Goexit", "runtime/panic/panic.c", goexit_line},
      {(const void *)runtime_main, "runtime.main", "runtime/rt0/main.c", runtime_main_line},
      {gostart, "runtime.goexit", "runtime/sched/switch_amd64.S", 1},
  };
  for (Uint i = 0; i < sizeof known / sizeof *known; i++) {
    if (pc != (Uint)known[i].entry) continue;
    *out = (srcplace){known[i].name, known[i].file, (uint32_t)known[i].line, pc, known[i].name, 0};
    return true;
  }
  return false;
}

bool pcln_lookup(Uint pc, int depth, srcplace *out) {
  const pclntab_header *t = table();
  if (!in_gotext(pc)) return depth == 0 && lookup_c(pc, out);
  const pcln_func *f = t == NULL ? NULL : find_func(t, pc);
  if (f == NULL) return false;
  linestate l = find_line(t, f, pc);
  *out = (srcplace){.entry = t->text_base + f->entry, .outer = string(t, f->name)};
  uint32_t file = l.file, line = l.line, node = l.node;
  const pcln_inline *inlines = at(t, t->inlines_off);
  // Each step outwards: the place becomes that of the call. What the compiler made and inlined is passed over.
  for (bool found = false;; node = inlines[node].parent) {
    bool wrapper = wrapper_name(node != 0 ? string(t, inlines[node].name) : out->outer);
    if (!wrapper || (node == 0 && !found)) {
      if (depth-- == 0) break;
      found = true;
    }
    if (node == 0) return false;
    file = inlines[node].call_file;
    line = inlines[node].call_line;
  }
  out->name = node != 0 ? string(t, inlines[node].name) : out->outer;
  out->startline = node != 0 ? 0 : f->decl_line;
  out->file = string(t, file);
  out->line = line;
  return true;
}
