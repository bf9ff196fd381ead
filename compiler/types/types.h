// types.h -- Go's types, objects and scopes, and what the checker found out about a package.
//
// Owns:    Type, Object, Scope, Package and the side tables on the syntax tree (types, values, objects, selections).
// Calls:   constant, syntax, source, support. Callers: packages (drives package_check), lower, escape, irgen, inspect, driver.
// Memory:  each package's arena; universe types live for ever. Everything is immutable once package_check returned.
// Identity: types are not unique: compare with type_identical, or use type_link_name as a key.
#ifndef BURROW_TYPES_H
#define BURROW_TYPES_H

#include <stdbool.h>
#include <stdint.h>
#include "../constant/constant.h"
#include "../support/map.h"
#include "../syntax/ast.h"

typedef struct Type Type;
typedef struct Object Object;
typedef struct Scope Scope;
typedef struct Package Package;
typedef struct { Type **at; int len; } TypeList;
typedef struct { Object **at; int len; } ObjectList;

// ================================================================ types

typedef enum {
  TYPE_BASIC, TYPE_NAMED, TYPE_POINTER, TYPE_SLICE, TYPE_ARRAY, TYPE_MAP, TYPE_CHAN, TYPE_STRUCT, TYPE_SIGNATURE,
  TYPE_INTERFACE, TYPE_TUPLE, TYPE_TYPEPARAM, TYPE_UNION, TYPE_ALIAS,
} TypeKind;

typedef enum {
#define BASIC(KIND, name, size, flags) BASIC_##KIND,
#include "universe.def"
#undef BASIC
  BASIC_COUNT
} BasicKind;

enum { TF_BOOLEAN = 1, TF_INTEGER = 2, TF_UNSIGNED = 4, TF_FLOAT = 8, TF_COMPLEX = 16, TF_STRING = 32, TF_UNTYPED = 64 };

typedef struct { Type *type; bool tilde; } UnionTerm;
typedef enum { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_YES } Answer;

struct Type {
  TypeKind kind;
  uint8_t flags;                 // BASIC: TF_*
  bool layout_done;              // see type_size
  uint8_t pointers, plain, comparable;     // structs: an Answer each, caches of type_has_pointers, lower's is_plain_memory, type_comparable_: all fields count
  Name link_name;                // cache of type_link_name
  int64_t size, align;           // cache of layout, bytes
  void *lowered;                 // irgen's cache; nobody else touches it
  union {
    struct { BasicKind kind; const char *name; } basic;
    struct {
      Object *obj;               // the TYPENAME
      Type *underlying;          // never NAMED or ALIAS once resolved; for instances computed on demand: use type_underlying
      ObjectList methods;        // FUNCs declared with this receiver base type, in source order; instances: see named_method
      TypeList tparams;          // generic types: TYPEPARAMs, else empty
      Type *origin;              // instances: the generic type; else NULL
      TypeList targs;            // instances: the type arguments
      Pos instance_pos;          // instances: where it is written first; 0 for those that substitution makes
      Object *in_func;           // local types: the function they are declared in; NULL at package level
      int local_index;           // local types: number that makes the link name unique within the package, from 1
      void *instances;           // generic types: those made so far (subst.c)
    } named;
    struct { Type *elem; } pointer, slice;
    struct { Type *elem; int64_t len; } array;          // len < 0: unknown after an error
    struct { Type *key, *elem; } map;
    struct { Type *elem; int dir; } chan;               // CHAN_DIR_*
    struct { ObjectList fields; const char **tags; int64_t *offsets; } struct_;   // fields: VARs with is_field; tags[i] NULL if none; offsets: type_size fills them
    struct {
      Object *recv;              // VAR or NULL
      ObjectList params, results;
      bool variadic;             // the last parameter has slice type
      TypeList tparams;          // generic functions; for methods of generic types recv_tparams
      TypeList recv_tparams;
    } signature;
    struct {
      ObjectList methods;        // explicitly declared FUNCs
      TypeList embedded;
      Pos *embedded_pos;
      bool implicit;             // the interface around a constraint literal such as ~int
      // the type set, computed on demand: typeset.c
      bool complete, computing;
      ObjectList all_methods;    // sorted as method sets are: see method_less
      bool is_comparable;        // embeds comparable
      UnionTerm *terms;          // nterms < 0: all types
      int nterms;
    } interface;
    struct { ObjectList vars; } tuple;
    struct { Object *obj; int index; Type *bound; } typeparam;
    struct { UnionTerm *terms; int nterms; } union_;
    struct { Object *obj; Type *actual; TypeList tparams; Type *origin; TypeList targs; } alias;   // type_unalias sees through it
  };
};

extern Type *const type_basic[BASIC_COUNT];
extern Type *type_byte, *type_rune, *type_error, *type_any, *type_comparable, *type_empty_interface;    // aliases, error and comparable are NAMED
extern Scope *universe;
void universe_init(void);        // once, before anything else of this room

Type *type_new_pointer(Arena *a, Type *elem);
Type *type_new_slice(Arena *a, Type *elem);
Type *type_new_array(Arena *a, Type *elem, int64_t len);
Type *type_new_map(Arena *a, Type *key, Type *elem);
Type *type_new_chan(Arena *a, int dir, Type *elem);
Type *type_new_tuple(Arena *a, ObjectList vars);
Type *type_new_struct(Arena *a, ObjectList fields, const char **tags);
Type *type_new_signature(Arena *a, Object *recv, ObjectList params, ObjectList results, bool variadic);

Type *type_unalias(Type *t);
Type *type_underlying(Type *t);            // sees through names and aliases; a TYPEPARAM's is its constraint interface
Type *type_deref(Type *t, bool *was_pointer);

bool type_is(const Type *t, unsigned flags);                     // underlying basic type with one of TF_*; for TYPEPARAM: all types of its set
bool type_is_interface(const Type *t);                           // not a type parameter
bool type_is_typeparam(const Type *t);
bool type_is_untyped(const Type *t);
bool type_is_named(const Type *t);                               // basic, defined or type parameter
bool type_has_nil(const Type *t);
bool type_comparable_(const Type *t);                            // == is defined (may panic for interfaces)
bool type_has_typeparam(const Type *t);                          // mentions a type parameter anywhere
bool type_is_unsafe_pointer(const Type *t);
Type *type_default(Type *t);                                     // of an untyped type; others unchanged
Type *type_core(Type *t);                                        // core type, NULL if none

bool type_identical(const Type *x, const Type *y);
bool type_assignable(const Type *value, const Type *to);         // typed values only
bool type_convertible(const Type *from, const Type *to);
// Does t have the methods of interface iface (and, for constraints, lie in its type set)?
bool type_implements(Type *t, Type *iface, bool constraint);

// As messages print it: packages other than rel by name; by path if rel is NULL. Result in arena a.
const char *type_string(Arena *a, const Type *t, const Package *rel);
// What reflect prints ("main.T", "[]int"): rtype.str.
const char *type_reflect_string(Arena *a, const Type *t);
// Unique for each identical type in the program: symbol names and keys. Type parameters must have been substituted.
Name type_link_name(Type *t);
Name type_args_link_name(TypeList targs);  // "[int,string]", or nothing

// ---- layout (amd64)
#define TYPE_SIZE_LIMIT ((int64_t)1 << 61)  // what type_size says of all larger types: no program can have them
int64_t type_size(Type *t);                // bytes; arrays and structs as Go lays them out; a struct that ends in a zero-size field is padded
int64_t type_align(Type *t);
int64_t struct_offset(Type *t, int field); // t: a struct type or a name of one
bool    type_has_pointers(Type *t);
bool    type_is_direct(Type *t);           // pointer-shaped: an interface holds the value itself

// ---- methods and fields
typedef struct {
  Object *obj;                   // field VAR or FUNC; NULL if not found. Methods of instances: the generic FUNC, see recv
  int *path; int npath;          // field indices; for a method the embedded fields on the way to its receiver, for a field the field itself comes last
  bool indirect;                 // a pointer was followed on the way (the first operand's own included)
  Type *recv;                    // methods: the named type (or interface) that declares it, instantiated
  Type *type;                    // the field's type or method's signature, instantiated
  bool ambiguous;                // several at the same depth
} Lookup;
// Field or method name (pkg matters for unexported ones) of t or *t.
Lookup type_lookup(Arena *a, Type *t, Name name, Package *pkg);
// The method set of t, promoted methods included, sorted by method_less. For interfaces: all methods.
typedef struct { Lookup *at; int len; } MethodSet;
MethodSet type_method_set(Arena *a, Type *t);
// The order of methods everywhere: exported before unexported, then by name, then by package path.
bool method_less(const Object *x, const Object *y);
ObjectList type_methods(Type *iface);      // all methods of an interface, sorted

// ---- generics
// t with tparams replaced by targs; t itself if nothing changes.
Type *type_subst(Arena *a, Type *t, TypeList tparams, TypeList targs);
Type *type_instantiate(Arena *a, Type *generic, TypeList targs);  // NAMED or SIGNATURE or ALIAS; arguments already verified

// ================================================================ objects and scopes

typedef enum { OBJ_PKGNAME, OBJ_CONST, OBJ_TYPENAME, OBJ_VAR, OBJ_FUNC, OBJ_LABEL, OBJ_BUILTIN, OBJ_NIL } ObjectKind;
typedef enum {
#define BUILTIN(NAME, name, nargs, variadic, statement) BUILTIN_##NAME,
#include "builtins.def"
#undef BUILTIN
} BuiltinKind;

struct Object {
  ObjectKind kind;
  Name name;
  Package *pkg;                  // NULL: universe
  Type *type;
  Pos pos;
  Scope *parent;                 // where it is declared; NULL for fields and methods
  uint32_t order;                // package level: source order, from 1
  Pos scope_pos;                 // local objects: visible from here
  bool used;
  uint8_t color;                 // the checker's cycle detection
  union {
    struct { Package *imported; Node *decl; } pkgname;
    struct { const Const *value; Node *decl; } const_;
    struct { bool is_alias; Node *decl; } typename_;
    struct {
      bool is_field, embedded, is_param, is_result;
      bool is_global;            // package-level variable
      Node *decl;                // VAR_SPEC of a package-level variable
      Name link_target;          // package-level variables: as below
      Object *in_func;           // local variables, parameters, results: the declared function (FUNC) they are in; NULL inside package-variable initialisers
    } var;
    struct {
      Node *decl;                // FUNC_DECL; NULL: interface method, or a method of an instance
      Object *origin;            // methods of instances: the generic method
      bool ptr_recv;             // declared with a pointer receiver
      Name link_target;          // //go:linkname: the symbol to use instead, or NULL
      bool has_recover;          // its body itself calls recover()
    } func;
    struct { BuiltinKind id; } builtin;
  };
};

struct Scope {
  Scope *parent;
  Map names;                     // Name -> Object
  bool is_func;
};
Object *scope_lookup(const Scope *s, Name name);                 // this scope only
Object *scope_lookup_parent(const Scope *s, Name name, Pos at);  // this and the enclosing ones; local objects only from their scope_pos on (at 0: always)

// "path/pkg.F", "path/pkg.(*T).M", "path/pkg.T.M": docs/contract.md. targs: for instances ("pkg.F[int]"), else empty.
Name func_symbol(const Object *func, TypeList targs);

// ================================================================ what is known about an expression

typedef enum {
  MODE_INVALID, MODE_NOVALUE, MODE_BUILTIN, MODE_TYPE, MODE_CONSTANT, MODE_VARIABLE /* addressable */, MODE_MAPINDEX,
  MODE_VALUE, MODE_NILVALUE, MODE_COMMAOK /* like VALUE, also in v, ok = */,
} Mode;

// Untyped constants and values have got their final type: no untyped type remains but for UNTYPED_NIL where the context is none
// (comparison with nil: the type of the other side), and for operands that only constant folding sees.
typedef struct { Mode mode; Type *type; const Const *value; } TypeAndValue;

typedef enum { SEL_FIELD, SEL_METHOD_VALUE, SEL_METHOD_EXPR } SelectionKind;
typedef struct {
  SelectionKind kind;
  Type *recv;                    // type of x in x.f
  Lookup found;
} Selection;

typedef struct {
  TypeAndValue *types;           // [node id] expressions and types
  Object **objects;              // [node id] IDENT: what it declares or uses (in x := y.(type), each CASE_CLAUSE: its implicit variable; FIELD without names: the field or parameter)
  Selection **selections;        // [node id] SELECTOR that is not a qualified identifier (those have objects[sel->id] only); IDENT: the key of a promoted field in a struct literal
  Map instances;                 // IDENT, SELECTOR or INDEX naming a generic function -> TypeList: its type arguments (given and inferred); see info_instance
  uint32_t count;                // size of the arrays
} Info;

TypeList info_instance(const Info *info, const Node *n);         // empty if n is none

// One step of package initialisation: lhs = rhs, or rhs alone for var _ = f(). Several lhs: rhs is one multi-valued expression.
typedef struct { Object **lhs; int nlhs; Node *rhs; Node *spec; } Initializer;

struct Package {
  Name path, name;               // "encoding/json", "json"; the main package's path is "main"
  const char *dir;               // where its files are
  Arena *arena;
  SyntaxContext syntax;
  SyntaxFile **files; int nfiles;
  Scope *scope;                  // package-level objects
  Scope **file_scopes;           // imports, one a file
  Package **imports; int nimports;         // direct imports, each once, sorted by path ("unsafe" included)
  Info info;
  Initializer *inits; int ninits;          // package variables in initialisation order
  Node **funcs; int nfuncs;                // FUNC_DECLs with bodies and without, in source order
  ObjectList local_types;                  // types declared inside functions
  int go_version;                          // minor of the language version: 27 for go1.27
  bool allow_missing_bodies;               // -c on files without the rest of the package, and packages of the standard library
  bool has_errors;
  bool checked;
  struct Checker *checker;                 // while it is being checked
};

// The minor version of the language at a position of the package's files: 22 for go1.22.
int package_go_version(const Package *p, Pos at);

// ---- the checker
// Checks a parsed package whose imports are checked already (importer returns them by path; NULL after it reported an error). Reports through diag_*.
typedef Package *(*Importer)(void *arg, const char *path, Pos at, Package *from);
void package_check(Package *p, Importer import, void *arg);
extern Package *package_unsafe;

#endif
