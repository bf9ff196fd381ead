// Core as text that looks like Go. What Go has no notation for:
//
//   *p  x[i]        checked: panics for nil, out of range        *!p  x[!i]   not checked
//   new(T) box(x)   on the heap                                  stack new(T), stack box(x)   escape found that the frame may hold it
//   =.              a store that may need a write barrier        x#7          a variable whose name occurs several times, and its id
//   type(T) itab(T, I) words of interfaces                       t7           a temporary
#include <inttypes.h>
#include <regex.h>
#include <stdlib.h>
#include "core.h"
#include "../support/map.h"

typedef struct {
  FILE *to;
  Arena *arena;                  // for the texts of types
  Map names;                     // Name -> the only CoreVar of that name, or &several
  Map targets;                   // CoreStmt that is left or continued by name -> its number
  int indent;
} Printer;

static char several;

static void print_expr(Printer *p, const CoreExpr *e);
static void print_block(Printer *p, CoreBlock b);

static void print_type(Printer *p, const Type *t) { fputs(t ? type_string(p->arena, t, NULL) : "<no type>", p->to); }

// ---- names of variables

static void note_var(Printer *p, CoreVar *v) {
  if (!v || !v->name) return;
  void *old = map_get(&p->names, v->name);
  if (!old) map_set(&p->names, v->name, v);
  else if (old != v) map_set(&p->names, v->name, &several);
}

static void note_vars(Printer *p, CoreVarList l) {
  for (int i = 0; i < l.len; i++) note_var(p, l.at[i]);
}

static void note_block(CoreBlock b, void *arg) {
  Printer *p = arg;
  for (int i = 0; i < b.len; i++) {
    CoreStmt *s = b.at[i];
    if (s->kind == CORE_S_DECL) note_var(p, s->decl.var);
    if (s->kind == CORE_S_CALL) note_vars(p, s->call.dsts);
    core_stmt_blocks(s, note_block, p);
  }
}

static void print_var(Printer *p, const CoreVar *v) {
  if (!v) fputs("_", p->to);
  else if (!v->name) fprintf(p->to, "t%d", v->id);
  else if (map_get(&p->names, v->name) == v) fputs(v->name, p->to);
  else fprintf(p->to, "%s#%d", v->name, v->id);
}

// ---- expressions

static void print_list(Printer *p, CoreList l) {
  for (int i = 0; i < l.len; i++) {
    if (i) fputs(", ", p->to);
    if (l.at[i]) print_expr(p, l.at[i]);
    else fputs("0", p->to);
  }
}

static void print_const(Printer *p, const Const *c) { fputs(const_exact_string(p->arena, c), p->to); }

static void print_field(Printer *p, const CoreExpr *e) {
  print_expr(p, e->field.x);
  Type *t = type_underlying(e->field.x->type);
  if (t->kind == TYPE_STRUCT && e->field.index < t->struct_.fields.len) fprintf(p->to, ".%s", t->struct_.fields.at[e->field.index]->name);
  else fprintf(p->to, ".%" PRId64, e->field.index);
}

static void print_call(Printer *p, const char *name, CoreExpr *const *args, int n) {
  fprintf(p->to, "%s(", name);
  print_list(p, (CoreList){(CoreExpr **)args, n});
  fputs(")", p->to);
}

static const char *alloc_prefix(int64_t alloc) { return alloc == ALLOC_STACK ? "stack " : ""; }

static void print_expr(Printer *p, const CoreExpr *e) {
  FILE *to = p->to;
  if (!e) {
    fputs("<NULL>", to);
    return;
  }
  switch (e->kind) {
  case CORE_CONST: print_const(p, e->constant.value); break;
  case CORE_ZERO:
    if (type_has_nil(e->type)) fputs("nil", to);
    else fputs("zero ", to), print_type(p, e->type);
    break;
  case CORE_VAR: print_var(p, e->var.var); break;
  case CORE_GLOBAL: fputs(e->global.global->symbol, to); break;
  case CORE_FUNC: fputs(e->func.func->symbol, to); break;
  case CORE_COMPOSITE: print_type(p, e->type), fputs("{", to), print_list(p, e->composite.elems), fputs("}", to); break;
  case CORE_CLOSURE:
    fprintf(to, "%sclosure %s{", alloc_prefix(e->closure.alloc), e->closure.func->symbol);
    print_list(p, e->closure.captures), fputs("}", to);
    break;
  case CORE_NEW: fprintf(to, "%snew(", alloc_prefix(e->new_.alloc)), print_type(p, e->new_.elem), fputs(")", to); break;
  case CORE_BOX: fputs(alloc_prefix(e->box.alloc), to), print_call(p, "box", &e->box.x, 1); break;
  case CORE_UNBOX: fputs("unbox[", to), print_type(p, e->type), fputs("]", to), print_call(p, "", &e->unbox.x, 1); break;
  case CORE_FIELD: print_field(p, e); break;
  case CORE_INDEX:
    print_expr(p, e->index.x), fputs(e->index.checked ? "[" : "[!", to), print_expr(p, e->index.index), fputs("]", to);
    break;
  case CORE_DEREF: fputs(e->deref.checked ? "(*" : "(*!", to), print_expr(p, e->deref.x), fputs(")", to); break;
  case CORE_ADDR: fputs("&", to), print_expr(p, e->addr.x); break;
  case CORE_SLICE:
    print_expr(p, e->slice.x), fputs("[", to);
    if (e->slice.lo) print_expr(p, e->slice.lo);
    fputs(":", to);
    if (e->slice.hi) print_expr(p, e->slice.hi);
    if (e->slice.max) fputs(":", to), print_expr(p, e->slice.max);
    fputs("]", to);
    break;
  case CORE_ARRAY_PTR: fputs("(", to), print_type(p, e->type), print_call(p, ")", &e->array_ptr.x, 1); break;
  case CORE_LEN: print_call(p, "len", &e->len.x, 1); break;
  case CORE_CAP: print_call(p, "cap", &e->cap.x, 1); break;
  case CORE_DATA: print_call(p, "data", &e->data.x, 1); break;
  case CORE_TYPEWORD: print_call(p, "typeword", &e->typeword.x, 1); break;
  case CORE_DYNTYPE: print_call(p, "dyntype", &e->dyntype.x, 1); break;
  case CORE_MAKE_SLICE: print_call(p, "slice", (CoreExpr *[]){e->make_slice.ptr, e->make_slice.len, e->make_slice.cap}, 3); break;
  case CORE_MAKE_STRING: print_call(p, "string", (CoreExpr *[]){e->make_string.ptr, e->make_string.len}, 2); break;
  case CORE_MAKE_IFACE: print_call(p, "iface", (CoreExpr *[]){e->make_iface.word, e->make_iface.data}, 2); break;
  case CORE_MAKE_COMPLEX: print_call(p, "complex", (CoreExpr *[]){e->make_complex.re, e->make_complex.im}, 2); break;
  case CORE_REAL: print_call(p, "real", &e->real.x, 1); break;
  case CORE_IMAG: print_call(p, "imag", &e->imag.x, 1); break;
  case CORE_UNARY: fputs(op_text(e->unary.op), to), print_expr(p, e->unary.x); break;
  case CORE_BINARY:
    fputs("(", to), print_expr(p, e->binary.x), fprintf(to, " %s ", op_text(e->binary.op)), print_expr(p, e->binary.y), fputs(")", to);
    break;
  case CORE_COND:
    fputs("(", to), print_expr(p, e->cond.cond), fputs(" ? ", to), print_expr(p, e->cond.x), fputs(" : ", to);
    print_expr(p, e->cond.y), fputs(")", to);
    break;
  case CORE_CONVERT: fputs("(", to), print_type(p, e->type), print_call(p, ")", &e->convert.x, 1); break;
  case CORE_RTCALL:
    fprintf(to, "runtime.%s(", entry_name((Entry)e->rtcall.entry)), print_list(p, e->rtcall.args), fputs(")", to);
    break;
  case CORE_TYPEDESC: fputs("type(", to), print_type(p, e->typedesc.of), fputs(")", to); break;
  case CORE_ITAB: fputs("itab(", to), print_type(p, e->itab.of), fputs(", ", to), print_type(p, e->itab.iface), fputs(")", to); break;
  case CORE_FRAME: fputs("frame()", to); break;
  case CORE_DEFERFRAME: fputs("deferframe()", to); break;
  case CORE_EXPR_COUNT: fputs("<bad expression>", to); break;
  }
}

// ---- statements

static void newline(Printer *p) {
  fputc('\n', p->to);
  for (int i = 0; i < p->indent; i++) fputs("    ", p->to);
}

// Loops, blocks and switches get a label L1, L2, ... when they are met; BREAK and CONTINUE name it.
static long target_number(Printer *p, const CoreStmt *s) {
  long n = (long)(intptr_t)map_get(&p->targets, s);
  if (!n) map_set(&p->targets, s, (void *)(intptr_t)(n = p->targets.len + 1));
  return n;
}

static void print_target(Printer *p, const CoreStmt *s, Name label) {
  fprintf(p->to, "L%ld", target_number(p, s));
  if (label) fprintf(p->to, "/*%s*/", label);
  fputs(": ", p->to);
}

static void print_braces(Printer *p, CoreBlock b) {
  fputs("{", p->to);
  p->indent++;
  print_block(p, b);
  p->indent--;
  newline(p);
  fputs("}", p->to);
}

static void print_call_stmt(Printer *p, const CoreStmt *s) {
  FILE *to = p->to;
  bool any = false;
  for (int i = 0; i < s->call.dsts.len; i++) any |= s->call.dsts.at[i] != NULL;
  for (int i = 0; any && i < s->call.dsts.len; i++) {
    if (i) fputs(", ", to);
    print_var(p, s->call.dsts.at[i]);
  }
  if (any) fputs(" = ", to);
  switch (s->call.how) {
  case CALL_STATIC: fputs(s->call.func->symbol, to); break;
  case CALL_CLOSURE: fputs("call ", to), print_expr(p, s->call.fun); break;
  case CALL_INTERFACE:
    print_expr(p, s->call.fun);
    fprintf(to, ".%s", type_methods(s->call.fun->type).at[s->call.method]->name);
    break;
  case CALL_RUNTIME: fprintf(to, "runtime.%s", entry_name((Entry)s->call.entry)); break;
  }
  fputs("(", to), print_list(p, s->call.args), fputs(")", to);
}

static void print_stmt(Printer *p, const CoreStmt *s) {
  FILE *to = p->to;
  newline(p);
  switch (s->kind) {
  case CORE_S_DECL:
    fputs("var ", to), print_var(p, s->decl.var), fputs(" ", to), print_type(p, s->decl.var->type);
    if (s->decl.init) fputs(" = ", to), print_expr(p, s->decl.init);
    break;
  case CORE_S_ASSIGN:
    print_expr(p, s->assign.dst), fputs(s->assign.barrier ? " =. " : " = ", to), print_expr(p, s->assign.src);
    break;
  case CORE_S_EVAL: fputs("_ = ", to), print_expr(p, s->eval.x); break;
  case CORE_S_CALL: print_call_stmt(p, s); break;
  case CORE_S_IF:
    fputs("if ", to), print_expr(p, s->if_.cond), fputs(" ", to), print_braces(p, s->if_.then);
    if (s->if_.els.len) fputs(" else ", to), print_braces(p, s->if_.els);
    break;
  case CORE_S_LOOP:
    print_target(p, s, s->loop.label), fputs("for ", to);
    if (s->loop.cond) print_expr(p, s->loop.cond), fputs(" ", to);
    print_braces(p, s->loop.body);
    if (s->loop.post.len) fputs(" post ", to), print_braces(p, s->loop.post);
    break;
  case CORE_S_BLOCK: print_target(p, s, s->block.label), print_braces(p, s->block.body); break;
  case CORE_S_SWITCH:
    print_target(p, s, NULL), fputs("switch ", to), print_expr(p, s->switch_.x), fputs(" {", to);
    for (int i = 0; i < s->switch_.ncases; i++) {
      newline(p), fputs("case ", to);
      for (int k = 0; k < s->cases[i].nvalues; k++) {
        if (k) fputs(", ", to);
        print_const(p, s->cases[i].values[k]);
      }
      fputs(":", to), p->indent++, print_block(p, s->cases[i].body), p->indent--;
    }
    newline(p), fputs("default:", to), p->indent++, print_block(p, s->switch_.def), p->indent--;
    newline(p), fputs("}", to);
    break;
  case CORE_S_BREAK: fprintf(to, "break L%ld", target_number(p, s->break_.target)); break;
  case CORE_S_CONTINUE: fprintf(to, "continue L%ld", target_number(p, s->continue_.target)); break;
  case CORE_S_LABEL: fprintf(to, "%s:", s->label.name ? s->label.name : "label"), fprintf(to, " // G%ld", target_number(p, s)); break;
  case CORE_S_GOTO: fprintf(to, "goto G%ld", target_number(p, s->goto_.target)); break;
  case CORE_S_RETURN: fputs("return", to); break;
  case CORE_S_DEFER:
    fputs("defer ", to), print_expr(p, s->defer.fun);
    if (s->defer.frame) fputs(" in ", to), print_expr(p, s->defer.frame);
    break;
  case CORE_S_UNREACHABLE: fputs("unreachable", to); break;
  case CORE_STMT_COUNT: fputs("<bad statement>", to); break;
  }
}

static void print_block(Printer *p, CoreBlock b) {
  for (int i = 0; i < b.len; i++) print_stmt(p, b.at[i]);
}

// ---- functions and units

static const char *linkage_text(int linkage) {
  static const char *const texts[] = {"", "once ", "available ", "extern ", "c "};
  return texts[linkage];
}

static void print_vars(Printer *p, CoreVarList l) {
  fputs("(", p->to);
  for (int i = 0; i < l.len; i++) {
    if (i) fputs(", ", p->to);
    print_var(p, l.at[i]), fputs(" ", p->to), print_type(p, l.at[i]->type);
  }
  fputs(")", p->to);
}

static void print_func(Printer *p, const CoreFunc *f) {
  p->names = p->targets = (Map){0};
  note_vars(p, f->params), note_vars(p, f->results), note_vars(p, f->captures);
  note_block(f->body, p);
  fprintf(p->to, "%s%s%sfunc %s", linkage_text(f->linkage), f->c_abi ? "c_abi " : "", f->is_wrapper ? "wrapper " : "", f->symbol);
  print_vars(p, f->params);
  if (f->results.len) fputs(" ", p->to), print_vars(p, f->results);
  if (f->captures.len) fputs(" captures ", p->to), print_vars(p, f->captures);
  if (f->linkage == LINK_EXTERN || f->linkage == LINK_C) fputs("\n", p->to);
  else fputs(" ", p->to), print_braces(p, f->body), fputs("\n\n", p->to);
  map_free(&p->names), map_free(&p->targets);
}

void core_print_func(FILE *to, const CoreFunc *f) {
  Printer p = {.to = to, .arena = arena_new()};
  print_func(&p, f);
  arena_free(p.arena);
}

static void print_global(Printer *p, const CoreGlobal *g) {
  fprintf(p->to, "%s%svar %s ", linkage_text(g->linkage), g->readonly ? "readonly " : "", g->symbol), print_type(p, g->type);
  if (g->init) fputs(" = ", p->to), print_expr(p, g->init);
  fputs("\n", p->to);
}

void core_print(FILE *to, const CoreUnit *u, const char *only) {
  Printer p = {.to = to, .arena = arena_new()};
  regex_t re;
  bool filter = only && regcomp(&re, only, REG_EXTENDED | REG_NOSUB) == 0;
  for (int i = 0; i < u->globals.len; i++)
    if (!filter || regexec(&re, u->globals.at[i]->symbol, 0, NULL, 0) == 0) print_global(&p, u->globals.at[i]);
  for (int i = 0; i < u->funcs.len; i++)
    if (!filter || regexec(&re, u->funcs.at[i]->symbol, 0, NULL, 0) == 0) print_func(&p, u->funcs.at[i]);
  for (int i = 0; !filter && i < u->types.len; i++) {
    CoreTypeInfo *t = &u->types.at[i];
    fprintf(to, "%stype %s", t->strong ? "" : "once ", type_link_name(t->type));
    for (int m = 0; m < t->methods.len; m++) fprintf(to, "%s%s", m ? ", " : " methods ", t->ifn[m]->symbol);
    fputs("\n", to);
  }
  for (int i = 0; !filter && i < u->itabs.len; i++)
    fprintf(to, "itab %s, %s\n", type_link_name(u->itabs.at[i].type), type_link_name(u->itabs.at[i].iface));
  if (filter) regfree(&re);
  arena_free(p.arena);
}
