// check.h -- the checker from inside: state, and the calls between its files. Only files of this room include it.
//
// How checking goes. package_check collects the package-level objects of all files (resolve.c), then types each of them, on
// demand and with cycle detection (decl.c, typexpr.c); function bodies wait in a queue until all objects have types, then
// are checked one after another (stmt.c, expr.c, ...). Untyped expressions are recorded as such and get their final type when the
// context is known (untyped.c). Last: initialisation order, unused imports.
//
// Two halves:  declarations and types: resolve.c decl.c typexpr.c initorder.c, with type.c lookup.c subst.c infer.c typeset.c layout.c linkname.c typestring.c
//              expressions and statements: expr.c untyped.c call.c builtin.c conversion.c literal.c assign.c stmt.c label.c return.c range.c
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
} FuncBody;

// What the current declaration is, so that errors and dependencies go to the right place.
typedef struct {
  Object *decl;                  // package-level object whose declaration is being checked, for initialisation dependencies
  Scope *scope;
  Pos pos;                       // lookups in local scopes see objects declared before it
  const Const *iota;             // NULL outside constant declarations
  Node *const_inherited_at;      // the spec that inherits its expression: errors are reported there
  FuncBody *body;
  bool in_type_params;
  bool has_call_or_recv;         // for len/cap of arrays being constant
} Context;

typedef struct Checker {
  Package *pkg;
  Arena *arena;
  Importer import;
  void *import_arg;
  Context ctx;
  VEC(FuncBody) queue;           // bodies that wait
  VEC(Object *) object_path;     // objects being declared, for cycle reports
  Map untyped;                   // Node -> its pending untyped record (untyped.c)
  VEC(struct DeclInfo *) decls;  // of package-level objects and methods, by Object.order (resolve.c)
  Map methods_of;                // TYPENAME -> MethodDecls, before its type is resolved (resolve.c)
  VEC(struct { void (*fn)(struct Checker *, void *); void *arg; }) later;   // checks that must wait until types are complete
} Checker;

// ---- errors (check.c). Messages are gc's. Nothing is reported about an operand or type that is already invalid.
void check_error(Checker *c, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void check_soft_error(Checker *c, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));   // silent if the line has one already
const char *check_type_str(Checker *c, const Type *t);
const char *check_expr_str(Checker *c, const Node *n);
const char *check_operand_str(Checker *c, const Operand *x);      // `x (variable of type int)`
Pos  node_start(const Node *n);                                   // leftmost position

// ---- results
void check_record(Checker *c, Node *n, Mode mode, Type *t, const Const *val);
void check_record_object(Checker *c, Node *ident, Object *o);
void check_record_selection(Checker *c, Node *sel, SelectionKind kind, Type *recv, Lookup found);
void check_record_instance(Checker *c, Node *n, TypeList targs);
void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg);
// The object being declared (ctx.decl) mentions o: only package-level constants, variables, functions and methods count.
// check_ident does it for identifiers; who resolves a method or a qualified identifier calls it for that.
void check_depends(Checker *c, Object *o);
// Checks the bodies that wait from index on (0: all), those they add included, and takes them off the queue.
void check_run_queue(Checker *c, int from);

// ---- declarations and types (resolve.c decl.c typexpr.c initorder.c)
void check_collect_objects(Checker *c);
void check_package_objects(Checker *c);
void check_object(Checker *c, Object *o);                         // makes sure that o has a type
void check_init_order(Checker *c);
void check_unused_imports(Checker *c);
void check_declare(Checker *c, Scope *s, Node *ident, Object *o, Pos scope_pos);   // "x redeclared in this block"; skips _
Scope *check_open_scope(Checker *c, Node *n);
void check_close_scope(Checker *c);
Object *check_new_object(Checker *c, ObjectKind kind, Pos pos, Name name, Type *t);
void check_decl_stmt(Checker *c, Node *decl_stmt);                // local const, type and var declarations
Type *check_type(Checker *c, Node *n);                            // a type expression; basic INVALID after an error
Type *check_var_type(Checker *c, Node *n);                        // of a variable: no constraint interfaces
bool  check_type_or_expr(Checker *c, Operand *x, Node *n);        // sets x, MODE_TYPE if n is a type
Type *check_generic_type(Checker *c, Node *n);                    // a generic type without instantiation is fine
void  check_ident(Checker *c, Operand *x, Node *n, bool want_type);
Type *check_func_type(Checker *c, Node *recv, Node *func_type, Scope *scope);   // declares parameters in scope
void  check_collect_tparams(Checker *c, NodeList fields, TypeList *out);
Type *check_instantiated_type(Checker *c, Node *index_expr);
int64_t check_array_len(Checker *c, Node *n);                     // -1 after an error

// ---- interfaces (lookup.c). Does t have the methods of iface (and, for constraints, lie in its type set)? If not, *cause (unless NULL) is
// gc's explanation: "T does not implement I (missing method M)"; an "(impossible type assertion ...)" or the like is the caller's to put around it.
bool check_implements(Checker *c, Type *t, Type *iface, bool constraint, const char **cause);

// ---- generics (infer.c)
// Infers what targs lacks from the arguments; false after reporting. params: of the signature sig.
bool check_infer(Checker *c, Pos at, Type *sig, TypeList tparams, TypeList *targs, Operand *args, int nargs, Type *assign_to);
bool check_verify_instance(Checker *c, Pos at, TypeList tparams, TypeList targs, Node *const *arg_nodes);

// ---- expressions (expr.c untyped.c literal.c conversion.c call.c builtin.c)
void check_expr(Checker *c, Operand *x, Node *n);                              // a single value
void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint);             // hint: of elided composite literal types, and the target of generic function values
void check_multi_expr(Checker *c, Operand *x, Node *n);                        // also a tuple, or comma-ok
void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);   // also types, novalue, builtins
void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic);
void check_expr_list(Checker *c, NodeList list, Operand **out, int *n, bool allow_comma_ok);   // f() with several results spreads
void check_single_value(Checker *c, Operand *x);
void check_composite_literal(Checker *c, Operand *x, Node *n, Type *hint);
void check_func_literal(Checker *c, Operand *x, Node *n);
void check_call(Checker *c, Operand *x, Node *n);
bool check_builtin(Checker *c, Operand *x, Node *call, BuiltinKind id);
void check_conversion(Checker *c, Operand *x, Type *to);
void check_selector(Checker *c, Operand *x, Node *n, bool want_type);
void check_index(Checker *c, Operand *x, Node *n);
void check_slice_expr(Checker *c, Operand *x, Node *n);
void check_unary(Checker *c, Operand *x, Node *n);
void check_binary(Checker *c, Operand *x, Node *n, Node *lhs, Node *rhs, Op op);
void check_comparison(Checker *c, Operand *x, Operand *y, Op op);
// Index value: a non-negative integer constant, or any integer; max < 0: no limit. Returns the constant or -1.
int64_t check_index_value(Checker *c, Node *n, int64_t max);
void check_convert_untyped(Checker *c, Operand *x, Type *to);                   // gives an untyped operand its final type
bool check_representable(Checker *c, Operand *x, Type *t, const Const **rounded, const char **why);
void check_final_types(Checker *c);                                             // pending untyped expressions get default types

// ---- assignments (assign.c)
// Can x be assigned to a variable of type t in that context ("assignment", "argument", "return statement", ...)? Converts untyped operands. Reports.
void check_assignment(Checker *c, Operand *x, Type *t, const char *context);
bool check_assignable(Checker *c, Operand *x, Type *t, const char **reason);
void check_init_const(Checker *c, Object *o, Operand *x);
Type *check_init_var(Checker *c, Object *o, Operand *x, const char *context);
void check_init_vars(Checker *c, Object **lhs, int nlhs, NodeList rhs, Node *return_stmt);
void check_assign_vars(Checker *c, NodeList lhs, NodeList rhs);
void check_short_var_decl(Checker *c, Pos at, NodeList lhs, NodeList rhs);

// ---- statements (stmt.c range.c label.c return.c)
void check_func_body(Checker *c, FuncBody *f);                                  // body, labels, missing return, unused variables
void check_stmts(Checker *c, NodeList list, unsigned flags);
void check_labels(Checker *c, Node *body);
bool check_is_terminating(Checker *c, Node *stmt, Name label);

#endif
