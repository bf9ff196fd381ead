// core.h -- core: the small, typed, monomorphic language between the checker and LLVM, in which nothing is implicit.
//
// Owns:    the core tree, its printer and its check. lower makes it, escape decides its allocations, irgen reads it.
// Calls:   types, constant, syntax (Op), source, support; the tables of runtime/abi.
// Memory:  the unit's arena. A unit is what is compiled into one object file: the functions and variables of one package, and what it
//          instantiates or inlines of others.
// What is explicit: evaluation order (calls are statements), every temporary, every runtime call, conversions, captures, wrappers,
//          which variables live in memory (they are NEWs), package initialisation. What is not: run-time checks (a flag on the node), write barriers (a flag), and the
//          expansion of NEW, BOX and CLOSURE by where they live.
#ifndef BURROW_CORE_H
#define BURROW_CORE_H

#include "../support/vec.h"
#include "../types/types.h"

typedef struct CoreExpr CoreExpr;
typedef struct CoreStmt CoreStmt;
typedef struct CoreVar CoreVar;
typedef struct CoreFunc CoreFunc;
typedef struct CoreGlobal CoreGlobal;
typedef struct { CoreStmt **at; int len; } CoreBlock;
typedef struct { CoreExpr **at; int len; } CoreList;
typedef struct { CoreVar **at; int len; } CoreVarList;
typedef struct { const Const **values; int nvalues; CoreBlock body; } CoreCase;

typedef enum {
#define ENTRY(name, result, params, attrs) ENTRY_##name,
#include "../../runtime/abi/entry.def"
#undef ENTRY
  ENTRY_COUNT
} Entry;

typedef enum {
#define EXPR(KIND, arm, fields) CORE_##KIND,
#define STMT(KIND, arm, fields)
#include "core.def"
#undef EXPR
#undef STMT
  CORE_EXPR_COUNT
} CoreExprKind;

typedef enum {
#define EXPR(KIND, arm, fields)
#define STMT(KIND, arm, fields) CORE_S_##KIND,
#include "core.def"
#undef EXPR
#undef STMT
  CORE_STMT_COUNT
} CoreStmtKind;

enum { ALLOC_HEAP, ALLOC_STACK };          // escape may turn HEAP into STACK: the memory then lives as long as the frame, one piece a site
enum { CALL_STATIC, CALL_CLOSURE, CALL_INTERFACE, CALL_RUNTIME };
// CALL_STATIC: func, args (receiver first).  CALL_CLOSURE: fun is a func value (nil: panicmem).  CALL_INTERFACE: fun is an interface value (nil: panicmem),
// method the index in type_methods(its type), args without receiver.  CALL_RUNTIME: entry; args are what entry.def lists, where a string, slice or interface may stand for its words; dsts the
// result's pieces. A dst is made by the call if no DECL has made it before.

#define CE(name)  CoreExpr *name;
#define CL(name)  CoreList name;
#define CV(name)  CoreVar *name;
#define CVL(name) CoreVarList name;
#define CB(name)  CoreBlock name;
#define CS(name)  CoreStmt *name;
#define CF(name)  CoreFunc *name;
#define CG(name)  CoreGlobal *name;
#define CT(name)  Type *name;
#define CC(name)  const Const *name;
#define CO(name)  Op name;
#define CI(name)  int64_t name;
#define CY(name)  bool name;
#define CN(name)  Name name;

struct CoreExpr {
  CoreExprKind kind;
  Type *type;
  Pos pos;
  union {
#define EXPR(KIND, arm, fields) struct { fields } arm;
#define STMT(KIND, arm, fields)
#include "core.def"
#undef EXPR
#undef STMT
  };
};

struct CoreStmt {
  CoreStmtKind kind;
  Pos pos;
  CoreCase *cases;               // SWITCH
  void *irgen;                   // irgen's note (basic blocks of loops and labels)
  union {
#define EXPR(KIND, arm, fields)
#define STMT(KIND, arm, fields) struct { fields } arm;
#include "core.def"
#undef EXPR
#undef STMT
  };
};
#undef CE
#undef CL
#undef CV
#undef CVL
#undef CB
#undef CS
#undef CF
#undef CG
#undef CT
#undef CC
#undef CO
#undef CI
#undef CY
#undef CN

// A variable of a function. It is never captured by reference and its address is never stored: such variables are NEWs.
struct CoreVar {
  Name name;                     // as in the source; temporaries: NULL
  Type *type;
  Pos pos;
  int id;                        // unique in its function, from 1
  bool addressed;                // its address goes to runtime calls
  Type *boxed;                   // for the debugger: this is the pointer to the source variable of this type; else NULL
  void *irgen;
};

enum {                           // CoreFunc.linkage
  LINK_STRONG,                   // defined in this unit only
  LINK_ONCE,                     // defined in every unit that needs it: wrappers, instances, type functions
  LINK_WEAK,                     // a variable that //go:linkname may have another unit define: zero if none does
  LINK_AVAILABLE,                // a copy of another package's function, for inlining only
  LINK_EXTERN,                   // another unit defines it: no body
  LINK_C,                        // a Go function without a body: C function of the runtime, or an intrinsic
};

struct CoreFunc {
  Name symbol;                   // linker symbol
  Pos pos, end_pos;
  int linkage;
  CoreVarList params;            // receiver first; blank ones too
  CoreVarList results;           // always variables, named or not
  CoreVarList result_boxes;      // empty, or one a result: NULL, or the variable (a pointer) through which the result is read when the function returns, after its
                                 // deferred calls. Set before anything can panic
  CoreVarList captures;          // read-only; closures only
  CoreBlock body;
  bool c_abi;                    // type:.eq., type:.hash.: C convention, no closure parameter
  bool has_defer, has_recover;   // has_recover: uses FRAME; never inlined
  bool shares_frame;             // has_defer, and loops over functions defer into its frame (DEFERFRAME)
  bool noinline_;
  bool is_wrapper;               // hidden in tracebacks
  int nvars;                     // ids of its variables are 1 .. nvars
  struct EscapeSummary *escape;  // escape's result; for imported functions as loaded
  void *irgen;
};

struct CoreGlobal {
  Name symbol;
  Type *type;
  Pos pos;
  int linkage;                   // STRONG, ONCE or EXTERN
  bool readonly;                 // never written: may live in read-only memory
  CoreExpr *init;                // a static value, NULL: zero. See core_is_static
  void *irgen;
};

// A type that this unit must describe. Named types of package level are described by their own package only (T and *T, always, STRONG); the others by each unit that
// mentions them (ONCE). irgen may refer to the descriptor of any type in the list, or STRONG in another unit.
typedef struct {
  Type *type;
  bool strong;
  MethodSet methods;             // of type (not for interfaces)
  CoreFunc **ifn;                // one a method: takes the data word as receiver
  CoreFunc *equal, *hash;        // c_abi functions made for this type; NULL: see equal_entry
  int equal_entry, hash_entry;   // runtime entries that do instead, -1: none (not comparable, not hashable)
  Type *map_group;               // map types: the type of a group; else NULL
} CoreTypeInfo;

// An itab this unit must emit (ONCE): methods of iface in order.
typedef struct { Type *type, *iface; CoreFunc **fun; int nfun; } CoreItab;

typedef struct CoreUnit {
  Package *pkg;
  Arena *arena;
  VEC(CoreFunc *) funcs;         // in a fixed order; with body unless LINK_EXTERN or LINK_C
  VEC(CoreGlobal *) globals;
  VEC(CoreTypeInfo) types;
  VEC(CoreItab) itabs;
  CoreFunc *init;                // "pkg.init", or NULL if there is nothing to do
} CoreUnit;

// ---- making nodes
CoreExpr *core_expr(CoreUnit *u, CoreExprKind kind, Type *type, Pos pos);
CoreStmt *core_stmt(CoreUnit *u, CoreStmtKind kind, Pos pos);

// ---- asking
bool core_is_lvalue(const CoreExpr *e);
// Can e be a constant of the linker: CONST ZERO FUNC TYPEDESC ITAB; COMPOSITE of such; ADDR of GLOBAL (FIELD, INDEX with constant index); MAKE_SLICE, MAKE_STRING,
// MAKE_IFACE of such; CONVERT that keeps the representation.
bool core_is_static(const CoreExpr *e);
const char *core_expr_kind_name(CoreExprKind k);
const char *core_stmt_kind_name(CoreStmtKind k);
const char *entry_name(Entry e);           // "newobject"

// ---- walking
typedef void (*CoreExprVisitor)(CoreExpr *, void *arg);
typedef void (*CoreBlockVisitor)(CoreBlock, void *arg);
void core_expr_children(const CoreExpr *e, CoreExprVisitor visit, void *arg);       // direct ones, in order, without NULLs
void core_stmt_exprs(const CoreStmt *s, CoreExprVisitor visit, void *arg);          // those that stand in the statement itself
void core_stmt_blocks(const CoreStmt *s, CoreBlockVisitor visit, void *arg);        // the blocks in it, the arms of a SWITCH included

// ---- seeing and checking
// Go-like text: burrow ir -stage=core. only: a function's symbol must match this POSIX extended regular expression (NULL: all).
void core_print(FILE *to, const CoreUnit *u, const char *only);
void core_print_func(FILE *to, const CoreFunc *f);
// Asserts what core.def and this header say; internal_error if not.
void core_check(const CoreUnit *u);
// Reports functions whose frame no stack can hold; true if there are none.
enum { CORE_LARGEST_FRAME = 1 << 30 };     // bytes
bool core_check_frames(const CoreUnit *u);

#endif
