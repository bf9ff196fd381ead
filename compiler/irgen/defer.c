// Functions that defer.  They keep their results, and the pointers to results that closures share, in one object with the deferframe, whose
// address goes to setjmp: after a recovery control comes back through setjmp's second return and reads nothing but that object (the jump may
// have left every register and every other slot stale).
//
// Where defer statements may run any number of times, in loops, each pushes a record in the runtime, and deferreturn runs what is pending:
//
//     clear(frame); if (setjmp(frame)) goto epilogue;
//     ... defer: deferproc(frame, fn); return: results are in the frame; goto epilogue
//   epilogue: deferreturn(frame); load the results from the frame, or through their boxes; ret
//
// Elsewhere, and that is nearly always, each statement runs once at most, and what it means is compiled in place (open-coded): a bit in
// frame.pending and the func value in a slot behind it say that the call is to be made, and the way out makes it without the runtime's help:
//
//     if (setjmp(frame)) goto recovered; frame.pending = 0; frame.link = g.deferframes; g.deferframes = &frame
//     ... defer: frame.open[i] = fn; pending |= 1 << i; return: goto epilogue
//   epilogue: for each i, the last first: if (pending & 1 << i) { pending &= ~(1 << i); fn_i() }
//             g.deferframes = frame.link; load the results; ret
//   recovered: deferreturn(frame), which can read bits and slots, too; load the results; ret
//
// A panic finds frame, bits and slots just as it finds records.
#include "gen.h"

#include <stddef.h>
#include "../../runtime/abi/layout.h"
#include "../../runtime/sched/offsets.h"

// ---- may the function's defer statements be open-coded?

enum { MAX_OPEN = 16 };

static bool open_block(CoreBlock b, bool in_loop, int *n);

static bool open_stmt(CoreStmt *s, bool in_loop, int *n) {
  switch (s->kind) {
  case CORE_S_DEFER: s->defer.index = (*n)++; return !in_loop && !s->defer.frame && *n <= MAX_OPEN;
  case CORE_S_IF:    return open_block(s->if_.then, in_loop, n) && open_block(s->if_.els, in_loop, n);
  case CORE_S_LOOP:  return open_block(s->loop.body, true, n) && open_block(s->loop.post, true, n);
  case CORE_S_BLOCK: return open_block(s->block.body, in_loop, n);
  case CORE_S_SWITCH:
    for (int i = 0; i < s->switch_.ncases; i++)
      if (!open_block(s->cases[i].body, in_loop, n)) return false;
    return open_block(s->switch_.def, in_loop, n);
  case CORE_S_GOTO: return false;                       // it may go back
  case CORE_S_ASSIGN: case CORE_S_CALL: case CORE_S_DECL: case CORE_S_EVAL: case CORE_S_BREAK: case CORE_S_CONTINUE: case CORE_S_LABEL:
  case CORE_S_RETURN: case CORE_S_UNREACHABLE: case CORE_STMT_COUNT: break;
  }
  return true;
}

static bool open_block(CoreBlock b, bool in_loop, int *n) {
  for (int i = 0; i < b.len; i++)
    if (!open_stmt(b.at[i], in_loop, n)) return false;
  return true;
}

static int count_open_defers(CoreFunc *f) {
  int n = 0;
  return !f->shares_frame && open_block(f->body, false, &n) ? n : 0;
}

// ---- the frame

static LLVMValueRef frame_field(Gen *g, int64_t offset) { return offset_ptr(g, g->frame, offset); }
static LLVMValueRef open_slot(Gen *g, int i) { return frame_field(g, (int64_t)offsetof(deferframe, u) + i * WORD); }

// Results, and the boxes of those that have one, lie behind the deferframe. What setjmp and defer statements write need not be cleared.
void make_defer_frame(Gen *g) {
  CoreFunc *f = g->func;
  g->nopen = count_open_defers(f);
  int64_t slots_end = (int64_t)offsetof(deferframe, u) + g->nopen * WORD;
  int64_t at = slots_end > (int64_t)sizeof(deferframe) ? slots_end : (int64_t)sizeof(deferframe), results_at = at;
  int n = f->results.len + f->result_boxes.len;
  int64_t *offsets = NEW_ARRAY(g->arena, int64_t, n + 1);
  for (int i = 0; i < n; i++) {
    CoreVar *v = i < f->results.len ? f->results.at[i] : f->result_boxes.at[i - f->results.len];
    if (!v) continue;
    const TypeInfo *ti = type_info(g, v->type);
    at = (at + ti->align - 1) / ti->align * ti->align;
    offsets[i] = at;
    at += ti->size;
  }
  g->frame = new_slot(g, at, 16, "frame");
  if (g->nopen == 0) mem_zero(g, frame_field(g, offsetof(deferframe, link)), sizeof(deferframe) - offsetof(deferframe, link), 16);
  if (at > results_at) mem_zero(g, frame_field(g, results_at), at - results_at, WORD);
  for (int i = 0; i < n; i++) {
    CoreVar *v = i < f->results.len ? f->results.at[i] : f->result_boxes.at[i - f->results.len];
    if (v) g->slots[v->id] = offset_ptr(g, g->frame, offsets[i]);
  }
}

// The goroutine, which stays the same whatever thread it runs on.
static LLVMValueRef current_g(Gen *g) {
  LLVMTypeRef in_thread = LLVMPointerTypeInContext(g->ctx, 257);                // %fs
  LLVMValueRef g_word = LLVMBuildLoad2(g->b, g->ptr, LLVMConstIntToPtr(int_const(g, M_CURG), in_thread), "g");
  LLVMSetVolatile(g_word, true);
  return g_word;
}

static LLVMValueRef g_deferframes(Gen *g) { return offset_ptr(g, current_g(g), G_DEFERFRAMES); }

static void link_frame(Gen *g) {
  LLVMBuildStore(g->b, null_ptr(g), frame_field(g, offsetof(deferframe, defers)));
  // pending and the two flags behind it are one word: nothing is pending, the frame is linked.
  _Static_assert(offsetof(deferframe, linked) == offsetof(deferframe, pending) + 4, "one word");
  LLVMBuildStore(g->b, int_const(g, (int64_t)1 << 32), frame_field(g, offsetof(deferframe, pending)));
  LLVMValueRef list = g_deferframes(g);
  LLVMBuildStore(g->b, LLVMBuildLoad2(g->b, g->ptr, list, ""), frame_field(g, offsetof(deferframe, link)));
  // Release: the collector may stop us at any instruction, and finds a whole frame or none.
  LLVMValueRef x = LLVMBuildStore(g->b, g->frame, list);
  LLVMSetOrdering(x, LLVMAtomicOrderingRelease);
  LLVMSetAlignment(x, WORD);
}

void enter_defer_frame(Gen *g) {
  LLVMValueRef again = call_entry(g, ENTRY_setjmp, &g->frame, 1);
  LLVMValueRef first = LLVMBuildICmp(g->b, LLVMIntEQ, again, LLVMConstNull(g->i32), "");
  LLVMBasicBlockRef body = new_block(g, "body");
  g->epilogue = new_block(g, "epilogue");
  g->recovered = g->nopen > 0 ? new_block(g, "recovered") : g->epilogue;
  LLVMBuildCondBr(g->b, first, body, g->recovered);
  LLVMPositionBuilderAtEnd(g->b, body);
  if (g->nopen == 0) return;
  g->open = NEW_ARRAY(g->arena, CoreExpr *, g->nopen);
  link_frame(g);
}

// ---- the statement

void emit_defer(Gen *g, CoreStmt *s) {
  LLVMValueRef fun = emit_scalar(g, s->defer.fun);
  if (g->nopen == 0) {
    LLVMValueRef frame = s->defer.frame ? emit_scalar(g, s->defer.frame) : g->frame;
    call_entry(g, ENTRY_deferproc, (LLVMValueRef[]){frame, fun}, 2);
    return;
  }
  int i = s->defer.index;
  g->open[i] = s->defer.fun;
  LLVMBuildStore(g->b, fun, open_slot(g, i));
  LLVMValueRef pending = frame_field(g, offsetof(deferframe, pending));
  LLVMValueRef bits = LLVMBuildLoad2(g->b, g->i32, pending, "pending");
  LLVMBuildStore(g->b, LLVMBuildOr(g->b, bits, LLVMConstInt(g->i32, 1u << i, false), ""), pending);
}

// ---- the way out

static bool passes_recovery(const CoreStmt *s) {
  return s->kind == CORE_S_CALL && s->call.how == CALL_RUNTIME && s->call.entry == ENTRY_deferthunk;
}

// The function to call on the way out. A thunk that the compiler made begins by passing on the right to recover, for which it must be a frame of
// its own. Here, where no panic calls it, a copy without that beginning serves, and is inlined.
static CoreFunc *called_in_place(Gen *g, CoreFunc *f) {
  if (!f->is_wrapper || f->body.len == 0 || !passes_recovery(f->body.at[0])) return f;
  CoreFunc *copy = NEW(g->arena, CoreFunc);
  *copy = *f;
  copy->symbol = intern_printf("%s-inline", f->symbol);
  copy->body.at++;
  copy->body.len--;
  copy->has_recover = false;
  copy->irgen = NULL;
  vec_push(&g->copies, copy);
  return copy;
}

void define_copies(Gen *g) {
  unsigned always = LLVMGetEnumAttributeKindForName("alwaysinline", 12);
  for (int i = 0; i < g->copies.len; i++) {
    CoreFunc *f = g->copies.at[i];
    define_func(g, f);
    LLVMValueRef fn = f->irgen;
    LLVMSetLinkage(fn, LLVMInternalLinkage);
    LLVMSetComdat(fn, NULL);
    LLVMAddAttributeAtIndex(fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(g->ctx, always, 0));
  }
  vec_free(&g->copies);
}

static void call_pending(Gen *g, int i) {
  LLVMValueRef pending = frame_field(g, offsetof(deferframe, pending)), bit = LLVMConstInt(g->i32, 1u << i, false);
  LLVMBasicBlockRef run = new_block(g, "run"), next = new_block(g, "next");
  LLVMValueRef bits = LLVMBuildLoad2(g->b, g->i32, pending, "pending");
  LLVMValueRef none = LLVMBuildICmp(g->b, LLVMIntEQ, LLVMBuildAnd(g->b, bits, bit, ""), LLVMConstNull(g->i32), "");
  LLVMBuildCondBr(g->b, none, next, run);
  LLVMPositionBuilderAtEnd(g->b, run);
  LLVMBuildStore(g->b, LLVMBuildXor(g->b, bits, bit, ""), pending);
  LLVMValueRef fun = LLVMBuildLoad2(g->b, g->ptr, open_slot(g, i), "deferred"), code;
  CoreExpr *e = g->open[i];
  if (e->kind == CORE_CLOSURE) {                        // known: it can be inlined
    code = func_value(g, called_in_place(g, e->closure.func));
  } else {
    check_nil(g, 0, fun);
    code = LLVMBuildLoad2(g->b, g->ptr, fun, "code");
  }
  Signature sig = make_signature(g, CONV_GO, NULL, 0, NULL, 0);
  emit_call(g, &sig, code, fun, NULL, NULL, 0, NULL);
  LLVMBuildBr(g->b, next);
  LLVMPositionBuilderAtEnd(g->b, next);
}

void emit_defer_epilogue(Gen *g) {
  LLVMPositionBuilderAtEnd(g->b, g->epilogue);
  debug_pos(g, g->func->end_pos ? g->func->end_pos : g->func->pos);
  if (g->nopen == 0) {
    call_entry(g, ENTRY_deferreturn, &g->frame, 1);
    return_results(g);
    return;
  }
  // A statement that no path leads to was not emitted.
  for (int i = g->nopen - 1; i >= 0; i--)
    if (g->open[i]) call_pending(g, i);
  LLVMValueRef outer = LLVMBuildLoad2(g->b, g->ptr, frame_field(g, offsetof(deferframe, link)), "outer");
  LLVMBuildStore(g->b, outer, g_deferframes(g));
  LLVMBasicBlockRef results = new_block(g, "results");
  LLVMBuildBr(g->b, results);
  LLVMPositionBuilderAtEnd(g->b, g->recovered);
  call_entry(g, ENTRY_deferreturn, &g->frame, 1);
  LLVMBuildBr(g->b, results);
  LLVMPositionBuilderAtEnd(g->b, results);
  return_results(g);
}

// ---- thunks and wrappers

// What a deferred thunk calls counts as called by defer. Only a panic cares: without one this is a look at the goroutine.
void emit_pass_recovery(Gen *g, Entry e, LLVMValueRef *frame) {
  LLVMBasicBlockRef panicking = new_block(g, "panicking"), next = new_block(g, "next");
  LLVMValueRef panic = LLVMBuildLoad2(g->b, g->ptr, offset_ptr(g, current_g(g), G_PANIC), "panic");
  LLVMValueRef branch = LLVMBuildCondBr(g->b, LLVMBuildICmp(g->b, LLVMIntNE, panic, null_ptr(g), ""), panicking, next);
  LLVMSetMetadata(branch, g->md_prof, g->md_unlikely);
  LLVMPositionBuilderAtEnd(g->b, panicking);
  call_entry(g, e, frame, 1);
  LLVMBuildBr(g->b, next);
  LLVMPositionBuilderAtEnd(g->b, next);
}
