// lower_impl.h -- the translation to core from inside: its state, and the calls between its files.
//
// How translation goes. lower_package queues the functions of the package; each is lowered by an Fn (function.c), which may ask for other functions, wrappers, type
// descriptors: those join the queue, until it is empty. An expression becomes a core expression without side effects: whatever has one (calls, receives, map
// operations, ...) is emitted as a statement in front, in Go's order, and its result stands in a temporary. Variable and memory reads are not copied when a call
// follows: as with gc, they see what the call did, unless the specification asks otherwise (assignments in parallel, results).
//
// make_* build nodes, emit_* append statements to the current block, lower_* translate syntax.
#ifndef BURROW_LOWER_IMPL_H
#define BURROW_LOWER_IMPL_H

#include "lower.h"
#include "../support/map.h"
#include "../support/utf8.h"

// ================================================================ state

// What analysis (vars.c) found out about the variables of one declaration before it is lowered.
typedef struct {
  const Node *owner;             // function literal (or body of range-over-func) that declares it; NULL: the declaration itself
  bool captured, reassigned, addressed;
} VarInfo;
typedef struct {
  Map vars;                      // Object -> VarInfo
  Map has_defer;                 // owner -> itself: functions in which a defer statement stands, those in bodies of range-over-func included
  Map returns_inside;            // owner -> itself: functions with a return statement inside a body of range-over-func
  const Node *self;              // the key of the outermost function in these maps
} VarTable;

typedef struct Lower Lower;

typedef struct {                 // a function that waits for its body
  CoreFunc *core;
  void (*lower)(Lower *, CoreFunc *, void *arg);
  void *arg;
} Pending;

struct Lower {                   // one unit
  CoreUnit *u;
  Arena *arena;
  Package *pkg;
  bool inline_imports;
  Map funcs;                     // symbol -> CoreFunc
  Map globals;                   // Object -> CoreGlobal
  Map types;                     // link name -> itself: described already
  Map itabs;                     // "type,iface" -> itself
  Map tables;                    // FUNC_DECL -> VarTable
  Map small;                     // FUNC_DECL -> "yes" or "no": may be copied into other units
  VEC(Pending) pending;
  int next_pending;
  int nstatics, nglob_funcs;
};

typedef struct { TypeList tparams, targs; Map cache; } Env;       // cache: Type -> substituted type

typedef struct { CoreVar *var; bool boxed; } Binding;             // boxed: var points at the variable

typedef struct Target {          // where break and continue go
  struct Target *up;
  Name label;
  CoreStmt *break_to, *continue_to;      // continue_to: NULL for switch and select
  struct RangeBody *range_body;          // a loop over a function: see rangefunc.c
} Target;

typedef struct { CoreStmt **at; int len, cap; } Block;

typedef struct { CoreVar *inner; CoreVar *outer; } Capture;

typedef struct Fn {              // one function being lowered
  Lower *lw;
  CoreFunc *core;
  Package *pkg;                  // whose syntax it is: side tables
  Env *env;                      // NULL: not generic
  struct Fn *outer;              // closures: the function around
  VarTable *table;
  const Node *owner;             // its key in table
  Map bindings;                  // Object -> Binding
  VEC(Capture) captures;
  VEC(CoreVar *) params, results, boxes;         // boxes: one a result, NULL if it is not boxed
  bool any_box;
  Block *block;
  Pos pos;
  Target *targets;
  Name pending_label;            // of the statement about to be lowered
  Map labels;                    // Name -> LABEL statement
  CoreStmt *fallthrough_to;      // LABEL of the next clause
  bool once;                     // a package initialiser: each of its statements runs at most once, so literals may be globals
  struct RangeBody *range_body;  // this function is the body of a range-over-func loop
  ObjectList result_objects;     // of the results, named or not
  int nclosures, ndefers, ngos, nranges;
} Fn;

#define T_BOOL    type_basic[BASIC_BOOL]
#define T_INT     type_basic[BASIC_INT]
#define T_INT32   type_basic[BASIC_INT32]
#define T_UINT8   type_basic[BASIC_UINT8]
#define T_UINT16  type_basic[BASIC_UINT16]
#define T_UINT64  type_basic[BASIC_UINT64]
#define T_UINTPTR type_basic[BASIC_UINTPTR]
#define T_FLOAT64 type_basic[BASIC_FLOAT64]
#define T_STRING  type_basic[BASIC_STRING]
#define T_PTR     type_basic[BASIC_UNSAFE_POINTER]

// ================================================================ building (build.c)

CoreVar  *new_var(Fn *f, Name name, Type *t);
CoreExpr *make_int(Fn *f, Type *t, int64_t v);
CoreExpr *make_bool(Fn *f, bool v);
CoreExpr *make_string(Fn *f, const char *s);
CoreExpr *make_const(Fn *f, Type *t, const Const *v);
CoreExpr *make_zero(Fn *f, Type *t);
CoreExpr *make_var(Fn *f, CoreVar *v);
CoreExpr *make_global(Fn *f, CoreGlobal *g);
CoreExpr *make_func(Fn *f, CoreFunc *fn, Type *sig);
CoreExpr *make_field(Fn *f, CoreExpr *x, int index);
CoreExpr *make_index(Fn *f, CoreExpr *x, CoreExpr *index, bool checked);
CoreExpr *make_deref(Fn *f, CoreExpr *p, bool checked);              // p has a pointer type
CoreExpr *make_deref_as(Fn *f, CoreExpr *p, Type *elem);             // p: any pointer word
CoreExpr *make_addr(Fn *f, CoreExpr *place);                         // a pointer to it; a variable is marked addressed
CoreExpr *make_addr_word(Fn *f, CoreExpr *place);                    // the same as unsafe.Pointer, for runtime calls
CoreExpr *make_new(Fn *f, Type *elem);
CoreExpr *make_len(Fn *f, CoreExpr *x);
CoreExpr *make_cap(Fn *f, CoreExpr *x);
CoreExpr *make_data(Fn *f, CoreExpr *x);
CoreExpr *make_slice_of(Fn *f, Type *t, CoreExpr *ptr, CoreExpr *len, CoreExpr *cap);
CoreExpr *make_string_of(Fn *f, Type *t, CoreExpr *ptr, CoreExpr *len);
CoreExpr *make_iface(Fn *f, Type *t, CoreExpr *word, CoreExpr *data);
CoreExpr *make_unary(Fn *f, Op op, CoreExpr *x);
CoreExpr *make_not(Fn *f, CoreExpr *x);
CoreExpr *make_binary(Fn *f, Op op, CoreExpr *x, CoreExpr *y);       // type: of x; bool for comparisons
CoreExpr *make_binary_as(Fn *f, Op op, Type *t, CoreExpr *x, CoreExpr *y);
CoreExpr *make_cond(Fn *f, CoreExpr *cond, CoreExpr *x, CoreExpr *y);
CoreExpr *make_convert(Fn *f, Type *t, CoreExpr *x);                 // x itself if it has type t
CoreExpr *make_typedesc(Fn *f, Type *t);                             // makes sure that it is described
CoreExpr *make_itab(Fn *f, Type *t, Type *iface);
CoreExpr *make_dyntype(Fn *f, CoreExpr *x);
CoreExpr *make_typeword(Fn *f, CoreExpr *x);
CoreExpr *make_unbox(Fn *f, Type *t, CoreExpr *word);
CoreExpr *make_rtcall(Fn *f, Entry entry, Type *t, CoreExpr **args, int n);
CoreExpr *make_frame(Fn *f);
bool is_zero(const CoreExpr *e);                                     // ZERO, or a constant that is
bool is_const_int(const CoreExpr *e, int64_t *v);

CoreStmt *emit(Fn *f, CoreStmtKind kind);
CoreVar  *emit_decl(Fn *f, Name name, Type *t, CoreExpr *init);      // init NULL: zero
CoreExpr *emit_temp(Fn *f, CoreExpr *e);                             // evaluates e here: a variable that holds it
CoreExpr *emit_stable(Fn *f, CoreExpr *e);                           // the same, unless e cannot change anyhow (constants, temporaries)
CoreExpr *emit_cheap(Fn *f, CoreExpr *e);                            // the same, unless e is small enough to be evaluated twice in one statement
void emit_assign(Fn *f, CoreExpr *dst, CoreExpr *src);
void emit_eval(Fn *f, CoreExpr *e);
void emit_if(Fn *f, CoreExpr *cond, Block *then, Block *els);        // els may be NULL; the blocks are used up
void emit_break(Fn *f, CoreStmt *target);
void emit_continue(Fn *f, CoreStmt *target);
CoreStmt *emit_goto(Fn *f, CoreStmt *label);
CoreStmt *new_label(Fn *f, Name name);
void emit_label(Fn *f, CoreStmt *label);
void emit_leave(Fn *f);
// Calls of the runtime. The results are temporaries of the types given.
void emit_runtime(Fn *f, Entry entry, CoreExpr **args, int n);
CoreExpr *emit_runtime1(Fn *f, Entry entry, Type *t, CoreExpr **args, int n);
void emit_runtime2(Fn *f, Entry entry, Type *t0, Type *t1, CoreExpr **args, int n, CoreExpr *out[2]);
void emit_panic(Fn *f, Entry entry, CoreExpr **args, int n);         // a call that does not return
void emit_static_call(Fn *f, CoreFunc *callee, CoreExpr **args, int n, CoreVar **dsts, int ndsts);
#define ARGS(...) (CoreExpr *[]){__VA_ARGS__}, (int)(sizeof((CoreExpr *[]){__VA_ARGS__}) / sizeof(CoreExpr *))

// Blocks: statements emitted between begin and end are the block's.
Block *block_begin(Fn *f, Block *b);                                 // returns the block that was current
CoreBlock block_end(Fn *f, Block *b, Block *outer);
CoreBlock block_freeze(Fn *f, Block *b);
CoreStmt *begin_block_stmt(Fn *f, Block *body, Block **outer);       // a BLOCK to break out of
void end_block_stmt(Fn *f, CoreStmt *s, Block *body, Block *outer);
// for i := 0; i < n; i++: the body is emitted between begin and end.
typedef struct { CoreStmt *loop; CoreVar *i; Block body; Block *outer; } CountLoop;
void begin_count_loop(Fn *f, CountLoop *l, CoreExpr *n);
void end_count_loop(Fn *f, CountLoop *l);

CoreList make_list(Fn *f, CoreExpr **at, int n);

// ================================================================ types of the function's syntax (env.c)

Type *fn_type(Fn *f, Type *t);                       // with the function's type arguments, without aliases
Type *node_type(Fn *f, const Node *n);               // of an expression or type expression
const TypeAndValue *node_info(Fn *f, const Node *n);
Object *node_object(Fn *f, const Node *n);
bool  node_is_nil(Fn *f, const Node *n);
bool  is_blank(const Node *n);
TypeList fn_types(Fn *f, TypeList l);
Env  *env_new(Arena *a, TypeList tparams, TypeList targs);
TypeList types_concat(Arena *a, TypeList x, TypeList y);
Type *under(Type *t);                                // type_underlying
Type *field_type(Type *strukt, int i);
Type *pointer_to(Lower *lw, Type *elem);
Type *slice_of(Lower *lw, Type *elem);
Type *array_of(Lower *lw, Type *elem, int64_t len);
Type *bare_signature(Lower *lw, Type *sig);          // without receiver and type parameters
Type *signature_with_receiver(Lower *lw, Type *recv, Type *sig);
Type *func0_type(Lower *lw);                         // func()
ObjectList objects_of_types(Lower *lw, Type **types, int n);
bool  is_pointer(Type *t);
bool  is_interface(Type *t);
bool  is_empty_interface(Type *t);

// ================================================================ units and functions

// lower.c: what a unit refers to
CoreFunc *func_ref(Lower *lw, Object *func, TypeList targs);         // targs: receiver's, then its own
CoreFunc *method_ref(Lower *lw, Lookup *m, TypeList own_targs);      // a declared method of m->recv
CoreFunc *find_func(Lower *lw, Name symbol);
CoreFunc *declare_func(Lower *lw, Name symbol, int linkage, Type *sig, Type *recv, Pos pos);   // with parameters and results of sig; recv ?: a receiver in front
void queue_body(Lower *lw, CoreFunc *core, void (*lower)(Lower *, CoreFunc *, void *), void *arg);
CoreGlobal *global_ref(Lower *lw, Object *var);
CoreGlobal *new_static(Lower *lw, Type *t, Pos pos);                 // an anonymous variable of the unit
bool is_local_unit(Lower *lw, Package *pkg);
Pos unit_pos(Lower *lw);

// function.c
typedef struct { Object *func; TypeList targs; } Instance;
void lower_function(Lower *lw, CoreFunc *core, void *instance);
void fn_begin(Fn *f, Lower *lw, CoreFunc *core, Package *pkg, Env *env, Block *body);   // parameters and results of core become f's
void fn_end(Fn *f);                                                  // freezes body and lists into core
void declare_params(Fn *f, Type *sig, Object *recv);                 // binds the objects of params and results
CoreExpr *var_ref(Fn *f, Object *var);                               // the place of a local or captured variable
CoreVar *capture_var(Fn *f, Object *var, bool *boxed);
CoreVar *declare_local(Fn *f, Object *var, CoreExpr *init);          // init NULL: zero; boxes the variable if it must be
enum { MAX_FRAME_VARIABLE = 128 << 10 };      // bytes; larger variables have memory of their own
bool needs_box(Fn *f, Object *var);

// vars.c
VarTable *analyse_vars(Lower *lw, Package *pkg, Node *root);
VarInfo *var_info(Fn *f, Object *var);
bool is_range_func(Package *pkg, const Node *range);
bool is_per_iteration(Package *pkg, const Node *loop);               // the variables that the loop declares are new in each iteration: since go1.22

// inline.c
bool is_small_function(Lower *lw, Object *func);

// ================================================================ statements

void lower_stmt(Fn *f, Node *n);                     // stmt.c
void lower_stmts(Fn *f, NodeList l);
void lower_body(Fn *f, Node *block);
void push_target(Fn *f, Target *t, CoreStmt *break_to, CoreStmt *continue_to);
void pop_target(Fn *f);
Name take_label(Fn *f);
void lower_return_values(Fn *f, NodeList results);
void lower_assign(Fn *f, Node *n);                   // assign.c
void lower_inc_dec(Fn *f, Node *n);
void lower_var_spec(Fn *f, Node *n);
void assign_to_node(Fn *f, Node *lhs, bool define, CoreExpr *value); // one value to a variable, blank, map element ...
void assign_pair(Fn *f, Node *const lhs[2], bool define, CoreExpr *const values[2]);       // values: stable
void lower_for(Fn *f, Node *n);                      // for.c
void lower_range(Fn *f, Node *n);                    // range.c
void lower_range_func(Fn *f, Node *n);               // rangefunc.c
bool range_body_branch(Fn *f, Node *branch);         // a break, continue or goto that leaves the body of a range-over-func
bool range_body_return(Fn *f, Node *ret);
CoreExpr *outer_defer_frame(Fn *f);                  // where a defer statement in f registers its call; NULL: f's own frame
void lower_switch(Fn *f, Node *n);                   // switch.c
void lower_type_switch(Fn *f, Node *n);              // typeswitch.c
void lower_select(Fn *f, Node *n);                   // select.c
void lower_send(Fn *f, Node *n);                     // chan.c
CoreExpr *lower_receive(Fn *f, Node *n, CoreExpr **ok);
void lower_defer(Fn *f, Node *n);                    // defer.c
void lower_go(Fn *f, Node *n);

// ================================================================ expressions

CoreExpr *lower_expr(Fn *f, Node *n);                // expr.c; of addressable expressions: the place
CoreExpr *lower_expr_as(Fn *f, Node *n, Type *t);    // converted as by assignment to t
CoreExpr *lower_cond(Fn *f, Node *n);                // of type bool
void lower_multi(Fn *f, Node *n, CoreExpr **out, int count);         // a call of several results, or a comma-ok form
CoreExpr *lower_logical(Fn *f, Op op, CoreExpr *x, Block *y_block, CoreExpr *y);      // y_block: what has to run before y
CoreExpr *lower_place_path(Fn *f, CoreExpr *x, const int *path, int n);               // x.a.b.c, through embedded pointers
CoreExpr *lower_address_of(Fn *f, Node *x);          // &x
CoreExpr *lower_arith(Fn *f, Op op, CoreExpr *x, CoreExpr *y);       // + - ... on values of one type; strings too
CoreExpr *lower_shift(Fn *f, Op op, CoreExpr *x, CoreExpr *y);

// call.c
void lower_call_stmt(Fn *f, Node *n);
CoreExpr *lower_call(Fn *f, Node *n);                // one result
void lower_call_multi(Fn *f, Node *n, CoreVar **dsts, int ndsts);
typedef struct {                                     // a call taken apart: what is called, and the arguments in front (receiver)
  int how;                                           // CALL_STATIC, CALL_CLOSURE, CALL_INTERFACE
  CoreFunc *func;
  CoreExpr *fun;
  int method;
  Type *sig;                                         // without receiver
  CoreExpr *recv;                                    // STATIC methods
} Callee;
Callee lower_callee(Fn *f, Node *fun);
void lower_args(Fn *f, Node *call, Type *sig, CoreExpr **out);       // one a parameter
void emit_callee(Fn *f, const Callee *c, CoreExpr **args, int nargs, CoreVar **dsts, int ndsts);
CoreExpr *lower_receiver(Fn *f, CoreExpr *x, const Lookup *m);       // x, or its address, made fit for the method
Lookup *fn_lookup(Fn *f, const Node *selector, Type **recv, SelectionKind *kind);     // the selection with f's type arguments
Object *called_func(Fn *f, Node *fun, TypeList *targs);              // the declared function that fun names, or NULL
BuiltinKind called_builtin(Fn *f, Node *call, bool *is);
int method_index(Type *iface, Object *method);

// The operands of a built-in function, which may be the results of one call.
typedef struct { NodeList nodes; CoreExpr **spread; int n; } Operands;
Operands lower_operands(Fn *f, Node *call);
CoreExpr *operand(Fn *f, const Operands *o, int i, Type *t);         // in order; t NULL: as its own type, nil as a pointer
CoreExpr *lower_builtin(Fn *f, Node *n, BuiltinKind id);             // builtin.c; NULL: no result
CoreExpr *lower_append(Fn *f, Node *n);              // append.c
CoreExpr *lower_unsafe(Fn *f, Node *n, BuiltinKind id);              // unsafe.c
void lower_print(Fn *f, Node *n, bool line);         // print.c
CoreExpr *lower_make(Fn *f, Node *n);                // make.c
CoreExpr *lower_min_max(Fn *f, Node *n, bool max);
void clear_value(Fn *f, CoreExpr *x);                // clear, copy and print of values, not syntax
CoreExpr *copy_values(Fn *f, CoreExpr *dst, CoreExpr *src);
void print_values(Fn *f, CoreExpr **values, int n, bool line);
CoreExpr *recover_frame(Fn *f);                      // rangefunc.c: the frame that recover() in f asks for

CoreExpr *convert(Fn *f, CoreExpr *e, Type *t);      // conversion.c: T(e) for any convertible value
CoreExpr *convert_assign(Fn *f, CoreExpr *e, Type *t);               // assignability only
CoreExpr *lower_type_assert(Fn *f, CoreExpr *x, Type *t, CoreExpr **ok);              // iface.c; ok NULL: panics
CoreExpr *to_interface(Fn *f, CoreExpr *e, Type *iface);
CoreExpr *make_box(Fn *f, CoreExpr *e);
CoreExpr *type_matches(Fn *f, CoreExpr *dyntype, Type *t);

CoreExpr *lower_compare(Fn *f, Op op, CoreExpr *x, CoreExpr *y);     // compare.c: operands of any comparable types
CoreExpr *equal_values(Fn *f, CoreExpr *x, CoreExpr *y, bool inside_equal);           // same type; inside_equal: no call of its own equal function
CoreExpr *lower_concat(Fn *f, Node *n);              // string.c
CoreExpr *concat_strings(Fn *f, Type *t, CoreExpr **at, int n);
CoreExpr *string_equal(Fn *f, CoreExpr *x, CoreExpr *y);
CoreExpr *convert_string(Fn *f, CoreExpr *e, Type *t);               // a conversion from or to a string type

CoreExpr *lower_composite(Fn *f, Node *n, bool address);             // composite.c; address: &T{...}
void init_global_literal(Fn *f, CoreGlobal *g, Node *n);             // g = n, a struct or array literal, in package initialisation

// map.c
CoreExpr *map_access(Fn *f, CoreExpr *m, CoreExpr *key, CoreExpr **ok);
CoreExpr *map_assign(Fn *f, CoreExpr *m, CoreExpr *key);             // the place to store to
void map_delete(Fn *f, CoreExpr *m, CoreExpr *key);

CoreExpr *lower_func_lit(Fn *f, Node *n);            // closure.c
void begin_closure(Fn *f, Fn *inner, Name symbol, Type *sig, Pos pos, Block *body);
CoreExpr *end_closure(Fn *f, Fn *inner, Type *sig);
CoreVar *closure_capture(Fn *inner, CoreExpr *value, Fn *outer);     // a value of outer that inner keeps
Name closure_name(Fn *f);
CoreExpr *lower_method_value(Fn *f, Node *n);
CoreExpr *lower_method_expr(Fn *f, Node *n);

// wrapper.c
// A function with receiver type recv that calls m, the method itself if it fits. own: the type arguments of a generic method.
CoreFunc *method_wrapper(Lower *lw, Type *recv, Lookup *m, TypeList own);
bool may_recover(const Object *m);                                     // does m itself call recover, as far as is known here?
CoreFunc *ifn_for(Lower *lw, Type *t, Lookup *m);                    // the same, taking an interface's data word

// typeinfo.c alg.c
void need_type(Lower *lw, Type *t);
void need_itab(Lower *lw, Type *t, Type *iface);
void need_package_types(Lower *lw);
bool is_plain_memory(Type *t);                       // equality is that of its bytes
CoreFunc *equal_func(Lower *lw, Type *t);            // c_abi: bool (const T *, const T *)
CoreFunc *hash_func(Lower *lw, Type *t);
int equal_entry(Type *t);                            // the runtime entry that compares two T, or -1
int hash_entry(Type *t);
CoreExpr *call_equal(Fn *f, Type *t, CoreExpr *px, CoreExpr *py);
Type *map_group_type(Lower *lw, Type *map);

// init.c
void lower_package_init(Lower *lw);

#endif
