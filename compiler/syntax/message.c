// How a syntax error gets its words. The parser's state says what it has read and what it waits for, but states are
// numbers that change with the grammar. So message.def holds examples, each a short text that goes wrong at its last token,
// and what is to be said then; at the first error of a run the examples are parsed, and the state in which each fails gets its
// message. Nothing has to be generated, and the examples are tests at the same time.
//
// This relies on default reductions: when the parser notices that a token is wrong, it has finished what it could, so that the state is that of
// the construct around ("behind an argument"), not of what happened to come last ("behind a name").
#include "syntax_impl.h"

#include "go.tab.h"

#define TOP "package p; "
#define STMT "package p; func _() { "

typedef struct { const char *text, *message; bool token_only; } Example;

static const Example examples[] = {
#define MESSAGE(text, message) {text, message, false},
#define TOKEN_MESSAGE(text, message) {text, message, true},
#include "message.def"
#undef MESSAGE
#undef TOKEN_MESSAGE
};

typedef struct { int state, token; const Example *example; } Learned;   // token -1: any

static VEC(Learned) learned;

static const Example *lookup(int state, int token) {
  const Example *found = NULL;
  for (int i = 0; i < learned.len; i++) {
    const Learned *l = &learned.at[i];
    if (l->state == state && l->token == token) return l->example;
    if (l->state == state && l->token < 0 && !found) found = l->example;
  }
  return found;
}

static void learn(void) {
  SyntaxContext ctx = {.arena = arena_new(), .next_id = 1};
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    const Example *e = &examples[i];
    int state, token;
    if (syntax_try(&ctx, e->text, &state, &token)) vec_push(&learned, ((Learned){state, e->token_only ? token : -1, e}));
  }
  arena_free(ctx.arena);
}

int message_examples(const char **text, const char **message, int i) {
  if (i >= (int)(sizeof examples / sizeof *examples)) return 0;
  *text = examples[i].text;
  *message = examples[i].message;
  return 1;
}

// ---------------------------------------------------------------- tokens by name

static const struct { int token; const char *text; } token_texts[] = {
  {BREAK, "keyword break"}, {CASE, "keyword case"}, {CHAN, "keyword chan"}, {CONST, "keyword const"}, {CONTINUE, "keyword continue"},
  {DEFAULT, "keyword default"}, {DEFER, "keyword defer"}, {ELSE, "keyword else"}, {FALLTHROUGH, "keyword fallthrough"}, {FOR, "keyword for"},
  {FUNC, "keyword func"}, {GO, "keyword go"}, {GOTO, "keyword goto"}, {IF, "keyword if"}, {IMPORT, "keyword import"},
  {INTERFACE, "keyword interface"}, {MAP, "keyword map"}, {PACKAGE, "keyword package"}, {RANGE, "keyword range"}, {RETURN, "keyword return"},
  {SELECT, "keyword select"}, {STRUCT, "keyword struct"}, {SWITCH, "keyword switch"}, {TYPE, "keyword type"}, {VAR, "keyword var"},
  {0, "EOF"}, {DEFINE, ":="}, {DOTDOTDOT, "..."}, {'=', "="}, {')', ")"}, {']', "]"}, {'}', "}"}, {',', "comma"}, {':', ":"}, {'(', "("},
  {'[', "["}, {TYPE_PARAMS_BEGIN, "["}, {'{', "{"}, {LBODY, "{"}, {PBODY, "{"}, {'.', "."},
};

static const char *semicolon_text(SemicolonKind kind) {
  switch (kind) {
    case SEMI_WRITTEN: return "semicolon";
    case SEMI_NEWLINE: return "newline";
    case SEMI_EOF: return "EOF";
    case SEMI_BEFORE_BRACE: return "}";
    case SEMI_BEFORE_PAREN: return ")";
  }
  return "semicolon";
}

const char *message_token_text(const Token *t) {
  switch (t->token) {
    case NAME: return intern_printf("name %s", t->value.node->ident.name);
    case LITERAL: return intern_printf("literal %.*s", t->value.node->lit.text.len, t->value.node->lit.text.at);
    case ';': return semicolon_text((SemicolonKind)t->value.tok.detail);
    case OP_ASSIGN: return intern_printf("%s=", op_text((Op)t->value.tok.detail));
    case INC_DEC: return t->value.tok.detail == OP_ADD ? "++" : "--";
  }
  for (size_t i = 0; i < sizeof token_texts / sizeof *token_texts; i++)
    if (token_texts[i].token == t->token) return token_texts[i].text;
  return op_text((Op)t->value.tok.detail);
}

Pos message_token_pos(const Token *t) {
  return t->token == NAME || t->token == LITERAL ? t->value.node->pos : t->value.tok.pos;
}

// ---------------------------------------------------------------- reporting

// After an error braces may be counted wrong, so that only the first one may be about the end of the file.
static bool is_echo(const Parser *p, int token) {
  if (token == 0 && (p->lex.cut || p->errors > 0)) return true;
  return p->feed.restart || p->silent_at == message_token_pos(&p->feed.last);
}

void message_report(Parser *p, int state, int token) {
  if (p->learning) {
    if (!p->error_state) {
      p->error_state = state;
      p->error_token = token;
    }
  } else if (!is_echo(p, token)) {
    if (!learned.len) learn();
    const Example *e = lookup(state, token);
    const char *message = e ? e->message : "";
    const char *text = message_token_text(&p->feed.last);
    Pos at = message_token_pos(&p->feed.last);
    if (*message && !strchr(",; ", *message)) syntax_error_at(p, at, "%s", message);
    else syntax_error_at(p, at, "unexpected %s%s", text, message);
  }
  feed_error(p);
}
