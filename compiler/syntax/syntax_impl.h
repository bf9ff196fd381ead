// syntax_impl.h -- what the files of syntax/ share: the parser's state and who does what with it.
//
//   go.l        characters -> raw tokens, automatic semicolons, comments            scan_raw
//   lexical.c   checks numbers, runes and strings; bad bytes in the source           scan_*, check_encoding
//   pragma.c    the comments that mean something: //line, //go:build, //go:embed ...  pragma_*
//   feed.c      raw tokens -> the parser's tokens: which brace, which bracket, resync  feed_*
//   go.y        tokens -> tree                                                       go_parse
//   build.c     the larger actions of the grammar                                    build_*
//   message.c   what a syntax error says                                             message_*
//   parse.c     the entry: one file from text to tree                                syntax_parse_file
#ifndef BURROW_SYNTAX_IMPL_H
#define BURROW_SYNTAX_IMPL_H

#include <stddef.h>

#include "../support/utf8.h"
#include "../support/vec.h"
#include "ast.h"

enum {
  MAX_NESTING = 10000,           // levels of a tree, and entries of the parser's stack: later phases recurse over both
};

typedef struct Parser Parser;

// A list under construction: count nodes of Parser.pending from start on. Lists nest as the grammar does, so that one stack holds them all;
// what an abandoned list left above is overwritten by the next element of the list below.
typedef struct {
  int start, count;
  Pos pos;                       // where it says what the list is of, if somebody wants to know
} List;

// if, for or switch, up to the brace of the body.
typedef struct {
  Pos pos, body;                 // of the keyword and the brace
  Node *init, *cond, *post;      // cond: a statement, still
  Node *range;                   // a RANGE without its body, instead of the three
} Header;

// Values of tokens and of grammar symbols.
typedef union {
  Node *node;
  List list;
  NodeList nodes;
  Header *header;
  struct { Pos pos; uint32_t detail; } tok;    // detail: an Op, a SemicolonKind, or the pragmas before func
} Value;

typedef enum { SEMI_WRITTEN, SEMI_NEWLINE, SEMI_EOF, SEMI_BEFORE_BRACE, SEMI_BEFORE_PAREN } SemicolonKind;

typedef struct { int token; Value value; } Token;

// A bracket that is open. See feed.c.
typedef struct {
  int token;                     // the opening token as the parser got it
  bool header;                   // between if, for, switch, select at this level and the brace of the body
  bool body;                     // a brace in a header: of a body, as far as one can tell
  bool list;                     // holds a list with semicolons, in which the parser can recover from errors
  bool types;                    // of type ( ... )
} Level;

typedef struct { Pos pos; int flag; } FuncPragma;            // flag: PRAGMA_*

struct Parser {
  SyntaxContext *ctx;
  Arena *arena;
  const SourceFile *source;
  SyntaxFile *file;
  bool imports_only;
  bool learning;                 // runs an example of message.def: nothing is reported, the first error ends it
  int error_state, error_token;  // ... and where it was (state 0: none)

  struct {                       // go.l
    void *flex;
    char *text;                  // the source's text, which flex marks while it runs and leaves as it was
    int line;
    const char *line_start;
    bool cut;                    // something that is not terminated has swallowed the rest of the file
    bool semicolon;              // a newline here ends the statement
  } lex;

  struct {                       // feed.c
    VEC(Level) levels;           // the first is the file itself
    VEC(Token) ahead;            // raw tokens read early; the next one is at index next
    int next;
    Token last;                  // delivered last
    int closed;                  // how many levels it closed: recovery reopens them
    enum { NO_SPEC, SPEC_BEGINS, SPEC_NAMED } spec;          // whether a type's name comes next, or was the last token
    bool resync;                 // the parser met an error at the last token
    Pos synced;                  // the token at which recovery ended last: if it is wrong again, it must be skipped
    bool restart;                // a function begins where none may: go on from there at top level
  } feed;

  struct {                       // pragma.c
    VEC(FuncPragma) funcs;       // //go:noinline and the like since the last declaration
    VEC(Linkname) linknames;
    VEC(EmbedDirective) embeds;
    int embeds_seen;             // for these a token has followed
    int embeds_placed;           // these have found their declaration
    bool package_seen;
  } pragma;

  VEC(Node *) pending;           // elements of lists, see List
  VEC(Node *) imports, decls;    // of the file
  const char *header_keyword;    // "if", "for" or "switch": the last one
  uint32_t decl_begins;          // id of the first node of this top-level declaration
  int errors;                    // reported
  Pos last_error;                // where the one that lies farthest on is
  Pos silent_at;                 // a token about which everything has been said
};

// ---- go.l
void scan_begin(Parser *p);
void scan_end(Parser *p);
int  scan_raw(Value *value, Parser *p);

// ---- lexical.c. Each reports what is wrong with the text; at is its position.
// text begins with it, the length is returned; good: there is nothing wrong.
int  scan_number(Parser *p, const char *text, int len, Pos at, int *kind, bool *good);
int  scan_rune(Parser *p, const char *text, int len, Pos at, bool *good);
bool scan_string(Parser *p, const char *text, int len, Pos at);
void scan_identifier(Parser *p, const char *text, int len, Pos at);
void check_encoding(Parser *p);

// ---- pragma.c
void pragma_comment(Parser *p, const char *text, int len, Pos at, Pos end);
uint32_t pragma_take_func(Parser *p);                        // a func begins: what stands above it
void pragma_token(Parser *p, const Token *t);                // any token comes next: does it go with what stands above it?
void pragma_decl(Parser *p, Node *decl);                     // a declaration ended: directives before it belong to it
void pragma_finish(Parser *p);

// ---- feed.c
void feed_begin(Parser *p, int start_token);                 // start_token tells the grammar what to expect
int  feed_token(Value *value, Parser *p);
void feed_list_begins(Parser *p);                            // the bracket just delivered opens a list with semicolons
void feed_body_begins(Parser *p);                            // ... and the body of if, for, switch or select
void feed_error(Parser *p);                                  // the parser met an error at the last token: skip to where it can go on

// ---- go.y
// From the package clause, or (start_file false) from a top-level declaration on.
void go_parse(Parser *p, bool start_file);

// ---- build.c: what the actions of the grammar do, in the grammar's order
// A node of its kind's own size: an IDENT has 24 bytes, a Node would have 64. Trees are what the front end touches most, so that smaller
// is faster; nobody may copy a Node as a whole.
static inline Node *node_new(Parser *p, NodeKind kind, Pos pos, size_t arm_size) {
  Node *n = arena_alloc(p->arena, offsetof(Node, bad) + arm_size);
  n->kind = kind;
  n->id = p->ctx->next_id++;
  n->pos = pos;
  return n;
}
#define NODE(KIND, arm, at, ...)                                                   \
  ({                                                                               \
    __typeof__(((Node *)0)->arm) arm##_ = {__VA_ARGS__};                           \
    Node *node_ = node_new(p, AST_##KIND, at, sizeof arm##_);                      \
    node_->arm = arm##_;                                                           \
    node_;                                                                         \
  })
List list_new(Parser *p);
List list_of(Parser *p, Node *n);
List list_add(Parser *p, List l, Node *n);
List list_prepend(Parser *p, Node *n, List l);
NodeList list_take(Parser *p, List l);
NodeList list_single(Parser *p, Node *n);

void  build_top_level(Parser *p, NodeList decls);
Node *build_import(Parser *p, Node *name, Node *path);
void  build_import_ends(Parser *p, Pos at);
Node *build_const(Parser *p, List names, Node *type, List values);
List build_const_group(Parser *p, List specs);
Node *build_var(Parser *p, List names, Node *type, List values);
Node *build_body(Parser *p, Pos lbrace, List stmts, Pos rbrace);
Node *build_func(Parser *p, Pos at, uint32_t pragmas, Node *name, NodeList tparams, Node *signature, Node *body);
Node *build_method(Parser *p, Pos at, uint32_t pragmas, List recv, Node *name, NodeList tparams, Node *signature, Node *body);
NodeList build_params(Parser *p, List params);
NodeList build_type_params(Parser *p, List params);
Node *build_no_type(Parser *p, Pos dots);
Node *build_array(Parser *p, Pos lbrack, List len, Node *elem);
Node *build_open_array(Parser *p, Pos lbrack, Pos dots, Node *elem);
Node *build_field(Parser *p, List names, Node *type, Node *tag);
Node *build_embedded(Parser *p, Pos at, Node *type, Node *tag);
void  build_generic_method(Parser *p, Pos lbrack);
Node *build_arrow(Parser *p, Pos arrow, Node *x);
Node *build_index(Parser *p, Node *x, Pos lbrack, List indices);
Node *build_slice(Parser *p, Node *x, List lo, Pos colon, Node *hi);
Node *build_slice3(Parser *p, Node *x, List lo, Pos colon, Node *hi, Pos colon2, Node *max, Pos rbrack);
Node *build_literal(Node *type, Pos at, Pos lbrace, Node *values);
Node *build_named_literal(Parser *p, Node *type, Pos lbrace, Node *values);
Node *build_parenthesized_literal(Parser *p, Pos lparen, Node *type, Pos lbrace, Node *values);
Node *build_assign(Parser *p, List lhs, Op op, Pos op_pos, List rhs, bool define);
Node *build_literal_expr(Parser *p, Node *literal);
void  build_no_statement(Parser *p, Pos colon);
void  build_no_results(Parser *p);
Header *build_header(Parser *p, Pos at, Node *init, Node *cond, Pos body);
Header *build_range(Parser *p, Pos at, List lhs, bool define, Node *x, Pos body);
void  build_no_condition(Parser *p, Header *h);
void  build_ended_header(Parser *p, Header *h, Pos semicolon, SemicolonKind kind);
void  build_post(Parser *p, Header *h, Node *post);
Node *build_if(Parser *p, Header *h, NodeList stmts, Pos rbrace);
Node *build_for(Parser *p, Header *h, NodeList stmts, Pos rbrace);
Node *build_called(Parser *p, const char *word, Node *x);
Node *build_switch(Parser *p, Header *h, NodeList clauses, Pos rbrace);
Node *build_case(Parser *p, List exprs, Pos colon);

// ---- branch.c
void check_branches(Parser *p, Node *body);                  // labels, goto, break, continue and fallthrough of a function

// ---- message.c
void message_report(Parser *p, int state, int token);        // the parser stands in state and cannot go on with token
const char *message_token_text(const Token *t);              // "name x", "literal 5", "keyword if", "comma"
Pos message_token_pos(const Token *t);

// ---- parse.c
// Where parsing text goes wrong first: the parser's state and the token. False if it does not.
bool syntax_try(SyntaxContext *ctx, const char *text, int *state, int *token);

// The examples of message.def one by one, for the test. Returns 0 behind the last.
int message_examples(const char **text, const char **message, int i);

// ---- print_expr.c, print.c: the tree as source
typedef struct {
  StrBuf *to;
  bool brief;                    // as in messages: bodies and elements are {…}
  int indent;
} Printer;
void print_expr(Printer *pr, const Node *n);
void print_exprs(Printer *pr, NodeList l);
void print_signature(Printer *pr, const Node *func_type);
void print_type_params(Printer *pr, NodeList tparams);
void print_simple_stmt(Printer *pr, const Node *n);
void print_block(Printer *pr, const Node *n);

// ---- dump.c: what ast_dump prints; without positions it tells nothing but the shape
void dump_file(StrBuf *to, const SyntaxFile *file, bool positions);

// An error outside the grammar proper, with or without "syntax error: " in front; silent while learning.
void error_at(Parser *p, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void syntax_error_at(Parser *p, Pos at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

#endif
