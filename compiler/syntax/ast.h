// ast.h -- the syntax tree: what the parser makes and everybody after it reads.
//
// Owns:    Node. The tree holds what was written, nothing else: types, objects and values stand in the checker's side tables, found by n->id.
// Memory:  the arena of the package; names are interned; literal texts point into the source file.
// Depth:   at most 10,000 levels (deeper sources are an error), so that everybody may recurse.
// Ids:     1 .. count-1, unique within a package, so that side tables are arrays.
#ifndef BURROW_AST_H
#define BURROW_AST_H

#include <stdbool.h>
#include <stdint.h>
#include "../source/source.h"
#include "../support/arena.h"
#include "../support/intern.h"
#include "../support/strbuf.h"

typedef enum {
#define OPERATOR(name, text, prec) OP_##name,
#include "operators.def"
#undef OPERATOR
} Op;

const char *op_text(Op op);
int op_precedence(Op op);

typedef enum {
#define AST(KIND, arm, fields) AST_##KIND,
#include "ast.def"
#undef AST
  AST_COUNT
} NodeKind;

enum { LIT_INT, LIT_FLOAT, LIT_IMAG, LIT_CHAR, LIT_STRING };
enum { CHAN_DIR_BOTH, CHAN_DIR_SEND, CHAN_DIR_RECV };
enum { BRANCH_BREAK, BRANCH_CONTINUE, BRANCH_GOTO, BRANCH_FALLTHROUGH };
enum {                                     // func_decl.pragmas
  PRAGMA_NOINLINE = 1 << 0,
  PRAGMA_NOSPLIT  = 1 << 1,
  PRAGMA_LINKNAME = 1 << 2,                // see SyntaxFile.linknames
  PRAGMA_NOESCAPE = 1 << 3,                // only for functions without a body
};

typedef struct Node Node;
typedef struct { Node **at; int len; } NodeList;
typedef struct { const char *at; int len; } Text;

struct Node {
  NodeKind kind;
  uint32_t id;
  Pos pos;
  union {
#define FN(name) Node *name;
#define FL(name) NodeList name;
#define FI(name) Name name;
#define FO(name) Op name;
#define FB(name) bool name;
#define FD(name) int name;
#define FP(name) Pos name;
#define FT(name) Text name;
#define AST(KIND, arm, fields) struct { fields } arm;
#include "ast.def"
#undef AST
#undef FN
#undef FL
#undef FI
#undef FO
#undef FB
#undef FD
#undef FP
#undef FT
  };
};

// One parsed file.
typedef struct { Pos pos; Name local, target; } Linkname;          // //go:linkname local target; target NULL if omitted
typedef struct { Pos pos; Text patterns; Pos decl; } EmbedDirective; // //go:embed patterns, above the var declaration at decl
typedef struct SyntaxFile {
  const SourceFile *source;
  Node *package_name;                      // IDENT; NULL after an error
  NodeList imports;                        // IMPORT
  NodeList decls;                          // CONST_SPEC, TYPE_SPEC, VAR_SPEC, FUNC_DECL, in source order; groups are flattened
  Linkname *linknames; int nlinknames;
  EmbedDirective *embeds; int nembeds;
  const SourceFile *generated;             // where initial values of embedded files come from (packages/embed.c), or NULL
  Text build_constraint;                   // the expression after //go:build, empty if none
  const char *go_version;                  // from a //go:build go1.N constraint, or NULL
} SyntaxFile;

// Shared by the files of one package.
typedef struct SyntaxContext {
  Arena *arena;
  uint32_t next_id;                        // start at 1
  int groups;                              // const groups so far: CONST_SPEC.group counts from 1 in a package
} SyntaxContext;

// Parses one file. Never fails: syntax errors are reported through diag_syntax_error, and what could be parsed is returned.
// Only the imports (and the build constraint) are read with imports_only.
SyntaxFile *syntax_parse_file(SyntaxContext *ctx, const SourceFile *source, bool imports_only);

// ---- reading trees
// Calls visit for each direct child that is not NULL, in source order.
void ast_children(const Node *n, void (*visit)(Node *child, void *arg), void *arg);
// Pre-order walk; visit returns false to skip the children.
void ast_walk(Node *n, bool (*visit)(Node *n, void *arg), void *arg);
Node *ast_unparen(Node *n);                // without surrounding parentheses
Pos  ast_end(const Node *n);               // position just after the last token, as far as the tree knows
const char *ast_kind_name(NodeKind kind);  // "BINARY"
// Expressions and types as gc prints them in messages ("a.b + f(x)", "func(x int) string {…}").
const char *ast_expr_string(Arena *a, const Node *n);
// The whole tree, one node a line, indented, with positions and fields: burrow ir -stage=ast.
void ast_dump(FILE *to, const SyntaxFile *file);
// The tree as Go source again (formatted simply); parsing it gives an equal tree.
void ast_print(StrBuf *to, const SyntaxFile *file);
// Asserts the shape of the tree (kinds of children, no NULL where none is allowed).
void ast_check(const SyntaxFile *file);

// ---- literals
// The bytes of a string literal's text with its escapes resolved; false if malformed (the lexer has reported it).
bool literal_string(Arena *a, Text text, const char **bytes, size_t *len);
bool literal_rune(Text text, uint32_t *rune);

#endif
