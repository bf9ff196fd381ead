// One unit becomes one module: first the variables, then the functions, then the types and itabs that they mention.
#include "irgen.h"

#include <stdlib.h>
#include <string.h>
#include "gen.h"
#include "../support/vec.h"

static unsigned attribute_kind(const char *name) { return LLVMGetEnumAttributeKindForName(name, strlen(name)); }
static unsigned metadata_kind(Gen *g, const char *name) { return LLVMGetMDKindIDInContext(g->ctx, name, (unsigned)strlen(name)); }

static LLVMValueRef unlikely_weights(Gen *g) {
  LLVMMetadataRef parts[3] = {
    LLVMMDStringInContext2(g->ctx, "branch_weights", 14),
    LLVMValueAsMetadata(LLVMConstInt(g->i32, 1, false)),
    LLVMValueAsMetadata(LLVMConstInt(g->i32, 1 << 20, false)),
  };
  return LLVMMetadataAsValue(g->ctx, LLVMMDNodeInContext2(g->ctx, parts, 3));
}

static void gen_init(Gen *g, LLVMContextRef ctx, const char *name, LLVMTargetDataRef layout, const char *triple) {
  g->ctx = ctx;
  g->mod = LLVMModuleCreateWithNameInContext(name, ctx);
  g->b = LLVMCreateBuilderInContext(ctx);
  g->layout = layout;
  g->arena = arena_new();
  LLVMSetTarget(g->mod, triple);
  LLVMSetModuleDataLayout(g->mod, layout);
  g->i1 = LLVMInt1TypeInContext(ctx);
  g->i8 = LLVMInt8TypeInContext(ctx);
  g->i16 = LLVMInt16TypeInContext(ctx);
  g->i32 = LLVMInt32TypeInContext(ctx);
  g->i64 = LLVMInt64TypeInContext(ctx);
  g->f32 = LLVMFloatTypeInContext(ctx);
  g->f64 = LLVMDoubleTypeInContext(ctx);
  g->ptr = LLVMPointerTypeInContext(ctx, 0);
  g->voidt = LLVMVoidTypeInContext(ctx);
  g->kind_nest = attribute_kind("nest");
  g->kind_noreturn = attribute_kind("noreturn");
  g->kind_cold = attribute_kind("cold");
  g->kind_nounwind = attribute_kind("nounwind");
  g->kind_noalias = attribute_kind("noalias");
  g->kind_nonnull = attribute_kind("nonnull");
  g->kind_zeroext = attribute_kind("zeroext");
  g->kind_signext = attribute_kind("signext");
  g->kind_returns_twice = attribute_kind("returns_twice");
  g->kind_noinline = attribute_kind("noinline");
  g->kind_optsize = attribute_kind("optsize");
  g->kind_minsize = attribute_kind("minsize");
  g->md_prof = metadata_kind(g, "prof");
  g->md_unlikely = unlikely_weights(g);
}

static void gen_free(Gen *g) {
  LLVMDisposeBuilder(g->b);
  map_free(&g->type_info);
  map_free(&g->strings);
  map_free(&g->di_files);
  map_free(&g->di_types);
  arena_free(g->arena);
}

static void define_funcs(Gen *g, CoreUnit *u) {
  for (int i = 0; i < u->funcs.len; i++) {
    CoreFunc *f = u->funcs.at[i];
    if (f->linkage == LINK_EXTERN) continue;
    if (f->linkage == LINK_C) {
      if (f->irgen) define_intrinsic(g, f);
      continue;
    }
    if (f->linkage == LINK_AVAILABLE && !g->options.optimize) continue;
    if (is_intrinsic(f) && f->linkage == LINK_AVAILABLE) continue;
    define_func(g, f);
  }
  define_copies(g);
  for (int i = 0; i < u->funcs.len; i++)     // referred to after their turn
    if (u->funcs.at[i]->linkage == LINK_C && u->funcs.at[i]->irgen && LLVMGetFirstUse(u->funcs.at[i]->irgen)) define_intrinsic(g, u->funcs.at[i]);
}

LLVMModuleRef irgen_unit(LLVMContextRef ctx, CoreUnit *unit, IrOptions options, LLVMTargetDataRef layout, const char *triple) {
  Gen g = {.unit = unit, .options = options};
  gen_init(&g, ctx, unit->pkg->path, layout, triple);
  debug_begin(&g);
  for (int i = 0; i < unit->globals.len; i++) define_global(&g, unit->globals.at[i]);
  define_funcs(&g, unit);
  LLVMSetCurrentDebugLocation2(g.b, NULL);
  g.di_scope = NULL;
  for (int i = 0; i < unit->types.len; i++) define_type(&g, &unit->types.at[i]);
  for (int i = 0; i < unit->itabs.len; i++) define_itab(&g, &unit->itabs.at[i]);
  debug_end(&g);
  for (int i = 0; i < unit->funcs.len; i++) unit->funcs.at[i]->irgen = NULL;
  for (int i = 0; i < unit->globals.len; i++) unit->globals.at[i]->irgen = NULL;
  gen_free(&g);
  return g.mod;
}

// ---- the link table

static LLVMValueRef string_value(Gen *g, const char *s) {
  LLVMValueRef parts[2] = {string_const(g, s, strlen(s)), int_const(g, (int64_t)strlen(s))};
  return LLVMConstStructInContext(g->ctx, parts, 2, false);
}

static LLVMValueRef external_func(Gen *g, const char *symbol) {
  LLVMTypeRef t = LLVMFunctionType(g->voidt, NULL, 0, false);
  LLVMValueRef f = LLVMGetNamedFunction(g->mod, symbol);
  return f ? f : LLVMAddFunction(g->mod, symbol, t);
}

LLVMModuleRef irgen_link_table(LLVMContextRef ctx, Package **packages, int npackages, const bool *has_init, LLVMTargetDataRef layout, const char *triple) {
  Gen g = {0};
  gen_init(&g, ctx, "go:module", layout, triple);
  VEC(LLVMValueRef) tasks = {0};
  for (int i = 0; i < npackages; i++) {
    if (!has_init[i]) continue;
    LLVMValueRef parts[2] = {string_value(&g, packages[i]->path), external_func(&g, arena_printf(g.arena, "%s.init", packages[i]->path))};
    vec_push(&tasks, LLVMConstStructInContext(ctx, parts, 2, false));
  }
  LLVMValueRef list = null_ptr(&g);
  if (tasks.len) list = make_constant_global(&g, "", LLVMConstArray2(LLVMTypeOf(tasks.at[0]), tasks.at, (uint64_t)tasks.len), false);
  LLVMValueRef fields[] = {list, int_const(&g, tasks.len), external_func(&g, "main.main"), string_value(&g, "go1.27 burrow0.1")};
  make_constant_global(&g, "go:module", LLVMConstStructInContext(ctx, fields, 4, false), false);
  vec_free(&tasks);
  gen_free(&g);
  return g.mod;
}
