// gen.h -- irgen from inside.
//
// How values are represented. A Go value is either *in registers*: one LLVM value for each of its leaves (scalars), at most MAX_LEAVES of
// them; or *in memory*: the address of bytes that may be read until the next statement. Which of the two is a matter of the type alone (TypeInfo.in_memory):
// arrays and what has more leaves live in memory. Nobody ever builds an LLVM aggregate; addresses are computed in bytes. So LLVM sees plain scalars everywhere,
// which is what its optimiser likes, and every layout question is answered by types/layout.c alone.
// A bool is i1 as a leaf in registers, i8 in memory and across calls.
//
// Files: type.c leaves of types; value.c loads, stores, barriers; abi.c signatures and calls; entry.c runtime functions; func.c functions;
// stmt.c statements; expr.c expressions; arith.c arithmetic and conversions; check.c run-time checks; intrinsic.c; static.c constant data; rtype.c descriptors; debug.c DWARF.
#ifndef BURROW_GEN_H
#define BURROW_GEN_H

#include <llvm-c/Comdat.h>
#include <llvm-c/DebugInfo.h>
#include "irgen.h"
#include "../support/map.h"
#include "../support/utf8.h"

enum { MAX_LEAVES = 4, WORD = 8 };

typedef enum { LEAF_INT, LEAF_FLOAT, LEAF_PTR, LEAF_BOOL } LeafKind;
typedef struct {
  LeafKind kind;
  LLVMTypeRef type;              // in memory: bool is i8
  int64_t offset;                // bytes
  bool is_signed;
} Leaf;

typedef struct {
  int64_t size, align;
  int nleaves;                   // MAX_LEAVES + 1: more
  Leaf leaves[MAX_LEAVES];
  bool in_memory;
} TypeInfo;

typedef struct {
  LLVMValueRef leaf[MAX_LEAVES];
  int n;
  LLVMValueRef mem;              // in memory: its address; then n is 0
} Val;

// How a signature travels.
typedef enum { CONV_GO, CONV_C } Convention;
typedef struct {
  LLVMTypeRef type;
  Convention conv;
  bool out;                      // results go through a first pointer parameter
  int64_t out_size, out_align;
  int nresults;
  Type **results;
  int64_t *result_offsets;       // in the out struct
} Signature;

typedef struct {
  LLVMContextRef ctx;
  LLVMModuleRef mod;
  LLVMBuilderRef b;
  LLVMTargetDataRef layout;
  CoreUnit *unit;
  Arena *arena;
  IrOptions options;
  LLVMTypeRef i1, i8, i16, i32, i64, f32, f64, ptr, voidt;
  Map type_info;                 // Type -> TypeInfo
  Map strings;                   // interned text (with length in front) -> global
  int nconstants;                // unnamed constants so far, for their sections
  LLVMValueRef entries[ENTRY_COUNT];
  unsigned kind_nest, kind_noreturn, kind_cold, kind_nounwind, kind_noalias, kind_nonnull, kind_zeroext, kind_signext, kind_returns_twice, kind_noinline, kind_optsize, kind_minsize;
  unsigned md_prof;
  LLVMValueRef md_unlikely;
  // the function being made
  CoreFunc *func;
  LLVMValueRef fn;
  LLVMBasicBlockRef entry;       // allocas only
  LLVMBasicBlockRef epilogue, recovered;   // functions that defer
  LLVMValueRef *slots;           // [var id]
  LLVMValueRef *base_slots;      // [var id] slices and strings: the word that keeps their base visible to the collector
  bool *assigned;                // [var id] by a statement
  LLVMValueRef frame;            // the defer frame, or NULL
  VEC(CoreFunc *) copies;        // of thunks, to be defined at the end: called_in_place
  int nopen;                     // open-coded defer statements, 0: they are records of the runtime
  CoreExpr **open;               // [nopen] what they call, NULL: not seen yet
  LLVMValueRef out_param;
  Signature sig;
  bool has_loop;
  // debug
  LLVMDIBuilderRef di;
  LLVMMetadataRef di_unit, di_scope, di_scope_file;
  Map di_files, di_types;
} Gen;

// ---- type.c
const TypeInfo *type_info(Gen *g, Type *t);
int leaf_index_of_field(Gen *g, Type *strukt, int field);         // first leaf of the field in the struct's leaves
LLVMTypeRef leaf_reg_type(Gen *g, const Leaf *l);                 // bool: i1
LLVMTypeRef scalar_type(Gen *g, Type *t);                         // of a type with one leaf, in registers
LLVMTypeRef bytes_type(Gen *g, int64_t size);                     // [size x i8]
LLVMTypeRef element_type(Gen *g, Type *t);                        // what GEP steps over
void pointer_mask(Type *t, int64_t offset, uint8_t *mask);        // sets one bit a pointer word

// ---- value.c
LLVMValueRef int_const(Gen *g, int64_t v);
LLVMValueRef null_ptr(Gen *g);
Val val_scalar(LLVMValueRef v);
Val val_zero(Gen *g, Type *t);                                    // types in memory: address of zero bytes
LLVMValueRef offset_ptr(Gen *g, LLVMValueRef p, int64_t bytes);
LLVMValueRef new_slot(Gen *g, int64_t size, int64_t align, const char *name);   // alloca in the entry block
Val  val_load(Gen *g, Type *t, LLVMValueRef p);
void val_store(Gen *g, Type *t, Val v, LLVMValueRef p);           // no barrier
void val_store_barrier(Gen *g, Type *t, Val v, LLVMValueRef p);
LLVMValueRef val_address(Gen *g, Type *t, Val v);                 // in memory anyhow: a temporary if it is in registers
void mem_copy(Gen *g, LLVMValueRef dst, LLVMValueRef src, int64_t size, int64_t align);
void mem_zero(Gen *g, LLVMValueRef dst, int64_t size, int64_t align);
LLVMValueRef leaf_to_memory(Gen *g, const Leaf *l, LLVMValueRef v);   // i1 -> i8
LLVMValueRef leaf_from_memory(Gen *g, const Leaf *l, LLVMValueRef v); // i8 -> i1

// ---- abi.c
Signature make_signature(Gen *g, Convention conv, Type **params, int nparams, Type **results, int nresults);
Signature func_signature(Gen *g, const CoreFunc *f);
Signature type_signature(Gen *g, Type *sig, bool receiver);       // of a func type; receiver: with a data word in front
LLVMValueRef func_value(Gen *g, CoreFunc *f);                     // the LLVM function, declared on demand
LLVMValueRef funcval_const(Gen *g, CoreFunc *f);                  // its constant func value
void emit_call(Gen *g, const Signature *sig, LLVMValueRef callee, LLVMValueRef closure, Type **param_types, Val *args, int nargs, Val *results);
void bind_params(Gen *g);
void emit_return(Gen *g, Val *results);

// ---- entry.c
LLVMValueRef entry_func(Gen *g, Entry e, LLVMTypeRef *type);
LLVMValueRef call_entry(Gen *g, Entry e, LLVMValueRef *args, int nargs);   // result: LLVM value, a struct of two for pairs
void call_entry_noreturn(Gen *g, Entry e, LLVMValueRef *args, int nargs);  // and unreachable
bool entry_is_noreturn(Entry e);
void entry_call_values(Gen *g, Entry e, CoreList args, LLVMValueRef *out, int *n);   // flattens core arguments to the entry's kinds
int  entry_results(Entry e);                                      // 0, 1 or 2

// ---- func.c stmt.c
void define_func(Gen *g, CoreFunc *f);
LLVMValueRef var_slot(Gen *g, CoreVar *v);
void var_set(Gen *g, CoreVar *v, Val val);
void return_results(Gen *g);                                      // what their variables hold, with a ret
void emit_function_return(Gen *g);                                // the results are in their variables
void emit_block(Gen *g, CoreBlock b);
LLVMBasicBlockRef new_block(Gen *g, const char *name);
bool block_open(Gen *g);                                          // the current block has no terminator yet

// ---- defer.c: functions that defer
void make_defer_frame(Gen *g);                                    // in the entry; before parameters are bound
void enter_defer_frame(Gen *g);                                   // before the body
void emit_defer(Gen *g, CoreStmt *s);
void emit_defer_epilogue(Gen *g);                                 // after the body: where it returns, and where it goes on after a recovery
void define_copies(Gen *g);                                       // after all functions of the unit
void emit_pass_recovery(Gen *g, Entry e, LLVMValueRef *frame);    // deferthunk and wrapperadjust

// ---- expr.c arith.c check.c intrinsic.c
Val emit_expr(Gen *g, CoreExpr *e);
LLVMValueRef emit_scalar(Gen *g, CoreExpr *e);                    // of a type with one leaf
LLVMValueRef emit_bool(Gen *g, CoreExpr *e);
LLVMValueRef emit_address(Gen *g, CoreExpr *lvalue);
void emit_into(Gen *g, CoreExpr *e, LLVMValueRef fresh);          // fresh: memory that e cannot read
LLVMValueRef emit_int64(Gen *g, CoreExpr *e);                     // an integer, extended by its signedness
Val emit_unary(Gen *g, CoreExpr *e);
Val emit_binary(Gen *g, CoreExpr *e);
Val emit_convert(Gen *g, CoreExpr *e);
bool int_is_signed(Type *t);
// If bad: panic(a, b), which happens at pos (0: where the statement is); a NULL: no arguments.
void check_fail(Gen *g, Pos pos, LLVMValueRef bad, Entry panic, LLVMValueRef a, LLVMValueRef b);
void check_nil(Gen *g, Pos pos, LLVMValueRef p);
bool emit_intrinsic(Gen *g, CoreFunc *f, Val *args, int nargs, Val *results);
bool is_intrinsic(CoreFunc *f);
bool define_intrinsic(Gen *g, CoreFunc *f);
LLVMValueRef runtime_symbol(Gen *g, const char *name);            // an external byte of the runtime

// ---- static.c rtype.c
LLVMValueRef global_value(Gen *g, CoreGlobal *v);
LLVMValueRef zero_base(Gen *g);                                 // where all values of no size are
void define_global(Gen *g, CoreGlobal *v);
LLVMValueRef string_const(Gen *g, const char *bytes, size_t len); // address of the bytes
LLVMValueRef static_data(Gen *g, CoreExpr *e);                    // a private constant holding e's value
LLVMValueRef type_desc(Gen *g, Type *t);
LLVMValueRef itab_ref(Gen *g, Type *t, Type *iface);
LLVMValueRef gc_type(Gen *g, Type *t);                            // a bare descriptor of t: size and pointers only, for allocation and copying
LLVMValueRef gc_type_of_mask(Gen *g, int64_t size, const uint8_t *mask, int64_t nwords);
void define_type(Gen *g, CoreTypeInfo *ti);
void define_itab(Gen *g, CoreItab *it);
void own_section(Gen *g, LLVMValueRef v, const char *name);        // name "": unnamed
LLVMValueRef make_constant_global(Gen *g, const char *name, LLVMValueRef init, bool once);

// ---- debug.c
void debug_begin(Gen *g);
void debug_func(Gen *g, CoreFunc *f);
void debug_var(Gen *g, CoreVar *v, LLVMValueRef slot, int arg_no);
void debug_pos(Gen *g, Pos pos);
void debug_end(Gen *g);

#endif
