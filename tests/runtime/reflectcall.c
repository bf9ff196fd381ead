// reflect's assembly: calls with all registers and stack words, made functions, both at every depth of a segment.
#include "go.h"

typedef struct {
  Uint ints[6];
  double floats[8];
  Uint result_ints[4];
  double result_floats[4];
} callregs;
void callfunc(void *code, void *context, callregs *regs, Uint *stack, Int nstack, Uint *right) __asm__("reflect.callfunc");
void *makefuncstub(void) __asm__("reflect.makefuncstub");

typedef struct { Int a, b, c, d; } four;
typedef __attribute__((swiftcall)) Int manyfunc(Int a, Int b, Int c, Int d, Int e, Int f, Int g, Int h, Int i, double x, double y);

GOFUNC static Int many(Int a, Int b, Int c, Int d, Int e, Int f, Int g, Int h, Int i, double x, double y) {
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + (Int)(10 * x) + (Int)(11 * y);
}
GOFUNC static four results(Int a, double x) { return (four){a, a + 1, a + 2, (Int)x}; }

static Int made_sum;
static void *made_context;
__attribute__((swiftcall)) void callMade(void *context, callregs *regs, Uint *stack) __asm__("reflect.callMade");
__attribute__((swiftcall)) void callMade(void *context, callregs *regs, Uint *stack) {
  made_context = context;
  made_sum = 0;
  for (int i = 0; i < 6; i++) made_sum += (i + 1) * (Int)regs->ints[i];
  for (int i = 0; i < 3; i++) made_sum += (i + 7) * (Int)stack[i];
  made_sum += (Int)(10 * regs->floats[0]) + (Int)(11 * regs->floats[1]);
  regs->result_ints[0] = (Uint)made_sum;
}

static struct { void *code; Uint tag; } made;

GOFUNC static void check(void) {
  callregs r = {.ints = {1, 2, 3, 4, 5, 6}, .floats = {0.5, 0.25}};
  Uint stack[3] = {7, 8, 9};
  Int want = many(1, 2, 3, 4, 5, 6, 7, 8, 9, 0.5, 0.25);
  callfunc((void *)many, NULL, &r, stack, 3, NULL);
  if ((Int)r.result_ints[0] != want) printkv("callfunc: wrong sum", (Int)r.result_ints[0]);
  callregs q = {.ints = {41}, .floats = {7}};
  Uint frame = 0;
  callfunc((void *)results, NULL, &q, NULL, 0, &frame);
  if (frame == 0) println("callfunc: its frame is not noted");
  if (q.result_ints[0] != 41 || q.result_ints[1] != 42 || q.result_ints[2] != 43 || q.result_ints[3] != 7) println("callfunc: wrong results");
  made.code = makefuncstub();
  made_context = NULL;
  manyfunc *f = (manyfunc *)made.code;
  Int got = __builtin_call_with_static_chain(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 0.5, 0.25), &made);
  if (got != want || made_context != &made) printkv("made function: wrong sum", got);
}

// Frames of different sizes, so that the calls above meet the end of a segment in every possible way.
#define FRAME_OF(n) \
  GOFUNC static void frame##n(Int depth) { volatile char pad[n]; pad[0] = 1; check(); if (depth > 0) frame##n(depth - 1); pad[0] = 2; }
FRAME_OF(8) FRAME_OF(40) FRAME_OF(104) FRAME_OF(200) FRAME_OF(328) FRAME_OF(520)

GOFUNC void main_main(void) {
  frame8(1000);
  frame40(1000);
  frame104(1000);
  frame200(500);
  frame328(300);
  frame520(300);
  println("done");
}
