// Type expressions and identifiers.
//
// check_type gives the Type that an expression denotes and records it; after an error that is the invalid type, about which
// nobody complains again. A type that is written where a value's type is wanted (check_var_type) must not be a constraint; since
// that needs its type set, the question is put off.
#include "check.h"

static Type *type_or_generic(Checker *c, Node *n);

// ---- identifiers

static const char *object_text(const Object *o) {
  switch (o->kind) {
    case OBJ_PKGNAME:  return "package name";
    case OBJ_CONST:    return "constant";
    case OBJ_TYPENAME: return "type";
    case OBJ_VAR:
      if (o->var.is_field) return "field";
      if (o->var.is_global) return "package-level variable";
      return o->var.is_result ? "result variable" : o->var.is_param ? "parameter" : "local variable";
    case OBJ_FUNC:     return "function";
    case OBJ_LABEL:    return "label";
    case OBJ_BUILTIN:  return "built-in function";
    case OBJ_NIL:      return "untyped nil";
  }
  return "";
}

// A name that a dot-import brought: the import is used.
static void use_dot_import(Checker *c, const Object *o) {
  for (int i = 0; i < c->dot_imports.len; i++)
    if (c->dot_imports.at[i].pkgname->pkgname.imported == o->pkg) c->dot_imports.at[i].pkgname->used = true;
}

static void ident_const(Checker *c, Operand *x, Node *n, Object *o) {
  bool is_iota = !o->pkg && o->type == type_basic[BASIC_UNTYPED_INT];
  if (is_iota && !c->ctx.iota) {
    check_error(c, n->pos, "cannot use iota outside constant declaration");
    return;
  }
  x->mode = MODE_CONSTANT;
  x->val = is_iota ? c->ctx.iota : o->const_.value;
}

static bool is_uninstantiated(const Type *t) {
  return (t->kind == TYPE_NAMED && t->named.tparams.len > 0) || (t->kind == TYPE_ALIAS && t->alias.tparams.len > 0 && !t->alias.targs.len);
}

static bool is_known_to_version(Checker *c, Node *n, const Object *type_name) {
  if (type_name->type != type_any && type_name->type != type_comparable) return true;
  if (type_name->pkg || check_allowed(c, n->pos, 18)) return true;
  return check_version(c, n->pos, 18, arena_printf(c->arena, "predeclared %s", type_name->name));
}

// What the object gives as an operand. The type is set by the caller.
static void ident_mode(Checker *c, Operand *x, Node *n, Object *o) {
  switch (o->kind) {
    case OBJ_PKGNAME:
      check_error(c, n->pos, "use of package %s not in selector", o->name);
      break;
    case OBJ_CONST:
      check_depends(c, o);
      if (!type_is_invalid(o->type)) ident_const(c, x, n, o);
      break;
    case OBJ_TYPENAME:
      if ((is_uninstantiated(o->type) || !type_is_invalid(o->type)) && is_known_to_version(c, n, o)) x->mode = MODE_TYPE;
      break;
    case OBJ_VAR:
      check_depends(c, o);
      if (o->pkg == c->pkg) o->used = true;
      if (!type_is_invalid(o->type)) x->mode = MODE_VARIABLE;
      break;
    case OBJ_FUNC:
      check_depends(c, o);
      x->mode = MODE_VALUE;
      break;
    case OBJ_BUILTIN:
      x->mode = MODE_BUILTIN;
      x->builtin = o->builtin.id;
      break;
    case OBJ_NIL:
      x->mode = MODE_NILVALUE;
      break;
    case OBJ_LABEL:
      break;
  }
}

void check_ident(Checker *c, Operand *x, Node *n, bool want_type) {
  *x = (Operand){.mode = MODE_INVALID, .type = type_invalid, .expr = n};
  Name name = n->ident.name;
  Object *o = scope_lookup_parent(c->ctx.scope, name, 0);
  if (!o) {
    if (name == name_blank) check_error(c, n->pos, "cannot use _ as value or type");
    else check_error(c, n->pos, "undefined: %s", name);
    return;
  }
  check_record_object(c, n, o);
  if (o->pkg && o->pkg != c->pkg) use_dot_import(c, o);
  if (want_type && o->kind != OBJ_TYPENAME) {
    check_error(c, n->pos, "%s (%s) is not a type", name, object_text(o));
    if (o->kind == OBJ_VAR) o->used = true;
    return;
  }
  check_object(c, o);
  ident_mode(c, x, n, o);
  if (x->mode != MODE_INVALID) x->type = o->type;
}

// ---- arrays

int64_t check_array_len(Checker *c, Node *n) {
  if (n->kind == AST_IDENT) {
    Object *o = scope_lookup_parent(c->ctx.scope, n->ident.name, 0);
    if (!o || o->kind != OBJ_CONST) {
      check_error(c, n->pos, o ? "invalid array length %s" : "undefined array length %s or missing type constraint", n->ident.name);
      return -1;
    }
  }
  Operand x = {0};
  Need outer = c->ctx.need;
  c->ctx.need = NEED_SIZE;
  check_expr(c, &x, n);
  c->ctx.need = outer;
  if (x.mode == MODE_INVALID) return -1;
  if (x.mode != MODE_CONSTANT) {
    check_error(c, n->pos, "array length %s must be constant", check_operand_str(c, &x));
    return -1;
  }
  const Const *v = type_is_untyped(x.type) || type_is(x.type, TF_INTEGER) ? const_to_int(c->arena, x.val) : NULL;
  int64_t len;
  if (!v || const_kind(v) != CONST_INT) {
    check_error(c, n->pos, "array length %s must be integer", check_operand_str(c, &x));
    return -1;
  }
  if (const_int64_value(v, &len) && len >= 0) return len;
  bool integer = type_is(x.type, TF_INTEGER);
  check_error(c, n->pos, integer ? "invalid array length %s" : "array length %s must be integer", check_operand_str(c, &x));
  return -1;
}

// ---- sizes that no program can have

enum { HUGE_LEN = 1 << 16, MAX_CHAN_ELEM = 1 << 16 };
#define ADDRESS_SPACE ((int64_t)1 << 50)

static void check_size(Checker *c, Pos at, Type *t) {
  if (type_has_typeparam(t)) return;
  if (t->kind == TYPE_ARRAY && type_size(t) >= ADDRESS_SPACE) check_error(c, at, "type %s larger than address space", check_type_str(c, t));
  if (t->kind == TYPE_CHAN && type_size(t->chan.elem) >= MAX_CHAN_ELEM) check_error(c, at, "channel element type too large (>64kB)");
}

static void check_size_later(Checker *c, Node *n, Type *t) { vec_push(&c->sized, ((__typeof__(*c->sized.at)){t, n->pos})); }

void check_sizes(Checker *c) {
  if (c->pkg->has_errors) return;                                // gc gets that far in sound packages only
  for (int i = 0; i < c->sized.len; i++) check_size(c, c->sized.at[i].pos, c->sized.at[i].type);
}

static Type *array_type(Checker *c, Node *n) {
  if (n->array_type.len->kind == AST_ELLIPSIS) {                 // composite literals look at their type's node before
    check_error(c, n->pos, "invalid use of [...] array (outside a composite literal)");
    check_var_type(c, n->array_type.elem);
    return type_invalid;
  }
  int64_t len = check_array_len(c, n->array_type.len);
  Type *elem = check_var_type(c, n->array_type.elem);
  if (len < 0) return type_invalid;
  Type *t = type_new_array(c->arena, elem, len);
  if (len >= HUGE_LEN) check_size_later(c, n, t);
  return t;
}

// ---- maps

typedef struct { Node *key; Type *type; } MapKey;

static void check_map_key(Checker *c, void *arg) {
  MapKey *k = arg;
  if (type_is_invalid(type_underlying(k->type)) || type_comparable_(k->type)) return;
  const char *why = type_is_typeparam(k->type) ? " (missing comparable constraint)" : "";
  check_error(c, node_start(k->key), "invalid map key type %s%s", check_type_str(c, k->type), why);
}

static Type *map_type(Checker *c, Node *n) {
  Type *key = check_var_type(c, n->map_type.key), *elem = check_var_type(c, n->map_type.value);
  MapKey *k = NEW(c->arena, MapKey);
  *k = (MapKey){n->map_type.key, key};
  check_later(c, check_map_key, k);
  return type_new_map(c->arena, key, elem);
}

// ---- all kinds

static Type *named_type(Checker *c, Node *n, Operand *x) {
  switch (x->mode) {
    case MODE_TYPE:    return x->type;
    case MODE_INVALID: return type_invalid;
    case MODE_NOVALUE: check_error(c, n->pos, "%s used as type", check_operand_str(c, x)); return type_invalid;
    default:           check_error(c, n->pos, "%s is not a type", check_operand_str(c, x)); return type_invalid;
  }
}

static bool is_type_name(Checker *c, const Node *n) {
  if (n->kind != AST_IDENT) return false;
  Object *o = scope_lookup_parent(c->ctx.scope, n->ident.name, 0);
  return o && o->kind == OBJ_TYPENAME;
}

static Type *type_of_node(Checker *c, Node *n) {
  Operand x = {0};
  switch (n->kind) {
    case AST_BAD:
      return type_invalid;
    case AST_IDENT:
      check_ident(c, &x, n, true);
      return named_type(c, n, &x);
    case AST_SELECTOR:
      if (is_type_name(c, n->selector.x)) c->ctx.need = NEED_SIZE;       // T.Method looks into T
      check_selector(c, &x, n, true);
      return named_type(c, n, &x);
    case AST_INDEX:
      return check_instantiated_type(c, n);
    case AST_PAREN:
      return type_or_generic(c, n->paren.x);
    case AST_STAR: {
      Type *elem = check_var_type(c, n->star.x);
      return type_is_invalid(elem) ? type_invalid : type_new_pointer(c->arena, elem);
    }
    case AST_ARRAY_TYPE:
      return array_type(c, n);
    case AST_SLICE_TYPE:
      return type_new_slice(c->arena, check_var_type(c, n->slice_type.elem));
    case AST_ELLIPSIS:
      check_error(c, n->pos, "invalid use of ...");
      if (n->ellipsis.elem) check_type(c, n->ellipsis.elem);
      return type_invalid;
    case AST_STRUCT_TYPE:
      return check_struct_type(c, n);
    case AST_FUNC_TYPE: {
      Scope *scope = scope_new(c->arena, c->ctx.scope);
      scope->is_func = true;
      return check_func_type(c, n, scope);
    }
    case AST_INTERFACE_TYPE:
      return check_interface_type(c, n);
    case AST_MAP_TYPE:
      return map_type(c, n);
    case AST_CHAN_TYPE: {
      Type *t = type_new_chan(c->arena, n->chan_type.dir, check_var_type(c, n->chan_type.elem));
      check_size_later(c, n, t);
      return t;
    }
    default:
      check_error(c, n->pos, "%s is not a type", check_expr_str(c, n));
      check_use(c, (NodeList){&n, 1});
      return type_invalid;
  }
}

// Pointers and the like do not need to know more than the name of what they mention.
static bool needs_names_only(const Node *n) {
  switch (n->kind) {
    case AST_STAR: case AST_SLICE_TYPE: case AST_MAP_TYPE: case AST_CHAN_TYPE: case AST_FUNC_TYPE: case AST_INTERFACE_TYPE: return true;
    default: return false;
  }
}

static Type *type_or_generic(Checker *c, Node *n) {
  Need outer = c->ctx.need;
  if (needs_names_only(n)) c->ctx.need = NEED_NAME;
  Type *t = type_of_node(c, n);
  c->ctx.need = outer;
  check_record(c, n, MODE_TYPE, t, NULL);
  return t;
}

Type *check_generic_type(Checker *c, Node *n) { return type_or_generic(c, n); }

Type *check_type(Checker *c, Node *n) {
  Type *t = type_or_generic(c, n);
  if (!is_uninstantiated(t)) return t;
  check_error(c, n->pos, "cannot use generic type %s without instantiation", check_type_str(c, t));
  check_record(c, n, MODE_TYPE, type_invalid, NULL);
  return type_invalid;
}

// ---- constraints are not for values

typedef struct { Node *node; Type *type; } VarType;

static void check_no_constraint(Checker *c, void *arg) {
  VarType *v = arg;
  Type *u = type_underlying(v->type);
  if (u->kind != TYPE_INTERFACE) return;
  typeset_complete(u);
  const char *why = u->interface.nterms >= 0 ? "interface contains type constraints" : u->interface.is_comparable ? "interface is (or embeds) comparable" : NULL;
  if (why) check_error(c, node_start(v->node), "cannot use type %s outside a type constraint: %s", check_type_str(c, v->type), why);
}

// Surely no constraint, as far as can be told now?
static bool is_plain(const Type *t) {
  if (t == type_error || t == type_any) return true;
  t = type_unalias((Type *)t);
  if (t->kind != TYPE_NAMED) return t->kind != TYPE_INTERFACE;
  const Type *u = t->named.underlying;
  return u && u->kind != TYPE_INTERFACE && u->kind != TYPE_NAMED && u->kind != TYPE_ALIAS;
}

void check_value_type(Checker *c, Node *n, Type *t) {
  if (is_plain(t)) return;
  VarType *v = NEW(c->arena, VarType);
  *v = (VarType){n, t};
  check_later(c, check_no_constraint, v);
}

Type *check_var_type(Checker *c, Node *n) {
  Type *t = check_type(c, n);
  check_value_type(c, n, t);
  return t;
}
