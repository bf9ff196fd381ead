// What the later phases ask about types: identity, layout, names, fields, methods.
#include "program.h"

START_TEST(layout_is_gcs) {
  static const struct { const char *type; int64_t size, align; bool pointers, direct; } cases[] = {
    {"bool", 1, 1, false, false}, {"int", 8, 8, false, false}, {"complex64", 8, 4, false, false}, {"complex128", 16, 8, false, false},
    {"string", 16, 8, true, false}, {"[]int", 24, 8, true, false}, {"*int", 8, 8, true, true}, {"any", 16, 8, true, false}, {"func()", 8, 8, true, true},
    {"map[int]int", 8, 8, true, true}, {"chan int", 8, 8, true, true}, {"uintptr", 8, 8, false, false}, {"[3]int16", 6, 2, false, false},
    {"[0]*int", 0, 8, false, false}, {"struct{}", 0, 1, false, false}, {"struct { a bool; b int64; c bool }", 24, 8, false, false},
    {"struct { a int32; b struct{} }", 8, 4, false, false}, {"struct { b struct{}; a int32 }", 4, 4, false, false}, {"struct { p *int }", 8, 8, true, true},
    {"[1]struct { p *int }", 8, 8, true, true}, {"struct { p *int; q struct{} }", 16, 8, true, false}, {"[2]*int", 16, 8, true, false},
    {"struct { a int8; s string }", 24, 8, true, false},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char source[200];
    snprintf(source, sizeof source, "type T %s", cases[i].type);
    Type *t = type_named(sound_program(source), "T");
    ck_assert_msg(type_size(t) == cases[i].size && type_align(t) == cases[i].align, "%s: size %ld align %ld", cases[i].type, (long)type_size(t), (long)type_align(t));
    ck_assert_msg(type_has_pointers(t) == cases[i].pointers, "%s: pointers", cases[i].type);
    ck_assert_msg(type_is_direct(t) == cases[i].direct, "%s: direct", cases[i].type);
  }
  Type *t = type_named(sound_program("type T struct { a bool; b int16; c string; d byte }"), "T");
  ck_assert_int_eq(struct_offset(t, 1), 2);
  ck_assert_int_eq(struct_offset(t, 2), 8);
  ck_assert_int_eq(struct_offset(t, 3), 24);
}
END_TEST

START_TEST(types_are_written_for_three_readers) {
  Package *p = sound_program("type N int; type G[A, B any] struct{}; type Al = []N; type T struct { X N `tag:\"1\"`; y Al; N }\n"
                             "var a Al; var b byte; var f func(x, y int, z ...string) (r N, err error); var i interface { M(); m(N) }\n"
                             "var g G[N, G[int, []N]]; var c chan (<-chan int); var s T; var e struct{}; var d interface{}; var h any");
  static const struct { const char *name, *message, *reflect, *linker; } cases[] = {
    {"a", "Al", "[]p.N", "[]dir/p.N"},
    {"b", "byte", "uint8", "uint8"},
    {"f", "func(x int, y int, z ...string) (r N, err error)", "func(int, int, ...string) (p.N, error)", "func(int,int,...string) (dir/p.N,error)"},
    {"i", "interface{M(); m(N)}", "interface { M(); p.m(p.N) }", "interface { M(); dir/p.m(dir/p.N) }"},
    {"g", "G[N, G[int, []N]]", "p.G[dir/p.N,dir/p.G[int,[]dir/p.N]]", "dir/p.G[dir/p.N,dir/p.G[int,[]dir/p.N]]"},
    {"c", "chan (<-chan int)", "chan (<-chan int)", "chan (<-chan int)"},
    {"e", "struct{}", "struct {}", "struct {}"},
    {"d", "interface{}", "interface {}", "interface {}"},
    {"h", "any", "interface {}", "interface {}"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Type *t = type_named(p, cases[i].name);
    ck_assert_str_eq(type_string(p->arena, t, p), cases[i].message);
    ck_assert_str_eq(type_reflect_string(p->arena, t), cases[i].reflect);
    ck_assert_str_eq(type_link_name(t), cases[i].linker);
  }
  Type *u = type_underlying(type_named(p, "T"));
  ck_assert_str_eq(type_string(p->arena, u, p), "struct{X N \"tag:\\\"1\\\"\"; y Al; N}");
  ck_assert_str_eq(type_reflect_string(p->arena, u), "struct { X p.N \"tag:\\\"1\\\"\"; y []p.N; p.N }");
}
END_TEST

START_TEST(local_types_have_numbers_and_the_functions_arguments) {
  Package *p = sound_program("func f() { type T int; var _ T }; func g[P any]() { type T struct { x P }; var _ T }");
  ck_assert_int_eq(p->local_types.len, 2);
  ck_assert_str_eq(type_link_name(p->local_types.at[0]->type), "dir/p.T·1");
  Type *generic = p->local_types.at[1]->type;
  TypeList targs = {NEW(p->arena, Type *), 1};
  targs.at[0] = type_basic[BASIC_INT];
  Type *t = type_subst(p->arena, generic, type_params_of(generic), targs);
  ck_assert_str_eq(type_link_name(t), "dir/p.T[int]·2");
  ck_assert_str_eq(type_reflect_string(p->arena, t), "p.T[int]");
  ck_assert_str_eq(type_link_name(type_underlying(t)), "struct { dir/p.x int }");
  ck_assert_ptr_eq(type_subst(p->arena, generic, type_params_of(generic), targs), t);
}
END_TEST

START_TEST(identity_is_structure_but_for_names) {
  static const struct { const char *x, *y; bool same; } cases[] = {
    {"[]int", "[]int", true}, {"byte", "uint8", true}, {"any", "interface{}", true}, {"[2]int", "[3]int", false}, {"A", "B", false}, {"A", "int", false},
    {"func(a int)", "func(b int)", true}, {"func(...int)", "func([]int)", false}, {"chan int", "<-chan int", false},
    {"struct { a int }", "struct { a int }", true}, {"struct { a int }", "struct { a int `t`}", false}, {"struct { A }", "struct { A A }", false},
    {"interface { m(); n() }", "interface { n(); m() }", true}, {"interface { m() }", "interface { m(int) }", false}, {"G[int]", "G[int]", true},
    {"G[int]", "G[A]", false}, {"L", "[]A", true}, {"map[string]*A", "map[string]*A", true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char source[300];
    snprintf(source, sizeof source, "type A int; type B int; type L = []A; type G[P any] struct{}; var x %s; var y %s", cases[i].x, cases[i].y);
    Package *p = sound_program(source);
    ck_assert_msg(type_identical(type_named(p, "x"), type_named(p, "y")) == cases[i].same, "%s and %s", cases[i].x, cases[i].y);
    if (cases[i].same) ck_assert_str_eq(type_link_name(type_named(p, "x")), type_link_name(type_named(p, "y")));
    else ck_assert_str_ne(type_link_name(type_named(p, "x")), type_link_name(type_named(p, "y")));
  }
}
END_TEST

static const char *found(Package *p, const char *type, const char *name) {
  Lookup l = type_lookup(p->arena, type_named(p, type), intern(name), p);
  if (l.ambiguous) return "ambiguous";
  if (!l.obj) return "nothing";
  StrBuf b = {0};
  strbuf_add(&b, l.obj->kind == OBJ_FUNC ? "method" : "field");
  for (int i = 0; i < l.npath; i++) strbuf_printf(&b, " %d", l.path[i]);
  if (l.indirect) strbuf_add(&b, " indirect");
  if (l.obj->kind == OBJ_FUNC) strbuf_printf(&b, " of %s", type_string(p->arena, l.recv, p));
  strbuf_printf(&b, ": %s", type_string(p->arena, l.type, p));
  return strbuf_str(&b);
}

START_TEST(selectors_are_found_on_the_shallowest_level) {
  Package *p = sound_program("type In struct { x int; y string }; func (In) m() {}; func (*In) n(int) {}\n"
                             "type Mid struct { *In; z int }; type Out struct { a bool; Mid; I; x byte }; type I interface { i() }\n"
                             "type L struct { In }; type R struct { In }; type Both struct { L; R }; type Deep struct { Both; In }\n"
                             "type P *Out; var out Out; var pout *Out; var pp P; var pi *I; var both Both; var deep Deep");
  ck_assert_str_eq(found(p, "out", "x"), "field 3: byte");
  ck_assert_str_eq(found(p, "out", "z"), "field 1 1: int");
  ck_assert_str_eq(found(p, "out", "y"), "field 1 0 1 indirect: string");
  ck_assert_str_eq(found(p, "out", "m"), "method 1 0 indirect of In: func()");
  ck_assert_str_eq(found(p, "pout", "a"), "field 0 indirect: bool");
  ck_assert_str_eq(found(p, "pout", "i"), "method 2 indirect of I: func()");
  ck_assert_str_eq(found(p, "pp", "x"), "field 3 indirect: byte");
  ck_assert_str_eq(found(p, "pp", "m"), "nothing");
  ck_assert_str_eq(found(p, "pi", "i"), "nothing");
  ck_assert_str_eq(found(p, "both", "x"), "ambiguous");
  ck_assert_str_eq(found(p, "deep", "x"), "field 1 0: int");
  ck_assert_str_eq(found(p, "out", "none"), "nothing");
}
END_TEST

START_TEST(methods_of_instances_have_their_types) {
  Package *p = sound_program("type G[K comparable, V any] struct { m map[K]V }; func (g *G[A, B]) Get(a A) B { return g.m[a] }\n"
                             "type E struct { G[string, []int] }; var e E; var g G[int, bool]");
  ck_assert_str_eq(found(p, "g", "Get"), "method of G[int, bool]: func(a int) bool");
  ck_assert_str_eq(found(p, "g", "m"), "field 0: map[int]bool");
  ck_assert_str_eq(found(p, "e", "Get"), "method 0 of G[string, []int]: func(a string) []int");
}
END_TEST

static const char *method_set(Package *p, Type *t) {
  StrBuf b = {0};
  MethodSet set = type_method_set(p->arena, t);
  for (int i = 0; i < set.len; i++) strbuf_printf(&b, "%s ", set.at[i].obj->name);
  return strbuf_str(&b);
}

START_TEST(method_sets_depend_on_pointers) {
  Package *p = sound_program("type T int; func (T) b() {}; func (*T) A() {}; func (T) Z() {}; type V struct { T }; type W struct { *T }; type X struct { V; W }\n"
                             "type I interface { J; m() }; type J interface { B(); a() }");
  Arena *a = p->arena;
  ck_assert_str_eq(method_set(p, type_named(p, "T")), "Z b ");
  ck_assert_str_eq(method_set(p, type_new_pointer(a, type_named(p, "T"))), "A Z b ");
  ck_assert_str_eq(method_set(p, type_named(p, "V")), "Z b ");
  ck_assert_str_eq(method_set(p, type_new_pointer(a, type_named(p, "V"))), "A Z b ");
  ck_assert_str_eq(method_set(p, type_named(p, "W")), "A Z b ");
  ck_assert_str_eq(method_set(p, type_named(p, "X")), "");
  ck_assert_str_eq(method_set(p, type_named(p, "I")), "B a m ");
}
END_TEST

START_TEST(symbols_follow_the_contract) {
  Package *p = sound_program("type T int; func (T) m() {}; func (*T) n() {}; func f() {}; func g[P any]() {}; type G[P any] int; func (*G[P]) h() {}");
  TypeList none = {0}, ints = {NEW(p->arena, Type *), 1};
  ints.at[0] = type_basic[BASIC_INT];
  ck_assert_str_eq(func_symbol(scope_lookup(p->scope, intern("f")), none), "dir/p.f");
  ck_assert_str_eq(func_symbol(scope_lookup(p->scope, intern("g")), ints), "dir/p.g[int]");
  ObjectList t = type_named(p, "T")->named.methods, g = type_named(p, "G")->named.methods;
  ck_assert_str_eq(func_symbol(t.at[0], none), "dir/p.T.m");
  ck_assert_str_eq(func_symbol(t.at[1], none), "dir/p.(*T).n");
  ck_assert_str_eq(func_symbol(g.at[0], ints), "dir/p.(*G[int]).h");
}
END_TEST

START_TEST(what_an_interface_misses_is_explained) {
  static const struct { const char *source, *cause; } cases[] = {
    {"type V int; type I interface { m() }", "V does not implement I (missing method m)"},
    {"type V int; func (*V) m() {}; type I interface { m() }", "V does not implement I (method m has pointer receiver)"},
    {"type V int; func (V) m(x int) {}; type I interface { m(string) }", "V does not implement I (wrong type for method m)\n\t\thave m(int)\n\t\twant m(string)"},
    {"type V int; func (V) M() {}; type I interface { m() }", "V does not implement I (missing method m)\n\t\thave M()\n\t\twant m()"},
    {"type V struct { m func() }; type I interface { m() }", "V does not implement I (V.m is a field, not a method)"},
    {"type V = *I; type I interface { m() }", "V does not implement I (type V is pointer to interface, not interface)"},
    {"type V struct { A; B }; type A struct{}; type B struct{}; func (A) m() {}; func (B) m() {}; type I interface { m() }",
     "V does not implement I (ambiguous selector V.m)"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Package *p = sound_program(cases[i].source);
    Checker c = {.pkg = p, .arena = p->arena};
    const char *cause = "";
    ck_assert(!check_implements(&c, type_named(p, "V"), type_named(p, "I"), false, &cause));
    ck_assert_str_eq(cause, cases[i].cause);
    ck_assert(!type_implements(type_named(p, "V"), type_named(p, "I"), false));
  }
}
END_TEST

Suite *type_facts_suite(void) {
  Suite *s = suite_create("types");
  TCase *t = tcase_create("facts");
  tcase_add_test(t, layout_is_gcs);
  tcase_add_test(t, types_are_written_for_three_readers);
  tcase_add_test(t, local_types_have_numbers_and_the_functions_arguments);
  tcase_add_test(t, identity_is_structure_but_for_names);
  tcase_add_test(t, selectors_are_found_on_the_shallowest_level);
  tcase_add_test(t, methods_of_instances_have_their_types);
  tcase_add_test(t, method_sets_depend_on_pointers);
  tcase_add_test(t, symbols_follow_the_contract);
  tcase_add_test(t, what_an_interface_misses_is_explained);
  suite_add_tcase(s, t);
  return s;
}
