// The universe scope and package unsafe: made once from universe.def and builtins.def.
//
// byte and rune are basic types of their own that are identical to uint8 and int32: messages print the name that was written.
// any is an alias of interface{}; error and comparable are defined types without a package.
#include "check.h"

#include <ctype.h>

Type *type_byte, *type_rune, *type_error, *type_any, *type_comparable, *type_empty_interface;
Scope *universe;
Package *package_unsafe;
Arena *types_arena;
Name name_blank, name_init, name_main, name_dot;

static Object *define(Scope *s, ObjectKind kind, const char *name, Type *t) {
  Object *o = NEW(types_arena, Object);
  o->kind = kind;
  o->name = intern(name);
  o->type = t;
  o->color = 2;                                                  // see check_object: nothing left to do
  o->used = true;
  scope_insert(s, o);
  return o;
}

static Type *new_type(TypeKind kind) {
  Type *t = NEW(types_arena, Type);
  t->kind = kind;
  return t;
}

static Type *another_name(BasicKind kind, const char *name) {
  Type *t = NEW(types_arena, Type);
  *t = *type_basic[kind];
  t->basic.name = name;
  define(universe, OBJ_TYPENAME, name, t);
  return t;
}

static Type *define_named(const char *name, Type *underlying) {
  Type *t = new_type(TYPE_NAMED);
  t->named.underlying = underlying;
  t->named.obj = define(universe, OBJ_TYPENAME, name, t);
  return t;
}

static void define_basics(void) {
  for (int k = BASIC_BOOL; k < BASIC_UNTYPED_BOOL; k++)
    if (k != BASIC_UNSAFE_POINTER) define(universe, OBJ_TYPENAME, type_basic[k]->basic.name, type_basic[k]);
  type_byte = another_name(BASIC_UINT8, "byte");
  type_rune = another_name(BASIC_INT32, "rune");
}

static void define_any(void) {
  type_any = new_type(TYPE_ALIAS);
  type_any->alias.actual = new_type(TYPE_INTERFACE);
  type_any->alias.obj = define(universe, OBJ_TYPENAME, "any", type_any);
  type_any->alias.obj->typename_.is_alias = true;
  type_empty_interface = new_type(TYPE_INTERFACE);               // the same type, printed as interface{}
}

// type error interface { Error() string }
static void define_error(void) {
  Type *iface = new_type(TYPE_INTERFACE);
  type_error = define_named("error", iface);
  Object *result = NEW(types_arena, Object);
  *result = (Object){.kind = OBJ_VAR, .name = intern(""), .type = type_basic[BASIC_STRING], .color = 2, .var.is_result = true};
  ObjectList results = {NEW(types_arena, Object *), 1};
  results.at[0] = result;
  Object *recv = NEW(types_arena, Object);
  *recv = (Object){.kind = OBJ_VAR, .name = intern(""), .type = type_error, .color = 2, .var.is_param = true};
  Object *method = NEW(types_arena, Object);
  *method = (Object){.kind = OBJ_FUNC, .name = intern("Error"), .color = 2};
  method->type = type_new_signature(types_arena, recv, (ObjectList){0}, results, false);
  iface->interface.methods = (ObjectList){NEW(types_arena, Object *), 1};
  iface->interface.methods.at[0] = method;
}

static void define_comparable(void) {
  Type *iface = new_type(TYPE_INTERFACE);
  iface->interface.complete = true;
  iface->interface.is_comparable = true;
  iface->interface.nterms = -1;
  type_comparable = define_named("comparable", iface);
}

static void define_constants(void) {
  define(universe, OBJ_CONST, "true", type_basic[BASIC_UNTYPED_BOOL])->const_.value = const_bool(types_arena, true);
  define(universe, OBJ_CONST, "false", type_basic[BASIC_UNTYPED_BOOL])->const_.value = const_bool(types_arena, false);
  define(universe, OBJ_CONST, "iota", type_basic[BASIC_UNTYPED_INT])->const_.value = const_int64(types_arena, 0);
  define(universe, OBJ_NIL, "nil", type_basic[BASIC_UNTYPED_NIL]);
}

// The functions with capital letters belong to unsafe.
static void define_builtins(void) {
  static const char *const names[] = {
#define BUILTIN(NAME, name, nargs, variadic, statement) name,
#include "builtins.def"
#undef BUILTIN
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    bool of_unsafe = isupper((unsigned char)names[i][0]);
    Object *o = define(of_unsafe ? package_unsafe->scope : universe, OBJ_BUILTIN, names[i], type_basic[BASIC_INVALID]);
    o->builtin.id = (BuiltinKind)i;
    if (of_unsafe) o->pkg = package_unsafe;
  }
}

static void define_unsafe(void) {
  Package *p = NEW(types_arena, Package);
  p->path = p->name = intern("unsafe");
  p->arena = types_arena;
  p->scope = scope_new(types_arena, universe);
  p->checked = true;
  Object *pointer = define(p->scope, OBJ_TYPENAME, "Pointer", type_basic[BASIC_UNSAFE_POINTER]);
  pointer->pkg = p;
  package_unsafe = p;
}

void universe_init(void) {
  if (universe) return;
  types_arena = arena_new();
  name_blank = intern("_");
  name_init = intern("init");
  name_main = intern("main");
  name_dot = intern(".");
  universe = scope_new(types_arena, NULL);
  define_basics();
  define_any();
  define_error();
  define_comparable();
  define_constants();
  define_unsafe();
  define_builtins();
}
