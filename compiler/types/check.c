// The checker's frame: what package_check does in which order, where results go, and how errors look.
//
//   collect     all package-level names, imports and methods (resolve.c); nothing has a type yet
//   declare     each object gets its type, on demand (decl.c); function bodies go to the queue
//   bodies      are checked; function literals and local declarations add to the queue
//   finish      pending untyped expressions, initialisation order, unused imports
//
// Checks that need complete types (is this map key comparable? does the type argument satisfy its constraint?) are put off with
// check_later. They run between these steps and after each body.
#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

// ---- errors

// An error that only shows that something was wrong before: it mentions what had no valid type.
static bool is_echo(const Checker *c, const char *text) {
  if (!c->pkg->has_errors) return false;
  const char *p = strstr(text, "invalid type");
  const char *q = strstr(text, "invalid operand");
  return (p && p != text) || (q && q != text);
}

static void report(Checker *c, Pos at, bool soft, const char *fmt, va_list args) {
  char *text = NULL;
  if (vasprintf(&text, fmt, args) < 0) return;
  if (c->ctx.const_inherited_at) at = c->ctx.const_inherited_at->pos;
  if (!is_echo(c, text)) {
    c->pkg->has_errors = true;
    if (soft) diag_soft_error(at, "%s", text);
    else diag_error(at, "%s", text);
  }
  free(text);
}

void check_error(Checker *c, Pos at, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  report(c, at, false, fmt, args);
  va_end(args);
}

void check_soft_error(Checker *c, Pos at, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  report(c, at, true, fmt, args);
  va_end(args);
}

const char *check_type_str(Checker *c, const Type *t) { return type_string(c->arena, t, c->pkg); }

const char *check_expr_str(Checker *c, const Node *n) { return ast_expr_string(c->arena, n); }

// The leftmost position, except that gc takes the parenthesis of a function type and the bracket of a slice expression.
Pos node_start(const Node *n) {
  for (;;) {
    switch (n->kind) {
      case AST_FUNC_TYPE:   return n->pos + 4;
      case AST_SLICE_EXPR:  return ast_end(n->slice.x);
      case AST_SELECTOR:    n = n->selector.x; break;
      case AST_INDEX:       n = n->index.x; break;
      case AST_TYPE_ASSERT: n = n->type_assert.x; break;
      case AST_CALL:        n = n->call.fun; break;
      case AST_BINARY:      n = n->binary.x; break;
      case AST_KEY_VALUE:   n = n->key_value.key; break;
      case AST_COMPOSITE_LIT:
        if (!n->composite.type) return n->pos;
        n = n->composite.type;
        break;
      default: return n->pos;
    }
  }
}

// ---- operands in messages: `x (variable of type int)`, `1 << 3 (untyped int constant 8)`

static const char *mode_text(Mode m) {
  switch (m) {
    case MODE_INVALID:  return "invalid operand";
    case MODE_NOVALUE:  return "no value";
    case MODE_BUILTIN:  return "built-in";
    case MODE_TYPE:     return "type";
    case MODE_CONSTANT: return "constant";
    case MODE_VARIABLE: return "variable";
    case MODE_MAPINDEX: return "map index expression";
    case MODE_VALUE:    return "value";
    case MODE_NILVALUE: return "nil";
    case MODE_COMMAOK:  return "comma, ok expression";
  }
  return "";
}

// What kind of type hides behind a name: "struct", "int".
static const char *structure_text(Type *t) {
  Type *u = type_underlying(t);
  switch (u->kind) {
    case TYPE_BASIC:     return u->basic.name;
    case TYPE_POINTER:   return "pointer";
    case TYPE_SLICE:     return "slice";
    case TYPE_ARRAY:     return "array";
    case TYPE_MAP:       return "map";
    case TYPE_CHAN:      return "chan";
    case TYPE_STRUCT:    return "struct";
    case TYPE_SIGNATURE: return "func";
    case TYPE_INTERFACE: return "interface";
    case TYPE_TUPLE:     return "tuple";
    default:             return "";
  }
}

static bool is_generic(Type *t) {
  return (t->kind == TYPE_NAMED && t->named.tparams.len) || (t->kind == TYPE_SIGNATURE && t->signature.tparams.len) ||
         (t->kind == TYPE_ALIAS && t->alias.tparams.len && !t->alias.targs.len);
}

static void write_type_part(Checker *c, StrBuf *b, Type *t) {
  if (type_is_invalid(t)) {
    strbuf_add(b, " with invalid type");
    return;
  }
  strbuf_add(b, " of ");
  if (is_generic(t)) strbuf_add(b, "generic ");
  bool tparam = type_is_typeparam(t);
  if (!tparam && (t->kind == TYPE_NAMED || t->kind == TYPE_ALIAS)) strbuf_printf(b, "%s ", structure_text(t));
  strbuf_add(b, "type ");
  type_write(b, t, FOR_MESSAGE, c->pkg);
  if (tparam) {
    strbuf_add(b, " constrained by ");
    type_write(b, type_unalias(t)->typeparam.bound, FOR_MESSAGE, c->pkg);
    Type *iface = type_underlying(t);
    if (iface->kind == TYPE_INTERFACE) typeset_complete(iface);
    if (iface->kind == TYPE_INTERFACE && iface->interface.nterms == 0) strbuf_add(b, " with empty type set");
  }
}

static bool shows_type(const Operand *x) {
  return x->type && x->mode != MODE_INVALID && x->mode != MODE_NOVALUE && x->mode != MODE_BUILTIN && x->mode != MODE_TYPE;
}

const char *check_operand_str(Checker *c, const Operand *x) {
  if (x->mode == MODE_NILVALUE) return type_is_invalid(x->type) ? "nil (with invalid type)" : "nil";
  const char *expr = x->expr ? check_expr_str(c, x->expr) : "";
  const char *value = x->mode == MODE_CONSTANT && x->val ? const_to_string(c->arena, x->val) : "";
  if (!*expr) expr = x->mode == MODE_TYPE ? check_type_str(c, x->type) : value;
  StrBuf b = {0};
  if (*expr) strbuf_printf(&b, "%s (", expr);
  bool untyped = shows_type(x) && type_is_untyped(x->type);
  if (untyped) strbuf_printf(&b, "%s ", x->type->basic.name);
  strbuf_add(&b, mode_text(x->mode));
  if (*value && strcmp(value, expr) != 0) strbuf_printf(&b, " %s", value);
  if (shows_type(x) && !untyped) write_type_part(c, &b, x->type);
  if (*expr) strbuf_addc(&b, ')');
  const char *s = arena_strndup(c->arena, strbuf_str(&b), b.len);
  strbuf_free(&b);
  return s;
}

// ---- results

void check_record(Checker *c, Node *n, Mode mode, Type *t, const Const *val) {
  c->pkg->info.types[n->id] = (TypeAndValue){mode, t, val};
}

void check_record_object(Checker *c, Node *ident, Object *o) { c->pkg->info.objects[ident->id] = o; }

void check_record_selection(Checker *c, Node *n, SelectionKind kind, Type *recv, Lookup found) {
  Selection *s = NEW(c->arena, Selection);
  *s = (Selection){kind, recv, found};
  c->pkg->info.selections[n->id] = s;
  check_record_object(c, n->kind == AST_SELECTOR ? n->selector.sel : n, found.obj);
}

void check_record_instance(Checker *c, Node *n, TypeList targs) {
  TypeList *list = NEW(c->arena, TypeList);
  *list = targs;
  map_set(&c->pkg->info.instances, n, list);
}

TypeList info_instance(const Info *info, const Node *n) {
  const TypeList *list = map_get(&info->instances, n);
  return list ? *list : (TypeList){0};
}

// ---- what waits

void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg) {
  vec_push(&c->later, ((__typeof__(*c->later.at)){fn, arg}));
}

static void run_later(Checker *c) {
  Context saved = c->ctx;
  for (int i = 0; i < c->later.len; i++) {
    c->ctx = (Context){0};
    c->later.at[i].fn(c, c->later.at[i].arg);
  }
  c->later.len = 0;
  c->ctx = saved;
}

void check_run_queue(Checker *c, int from) {
  Context saved = c->ctx;
  for (int i = from; i < c->queue.len; i++) {
    FuncBody *f = NEW(c->arena, FuncBody);                       // the queue may move while the body adds to it
    *f = c->queue.at[i];
    c->ctx = (Context){.decl = f->decl, .scope = f->scope, .iota = f->iota, .body = f};
    check_func_body(c, f);
    check_finite_types(c);
    run_later(c);
  }
  c->queue.len = from;
  c->ctx = saved;
}

// ---- the whole package

static void allocate_info(Package *p) {
  Info *info = &p->info;
  info->count = p->syntax.next_id;
  info->types = NEW_ARRAY(p->arena, TypeAndValue, info->count);
  info->objects = NEW_ARRAY(p->arena, Object *, info->count);
  info->selections = NEW_ARRAY(p->arena, Selection *, info->count);
}

static void free_checker(Checker *c) {
  for (int i = 0; i < c->decls.len; i++) map_free(&c->decls.at[i]->depends);
  vec_free(&c->decls);
  vec_free(&c->queue);
  vec_free(&c->local_scopes);
  vec_free(&c->object_path);
  vec_free(&c->untyped);
  vec_free(&c->later);
  vec_free(&c->fresh_types);
  vec_free(&c->dot_imports);
  vec_free(&c->interfaces);
  vec_free(&c->sized);
  vec_free(&c->noted_instances);
  vec_free(&c->unprintable);
  map_free(&c->shifted);
  map_free(&c->methods_of);
  map_free(&c->finite_types);
  map_free(&c->declared_tparams);
}

void package_check(Package *p, Importer import, void *arg) {
  universe_init();
  Checker c = {.pkg = p, .arena = p->arena, .import = import, .import_arg = arg};
  p->checker = &c;
  allocate_info(p);
  check_collect_objects(&c);
  check_package_objects(&c);
  run_later(&c);
  check_run_queue(&c, 0);
  check_final_types(&c, 0);
  run_later(&c);
  check_interface_cycles(&c);
  check_sizes(&c);
  check_linknames(&c);
  check_missing_bodies(&c);
  check_instance_cycles(&c);
  check_init_order(&c);
  check_unused_imports(&c);
  check_printed_types(&c);
  p->checker = NULL;
  p->checked = true;
  free_checker(&c);
}
