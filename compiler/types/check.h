// check.h -- the checker from inside: state, and the calls between its files. Only files of this room include it.
//
// How checking goes. package_check collects the package-level objects of all files (resolve.c), then types each of them, on
// demand and with cycle detection (decl.c, typexpr.c); function bodies wait in a queue until all objects have types, then
// are checked one after another (stmt.c, expr.c, ...). Untyped expressions are recorded as such and get their final type when the
// context is known (untyped.c). Last: initialisation order, unused imports.
//
// Two halves:  declarations and types: check.c resolve.c decl.c cycle.c typexpr.c signature.c composite.c tparams.c initorder.c instcycle.c, on
//                  type.c scope.c universe.c identical.c compatible.c implements.c lookup.c typeset.c subst.c unify.c infer.c layout.c linkname.c typestring.c
//              expressions and statements: the others
// A file checks what its name says; whoever meets another kind of node calls that file's check_ function.
#ifndef BURROW_CHECK_H
#define BURROW_CHECK_H

#include "types.h"
#include "../support/vec.h"

// The result of checking an expression.
typedef struct {
  Mode mode;
  Type *type;
  const Const *val;              // MODE_CONSTANT
  BuiltinKind builtin;           // MODE_BUILTIN
  Node *expr;
} Operand;

typedef struct FuncBody {        // a body that waits, or is being checked
  Object *func;                  // NULL for literals in package variables
  Type *sig;
  Node *body;
  Scope *scope;                  // with receiver, parameters, results
  struct FuncBody *outer;        // literals: the enclosing body
  Object *decl;                  // Context.decl while the body is checked: the function itself, or what the literal stands in
  const Const *iota;             // literals in constant declarations: Context.iota
} FuncBody;

// How much of a type that is still being declared a mention of it needs: its name (*T), its value inside another (struct { t T }), or
// its size or structure at once ([unsafe.Sizeof(T{})]int, T.Method).
typedef enum { NEED_NAME, NEED_VALUE, NEED_SIZE } Need;

// What the current declaration is, so that errors and dependencies go to the right place.
typedef struct {
  Object *decl;                  // package-level object whose declaration is being checked, for initialisation dependencies
  Scope *scope;
  const Const *iota;             // NULL outside constant declarations
  Node *const_inherited_at;      // the spec that inherits its expression: errors are reported there
  FuncBody *body;
  Need need;                     // what a type expression's context wants to know of a type
  struct { const Node *value, *place; const char *name; } target;    // value is going to be assigned to place, or the variable of that name
  bool has_call_or_recv;         // for len/cap of arrays being constant
} Context;

typedef struct { Object *obj; Need need; } Declaring;             // need: of the mention that started it

typedef struct Checker {
  Package *pkg;
  Arena *arena;
  Importer import;
  void *import_arg;
  Context ctx;
  VEC(FuncBody) queue;           // bodies that wait
  VEC(Scope *) local_scopes;     // of the function being checked, literals in it included
  VEC(Declaring) object_path;    // objects being declared, for cycle reports
  VEC(Node *) untyped;           // expressions recorded with an untyped type (untyped.c)
  Map shifted;                   // those of them that a non-constant shift shifts: their final type must be an integer
  VEC(struct DeclInfo *) decls;  // of package-level objects and methods, by Object.order (resolve.c)
  Map methods_of;                // TYPENAME -> MethodDecls, before its type is resolved (resolve.c)
  VEC(struct { void (*fn)(struct Checker *, void *); void *arg; }) later;   // checks that must wait until types are complete
  VEC(Type *) fresh_types;       // declared, but not yet known to be of finite size (cycle.c)
  Map finite_types;              // those that are
  VEC(struct { Type *type; Pos pos; }) interfaces;   // interface literals, for check_interface_cycles
  VEC(struct { Type *type; Pos pos; }) sized;        // types that may be too large, for check_sizes
  VEC(struct { Scope *file; Object *pkgname; }) dot_imports;
  VEC(struct { Pos pos; Type *tparam; Type *targ; }) noted_instances;  // type parameter tparam is given targ
  VEC(struct { Pos pos; Type *type; }) unprintable;  // structs and arrays among the arguments of print
  Map declared_tparams;          // type parameters of receivers -> those of the type's declaration
} Checker;

// ---- what the room's files share about types and scopes (universe.c scope.c typeset.c subst.c)
extern Arena *types_arena;                                        // for what is made on demand and outlives packages: type sets, instances
extern Name name_blank, name_init, name_main, name_dot;           // _ init main .
Scope *scope_new(Arena *a, Scope *parent);
Object *scope_insert(Scope *s, Object *o);                        // NULL, or the object of that name that stays there
bool object_same_name(const Object *o, Name name, const Package *pkg);   // unexported names are equal within a package only
void typeset_complete(Type *iface);
bool typeset_has_term(Type *iface, Type *t);                      // t lies in the terms of iface (methods do not count)
bool typeset_subset(Type *x, Type *y);                            // all of x's terms lie in y's
void type_expand(Type *instance);                                 // computes its underlying type
TypeList type_params_of(const Type *named);                       // all that a declared type depends on: those of the function around it, then its own
TypeList type_params_around(const Type *named);                   // of the generic function that declares a local type
TypeList type_list_concat(Arena *a, TypeList x, TypeList y);
// Who reads a type's text: people in messages (aliases by name, packages by name, parameter names), reflect, or the linker (unique).
typedef enum { FOR_MESSAGE, FOR_REFLECT, FOR_LINKER } TextStyle;
void type_write(StrBuf *to, const Type *t, TextStyle style, const Package *rel);
void signature_write(StrBuf *to, const Type *sig, const Package *rel);   // for messages, without "func" and parameter names
int  type_list_index(TypeList list, const Type *t);               // by identity of the pointer; -1
bool type_strictly_comparable(const Type *t);                     // == never panics: no interfaces inside
bool type_identical_ignoring_tags(const Type *x, const Type *y);
bool type_list_identical(TypeList x, TypeList y);

// ---- errors (check.c). Messages are gc's. Nothing is reported about an operand or type that is already invalid.
void check_error(Checker *c, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void check_soft_error(Checker *c, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));   // silent if the line has one already
const char *check_type_str(Checker *c, const Type *t);
const char *check_expr_str(Checker *c, const Node *n);
const char *check_operand_str(Checker *c, const Operand *x);      // `x (variable of type int)`
Pos  node_start(const Node *n);                                   // where gc reports an error about n: about the leftmost position

// ---- language versions (version.c). minor: 22 for go1.22
bool check_allowed(const Checker *c, Pos at, int minor);
const char *check_requires(Checker *c, Pos at, int minor);        // "requires go1.22 or later (...)"
bool check_version(Checker *c, Pos at, int minor, const char *what);     // reports "what requires ..." unless allowed
void check_literal_version(Checker *c, Pos at, Text number);

// ---- results
void check_record(Checker *c, Node *n, Mode mode, Type *t, const Const *val);
void check_record_object(Checker *c, Node *ident, Object *o);
void check_record_selection(Checker *c, Node *n, SelectionKind kind, Type *recv, Lookup found);
void check_record_instance(Checker *c, Node *n, TypeList targs);
void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg);
// The object being declared (ctx.decl) mentions o: only package-level constants, variables, functions and methods count.
// check_ident does it for identifiers; who resolves a method or a qualified identifier calls it for that.
void check_depends(Checker *c, Object *o);
// Checks the bodies that wait from index on (0: all), those they add included, and takes them off the queue.
void check_run_queue(Checker *c, int from);

// ---- declarations and types (resolve.c decl.c cycle.c typexpr.c signature.c composite.c tparams.c initorder.c)
// What is known of a package-level declaration, or a method's, before it is checked.
typedef struct DeclInfo {
  Object *obj;
  Scope *file_scope;
  Node *spec;                    // CONST_SPEC, TYPE_SPEC, VAR_SPEC, FUNC_DECL
  Node *type;                    // const, var: the type written, perhaps inherited; or NULL
  Node *init;                    // const, var: the expression; or NULL
  int iota;
  bool inherited;                // const: type and init stand at an earlier spec
  Node *ident;                   // the name
  Object **lhs; int nlhs;        // var a, b = f(): all of them
  Map depends;                   // Object -> itself: what the initialiser or body mentions
} DeclInfo;
typedef VEC(Object *) MethodDecls;                                // values of Checker.methods_of
DeclInfo *decl_info(Checker *c, const Object *o);                 // NULL for objects without
enum { WHITE, GREY, BLACK };                                      // Object.color: not begun, being declared, done
// Are there as many values as names? For variables a single call may serve all. inherited_from: the spec the values stand at, or NULL.
void check_arity(Checker *c, Node *spec, NodeList names, NodeList values, Node *inherited_from, bool is_const);
bool check_cycle(Checker *c, Object *o);                          // grey o is met again: true if that is fine; else reported
bool check_complete(Checker *c, Type *t);                         // the size of t is wanted: false after reporting that t's declaration needs it itself
void check_declare_underlying(Checker *c, Type *named, Type *rhs);
bool check_has_size(Checker *c, Type *t);                         // false after reporting that t contains a type that is being declared
void check_finite_types(Checker *c);                              // reports types that contain themselves
void check_interface_cycles(Checker *c);                          // reports anonymous interfaces that contain themselves
typedef struct { const Object *obj; Pos pos; } CycleStep;
void check_linknames(Checker *c);
void check_missing_bodies(Checker *c);                            // of functions that must have one; also //go:noescape on those that have one
void check_sizes(Checker *c);                                     // reports types that no program can have
void check_cycle_error(Checker *c, const CycleStep *cycle, int n, int start);      // start: the step to tell it from
void check_note_instance(Checker *c, Pos at, Type *tparam, Type *targ);            // tparam is given targ: for check_instance_cycles
void check_instance_cycles(Checker *c);                           // reports generics that would have infinitely many instances (instcycle.c)
void check_collect_objects(Checker *c);
void check_package_objects(Checker *c);
void check_object(Checker *c, Object *o);                         // makes sure that o has a type
void check_init_order(Checker *c);
void check_unused_imports(Checker *c);
void check_declare(Checker *c, Scope *s, Node *ident, Object *o, Pos scope_pos);   // "x redeclared in this block"; skips _
Scope *check_open_scope(Checker *c);
void check_close_scope(Checker *c);
Object *check_new_object(Checker *c, ObjectKind kind, Pos pos, Name name, Type *t);
void check_decl_stmt(Checker *c, Node *decl_stmt);                // local const, type and var declarations
Type *check_type(Checker *c, Node *n);                            // a type expression; basic INVALID after an error
Type *check_var_type(Checker *c, Node *n);                        // of a variable: no constraint interfaces
void  check_value_type(Checker *c, Node *n, Type *t);             // the same for a type that n is known to be
Type *check_generic_type(Checker *c, Node *n);                    // a generic type without instantiation is fine
void  check_ident(Checker *c, Operand *x, Node *n, bool want_type);
Type *check_func_type(Checker *c, Node *func_type, Scope *scope);                // declares parameters in scope
void  check_signature(Checker *c, Type *sig, Node *recv, Node *func_type, Scope *scope);   // the same into sig; recv: the receiver of a method
Type *check_struct_type(Checker *c, Node *n);
Type *check_interface_type(Checker *c, Node *n);
Type *check_union(Checker *c, Node *n);                           // also a single ~T
void  check_collect_tparams(Checker *c, NodeList fields, TypeList *out);       // declares them in the current scope
void  check_receiver(Checker *c, Node *recv, Type *sig, Scope *scope);
Type *check_instantiated_type(Checker *c, Node *index_expr);
int64_t check_array_len(Checker *c, Node *n);                     // -1 after an error

// ---- interfaces (implements.c). Does t have the methods of iface (and, for constraints, lie in its type set)? If not, *cause (unless NULL) is
// gc's explanation: "T does not implement I (missing method M)"; an "(impossible type assertion ...)" or the like is the caller's to put around it.
bool check_implements(Checker *c, Type *t, Type *iface, bool constraint, const char **cause);
bool check_satisfies(Checker *c, Pos at, Type *t, Type *constraint, const char **cause);   // the same for the type argument at a position
bool check_has_methods(Checker *c, Type *t, Type *iface, const char **cause);      // methods only; *cause is the parenthesis: "(missing method M)"

// ---- generics (infer.c tparams.c)
// What a generic function is assigned to: the type tells its type arguments, the name is for messages. Both may be NULL.
typedef struct { Type *type; const char *name; } Target;
// Infers what targs lacks from the arguments; false after reporting. sig: not variadic, as many parameters as arguments; callee: as called, for
// "in call to f, cannot infer T", or NULL. Arguments may be generic functions; those of MODE_INVALID say nothing. No arguments but assign_to: the
// place that sig is assigned to.
bool check_infer(Checker *c, Pos at, const Node *callee, Type *sig, TypeList tparams, TypeList *targs, Operand *args, int nargs, Target assign_to);
bool check_verify_instance(Checker *c, Pos at, TypeList tparams, TypeList targs, NodeList written);   // written: the first of targs

// ---- expressions (expr.c index.c selector.c literal.c conversion.c call.c builtin.c)
void check_expr(Checker *c, Operand *x, Node *n);                              // a single value
void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint);             // hint: of elided composite literal types, and the target of generic function values
void check_expr_func_hint(Checker *c, Operand *x, Node *n, Type *hint);        // the target of generic function values alone
void check_multi_expr(Checker *c, Operand *x, Node *n, Type *hint);            // also a tuple
void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);   // also types, novalue, builtins
void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic);
void check_no_builtin(Checker *c, Operand *x);                                 // a built-in that is not called is reported
// A list of values; f() with several results spreads. generic: uninstantiated generic functions may stay (arguments).
typedef struct { Operand *at; int len; Operand few[4]; } OperandList;          // at may point at few: do not copy
void check_expr_list(Checker *c, NodeList list, OperandList *out, bool generic);
void check_use(Checker *c, NodeList list);                                     // evaluates what an error made useless, so that it counts as used
void check_use_lhs(Checker *c, NodeList list);                                 // the same without using the variables
void check_single_value(Checker *c, Operand *x);
void check_composite_literal(Checker *c, Operand *x, Node *n, Type *hint);
void check_func_literal(Checker *c, Operand *x, Node *n);
void check_call(Checker *c, Operand *x, Node *n);
// Checks the arguments of a call of sig and what to infer from them; *sig becomes the instantiated signature. targs: those written.
void check_arguments(Checker *c, Node *call, Operand *fun, Type **sig, TypeList targs, OperandList *args);
void check_builtin(Checker *c, Operand *x, Node *call, BuiltinKind id);
bool builtin_is_statement(BuiltinKind id);
void check_conversion(Checker *c, Operand *x, Type *to);
void check_selector(Checker *c, Operand *x, Node *n, bool want_type);
void check_index(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);      // also instantiation, which allow_generic lets be incomplete
void check_index_of(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);              // the same when x, the operand of n, is checked already
void check_slice_expr(Checker *c, Operand *x, Node *n);
// F[T]: n is the INDEX; or F alone where target tells the rest. use: "in assignment", for the error of languages that do not know that; NULL: no error.
void check_func_instance(Checker *c, Operand *x, Node *n, Type *target, const char *use);
bool check_type_args(Checker *c, Node *index, int want, TypeList *targs);      // those written in F[T, U]; false after reporting
// x, a generic function named by n, gets all its type arguments; at: where those that were inferred are complained about.
void check_instantiate(Checker *c, Operand *x, Node *n, TypeList targs, Pos at);
bool check_is_generic_type(Type *t);                                           // without type arguments
bool check_is_generic(const Operand *x);                                       // a generic function without type arguments
// An index: constant or not, not negative, below max unless max < 0. Returns false after an error; *value is the constant or -1.
bool check_index_value(Checker *c, Node *n, int64_t max, int64_t *value);
bool check_is_size(Checker *c, Operand *x, const char *what, bool allow_negative);      // converts x to an integer; what: "index", "length"
Type *check_common_underlying(Checker *c, Type *t, const char **why);          // the one underlying type of t's type set; NULL: *why tells

void check_printed_types(Checker *c);                                          // what print cannot print (builtin.c)

// ---- operators (operator.c compare.c)
void check_unary(Checker *c, Operand *x, Node *n);
void check_binary(Checker *c, Operand *x, Node *n, Node *lhs, Node *rhs, Op op);   // n: the BINARY, or the ASSIGN that computes
Type *check_chan_elem(Checker *c, Operand *x, Pos at, bool send);              // what may be sent to or received from x; NULL after reporting
void check_shift(Checker *c, Operand *x, Operand *y, Node *n, Op op);
void check_comparison(Checker *c, Operand *x, Operand *y, Op op, bool switch_case);
void check_match_types(Checker *c, Operand *x, Operand *y);                    // converts an untyped operand to the other's type if that may work
bool check_constant_overflow(Checker *c, Operand *x, Pos op_pos);              // reports; false: too large

// ---- untyped expressions (untyped.c)
typedef enum { FITS, FITS_TRUNCATED, FITS_OVERFLOWS, FITS_NEVER } Fit;         // FITS: the constant is representable
Fit  check_fit(Checker *c, const Const *v, Type *from, Type *to, const Const **rounded);   // to: a type whose underlying one is basic
Type *check_implicit_type(Checker *c, Operand *x, Type *to, const Const **val, Fit *fit);   // what untyped x becomes where a to is wanted; NULL: impossible
bool check_representable(Checker *c, Operand *x, Type *to);                    // rounds constant x, or reports
void check_convert_untyped(Checker *c, Operand *x, Type *to);                  // gives an untyped operand its final type, or reports
void check_set_untyped(Checker *c, Node *n, Type *t, const Const *val);        // n, recorded as untyped, has type t (final unless t is untyped too)
void check_record_expr(Checker *c, Operand *x);                                // the result of x->expr, pending if untyped
void check_final_types(Checker *c, int from);                                   // those pending from index on (0: all) get default types

// ---- assignments (assign.c)
// Can x be assigned to a variable of type t in that context ("assignment", "argument to f", "return statement", ...)? Converts untyped
// operands. t NULL: the type is x's own default type. Reports.
void check_assignment(Checker *c, Operand *x, Type *t, const char *context);
// The generic function that value may be is going to be assigned to place, or to the variable called name: for its messages.
void check_name_target(Checker *c, const Node *value, const Node *place, const char *name);
bool check_assignable(Checker *c, Operand *x, Type *t, const char **reason);
void check_init_const(Checker *c, Object *o, Operand *x);
Type *check_init_var(Checker *c, Object *o, Operand *x, const char *context);
void check_init_vars(Checker *c, Object **lhs, int nlhs, NodeList rhs, Node *return_stmt);
void check_assign_vars(Checker *c, NodeList lhs, NodeList rhs);
void check_assign_var(Checker *c, Node *lhs, Operand *x, const char *context); // lhs = x; x invalid: only lhs is checked
void check_short_var_decl(Checker *c, Node *n, NodeList lhs, NodeList rhs);    // n: the statement, for errors
void check_argument(Checker *c, Operand *x, Type *t, const Node *callee);      // "argument to f"
void check_compound_assign(Checker *c, Node *n, Node *lhs, Node *rhs, Op op);  // lhs op= rhs
void check_inc_dec(Checker *c, Node *n);
// "(number, string...)": for have ... want ...
const char *check_operand_types(Checker *c, const OperandList *list, bool dots);
const char *check_var_types(Checker *c, Object **vars, int n, bool variadic);
void check_return_mismatch(Checker *c, Node *return_stmt, Object **results, int nresults, OperandList *values);

// ---- statements (stmt.c switch.c select.c range.c return.c)
void check_func_body(Checker *c, FuncBody *f);                                 // body, missing return, unused variables
void check_stmt(Checker *c, Node *n);
void check_stmts(Checker *c, NodeList list);
void check_switch(Checker *c, Node *n);
void check_type_switch(Checker *c, Node *n);
void check_select(Checker *c, Node *n);
void check_range(Checker *c, Node *n);
bool check_is_terminating(const Checker *c, const Node *stmt, Name label);
Object *check_declare_local(Checker *c, Node *ident, Type *t, Pos scope_pos);  // a variable of the current function, in the current scope

void check_go_defer(Checker *c, Node *n);
// Constants that must differ (switch cases, map keys): the position of an equal one met before, or 0.
typedef struct { Map by_value; } ConstSet;
Node *const_set_add(Checker *c, ConstSet *set, const Operand *x);

#define type_invalid type_basic[BASIC_INVALID]
enum { TF_NUMERIC = TF_INTEGER | TF_FLOAT | TF_COMPLEX, TF_ORDERED = TF_INTEGER | TF_FLOAT | TF_STRING };
static inline void operand_invalidate(Operand *x) {
  x->mode = MODE_INVALID;
  x->type = type_invalid;
}
// The result of an error. An alias that is still being declared is not known to be one.
static inline bool type_is_invalid(const Type *t) {
  while (t && t->kind == TYPE_ALIAS) {
    if (!t->alias.actual) return false;
    t = t->alias.actual;
  }
  return !t || t == type_invalid;
}
// The types of a type parameter's set; n < 0: all types.
const UnionTerm *type_terms(Type *typeparam, int *n);

#endif
