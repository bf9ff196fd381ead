// Mutations of the tree. A program is parsed, some of its nodes are changed, and the tree is printed again: the result is nearly always
// syntactically right, so that it reaches the checker, and changes as small as another operator or another name often get through it to the
// phases behind. What is put in comes from the tree of a second program, parsed afresh for each change: so nothing can become part of itself.
//
// A slot is a place in the tree that holds a node; the class of what it holds says what else may stand there.
#include "fuzz.h"

#include "../../compiler/support/vec.h"
#include "../../compiler/syntax/ast.h"

typedef enum { NOTHING, NAME, EXPR, STMT, SIMPLE, BODY, CASE, COMM, PARAM, DECL, LOCAL, SIGNATURE } Class;

typedef struct { Node **at; Class class; } Slot;
typedef struct { NodeList *at; Class class; } List;

typedef struct {
  SyntaxFile *file;
  VEC(Slot) slots;
  VEC(List) lists;               // of several nodes of a class, from which one may be taken
} Tree;

// ---- what stands where

static bool is_expr(NodeKind k) { return (k >= AST_IDENT && k <= AST_BINARY && k != AST_KEY_VALUE) || (k >= AST_ARRAY_TYPE && k <= AST_CHAN_TYPE && k != AST_ELLIPSIS); }
static bool is_stmt(NodeKind k) { return k >= AST_EMPTY && k <= AST_RANGE && k != AST_CASE_CLAUSE && k != AST_COMM_CLAUSE; }
static bool is_simple(NodeKind k) { return k == AST_EXPR_STMT || k == AST_SEND || k == AST_INC_DEC || k == AST_ASSIGN; }

// The class of the node in field `field` of a parent of that kind.
static Class class_of(NodeKind parent, const char *field, const Node *n) {
#define IS(name) (strcmp(field, name) == 0)
  if (n->kind == AST_COMPOSITE_LIT && !n->composite.type) return NOTHING;                    // only inside another literal
  if (IS("sel") || IS("label") || IS("names") || IS("bind") || IS("name")) return parent == AST_IMPORT ? NOTHING : NAME;
  if (IS("tag") && parent == AST_FIELD) return NOTHING;
  if (IS("path") || IS("comm") || IS("els")) return NOTHING;
  if (IS("type") && n->kind == AST_FUNC_TYPE && (parent == AST_FUNC_DECL || parent == AST_FUNC_LIT || parent == AST_FIELD)) return SIGNATURE;   // also methods of interfaces
  if (IS("init") || IS("post")) return SIMPLE;
  if (IS("decls")) return LOCAL;
#undef IS
  switch (n->kind) {
    case AST_CASE_CLAUSE: return CASE;
    case AST_COMM_CLAUSE: return COMM;
    case AST_FIELD:       return parent == AST_FUNC_TYPE ? PARAM : NOTHING;
    case AST_BLOCK:       return parent == AST_BLOCK || parent == AST_CASE_CLAUSE || parent == AST_COMM_CLAUSE ? STMT : BODY;
    default:              return is_expr(n->kind) ? EXPR : is_stmt(n->kind) ? STMT : NOTHING;
  }
}

static bool fits(Class class, const Node *old, const Node *n) {
  switch (class) {
    case NAME:      return n->kind == AST_IDENT;
    case EXPR:      return is_expr(n->kind) && !(n->kind == AST_COMPOSITE_LIT && !n->composite.type);
    case STMT:      return is_stmt(n->kind);
    case SIMPLE:    return is_simple(n->kind);
    case DECL:      return n->kind >= AST_CONST_SPEC && n->kind <= AST_FUNC_DECL;
    case LOCAL: case BODY: case CASE: case COMM: case PARAM: case SIGNATURE: return n->kind == old->kind;
    case NOTHING:   return false;
  }
  return false;
}

static void collect(Tree *t, Node *n);

static void collect_slot(Tree *t, Node **at, Class class) {
  if (!*at) return;
  if (class) vec_push(&t->slots, ((Slot){at, class}));
  collect(t, *at);
}

static void collect_list(Tree *t, NodeKind parent, const char *field, NodeList *list) {
  Class class = list->len ? class_of(parent, field, list->at[0]) : NOTHING;
  if (class && class != NAME && class != LOCAL) vec_push(&t->lists, ((List){list, class}));
  for (int i = 0; i < list->len; i++) collect_slot(t, &list->at[i], class_of(parent, field, list->at[i]));
}

static void collect(Tree *t, Node *n) {
  switch (n->kind) {
#define FN(name) if (f->name) collect_slot(t, (Node **)&f->name, class_of(n->kind, #name, f->name));
#define FL(name) collect_list(t, n->kind, #name, (NodeList *)&f->name);
#include "../../compiler/syntax/fields.inc"
  }
}

static bool read_tree(Tree *t, SyntaxContext *ctx, Input text) {
  t->file = syntax_parse_file(ctx, source_from_text("fuzz.go", (const char *)text.text, text.size), false);
  bool good = diag_count() == 0 && t->file->package_name;
  diag_reset();
  vec_push(&t->lists, ((List){&t->file->decls, DECL}));
  for (int i = 0; good && i < t->file->decls.len; i++) collect_slot(t, &t->file->decls.at[i], DECL);
  return good && t->slots.len > 0;
}

static void free_tree(Tree *t) {
  vec_free(&t->slots);
  vec_free(&t->lists);
}

// ---- choosing

// A random node of the tree that may stand where old stands; NULL if none is found quickly.
static Node *pick(const Tree *t, Class class, const Node *old, uint64_t *state) {
  for (int tries = 0; t->slots.len && tries < 40; tries++) {
    const Slot *s = &t->slots.at[below(state, (size_t)t->slots.len)];
    if (fits(class, old, *s->at) && (class == NAME || s->class != NAME || class != EXPR)) return *s->at;
  }
  return NULL;
}

static Slot *pick_slot(Tree *t, uint64_t *state) { return &t->slots.at[below(state, (size_t)t->slots.len)]; }
static List *pick_list(Tree *t, uint64_t *state) { return &t->lists.at[below(state, (size_t)t->lists.len)]; }

// ---- changes that keep the shape: a name, a literal, an operator

static const char *const literals[] = {
  "0", "1", "2", "7", "8", "31", "32", "63", "64", "127", "128", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
  "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "0.5", "1.0", "1e20", "1e308", "1e-400", "1e1000", "0x1p-1074",
  "1i", "0i", "'a'", "'\\x00'", "'\\U0010FFFF'", "\"\"", "\"s\"", "\"\\xff\"", "`raw`",
};

static void change_literal(Node *n, uint64_t *state) {
  const char *text = literals[below(state, sizeof literals / sizeof *literals)];
  n->lit.kind = *text == '\'' ? LIT_CHAR : *text == '"' || *text == '`' ? LIT_STRING : strchr(text, 'i') ? LIT_IMAG : strpbrk(text, ".ep") ? LIT_FLOAT : LIT_INT;
  n->lit.text = (Text){text, (int)strlen(text)};
}

static void change_in_place(Tree *t, Slot *s, uint64_t *state) {
  static const Op binary[] = {OP_ADD, OP_SUB, OP_MUL, OP_QUO, OP_REM, OP_AND, OP_OR, OP_XOR, OP_SHL, OP_SHR, OP_AND_NOT, OP_EQL, OP_NEQ, OP_LSS, OP_LEQ, OP_GTR, OP_GEQ, OP_ANDAND, OP_OROR};
  static const Op unary[] = {OP_ADD, OP_SUB, OP_NOT, OP_XOR, OP_AND, OP_ARROW};
  Node *n = *s->at, *other;
  switch (n->kind) {
    case AST_IDENT:
      if ((other = pick(t, NAME, n, state))) n->ident.name = other->ident.name;
      break;
    case AST_BASIC_LIT: change_literal(n, state); break;
    case AST_BINARY:    n->binary.op = binary[below(state, sizeof binary / sizeof *binary)]; break;
    case AST_UNARY:     n->unary.op = unary[below(state, sizeof unary / sizeof *unary)]; break;
    case AST_ASSIGN:
      if (n->assign.lhs.len == 1 && !n->assign.define) n->assign.op = below(state, 3) ? binary[below(state, 11)] : OP_NONE;
      else n->assign.define = !n->assign.define;
      break;
    case AST_CALL:      n->call.has_dots = !n->call.has_dots && n->call.args.len > 0; break;
    case AST_CHAN_TYPE: n->chan_type.dir = (int)below(state, 3); break;
    case AST_TYPE_SPEC: n->type_spec.is_alias = !n->type_spec.is_alias; break;
    case AST_BRANCH:    n->branch.tok = (int)below(state, 3); break;
    default:            break;
  }
}

// ---- changes of the shape

static void replace(Slot *s, Tree *other, uint64_t *state) {
  Node *n = pick(other, s->class, *s->at, state);
  if (n) *s->at = n;
}

// The node in s becomes a part of a node of the other tree, which takes its place.
static void nest(Slot *s, Tree *other, uint64_t *state) {
  Node *outer = pick(other, s->class, *s->at, state);
  if (!outer) return;
  Tree inside = {0};
  collect(&inside, outer);
  for (int tries = 0; inside.slots.len && tries < 20; tries++) {
    Slot *hole = pick_slot(&inside, state);
    if (hole->class != s->class || !fits(hole->class, *hole->at, *s->at)) continue;
    *hole->at = *s->at;
    *s->at = outer;
    break;
  }
  free_tree(&inside);
}

static void insert(Arena *a, NodeList *list, int at, Node *n) {
  Node **nodes = NEW_ARRAY(a, Node *, list->len + 1);
  memcpy(nodes, list->at, sizeof *nodes * (size_t)at);
  nodes[at] = n;
  memcpy(nodes + at + 1, list->at + at, sizeof *nodes * (size_t)(list->len - at));
  *list = (NodeList){nodes, list->len + 1};
}

static void drop(NodeList *list, int at) {
  if (list->len < 2) return;
  memmove(list->at + at, list->at + at + 1, sizeof *list->at * (size_t)(list->len - at - 1));
  list->len--;
}

static void change_list(Arena *a, List *l, Tree *other, uint64_t *state) {
  NodeList *list = l->at;
  if (list->len == 0) return;
  int i = (int)below(state, (size_t)list->len), k = (int)below(state, (size_t)list->len);
  Node *n = list->at[i];
  switch (below(state, 4)) {
    case 0: drop(list, i); break;
    case 1: insert(a, list, k, n); break;
    case 2: list->at[i] = list->at[k]; list->at[k] = n; break;
    default:
      if ((n = pick(other, l->class, n, state))) insert(a, list, k, n);
  }
}

// Lists may have moved since they were collected, and what a slot belongs to may be gone from the tree: then the change is lost, nothing else.
static void change(Arena *a, Tree *t, Input other_text, uint64_t *state) {
  size_t what = below(state, 10);
  if (what < 5) {
    change_in_place(t, pick_slot(t, state), state);
    return;
  }
  SyntaxContext ctx = {.arena = a, .next_id = 1};
  Tree other = {0};
  if (read_tree(&other, &ctx, other_text)) {
    if (what < 7) replace(pick_slot(t, state), &other, state);
    else if (what < 8) nest(pick_slot(t, state), &other, state);
    else change_list(a, pick_list(t, state), &other, state);
  }
  free_tree(&other);
}

size_t graft(Input program, Input other, uint8_t *to, size_t max, uint64_t seed) {
  uint64_t state = seed;
  SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
  Tree t = {0};
  StrBuf b = {0};
  if (read_tree(&t, &ctx, program)) {
    for (size_t n = 1 + below(&state, below(&state, 3) ? 3 : 12); n > 0; n--) change(ctx.arena, &t, below(&state, 2) ? program : other, &state);
    ast_print(&b, t.file);
  }
  size_t len = b.len < max ? b.len : max;
  if (len) memcpy(to, b.text, len);
  strbuf_free(&b);
  free_tree(&t);
  arena_free(ctx.arena);
  return len;
}
