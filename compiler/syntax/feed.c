// Between the scanner and the parser. Go's grammar is LALR(1) but for three questions, which are answered here, token by token:
//
// 1. Does `{` open a block or a composite literal? Between if, for, switch and the body, outside all brackets, every
//    brace is an LBODY, elsewhere a '{' (or PBODY behind a parenthesis, where no literal can begin). A named type takes
//    only '{' for its literal, everything else takes any of them. Only the parser knows which LBODY was the body's: it
//    calls feed_body_begins, and the header is over.
// 2. Does `type T [` begin a type parameter list or an array? A look at the tokens ahead decides, as the specification
//    asks: TYPE_PARAMS_BEGIN or '['.
// 3. May a semicolon be left out before `}` or `)`? In a list with semicolons it may; the parser tells which brackets are
//    such lists, and here the semicolon is put in, so that the grammar has one form of each list.
//
// It is also where the parser is set right after a syntax error. The parser drops what it has begun, back to the innermost list with semicolons;
// the feed skips to the end of the broken item in the same list, over nested brackets, and delivers RESYNC. What ends an
// item is a semicolon, the list's closing bracket, case, default, or a keyword that begins a statement. Since both
// sides know the same lists, an error costs one item and no brace is miscounted.
//
// A line that begins with `func name(` inside a function means that a brace is missing somewhere above. Nothing sensible
// can follow in the open brackets, so the parser is stopped and started again at that declaration.
#include "syntax_impl.h"

#include "go.tab.h"

static Level *top(Parser *p) { return &vec_last(&p->feed.levels); }

static Token next_raw(Parser *p) {
  Token t;
  if (p->feed.next < p->feed.ahead.len) {
    t = p->feed.ahead.at[p->feed.next++];
    if (p->feed.next == p->feed.ahead.len) p->feed.next = p->feed.ahead.len = 0;
  } else {
    t.token = scan_raw(&t.value, p);
  }
  return t;
}

// The raw token i places ahead, 0 for the next one.
static Token *peek(Parser *p, int i) {
  while (p->feed.ahead.len - p->feed.next <= i) {
    Token t;
    t.token = scan_raw(&t.value, p);
    vec_push(&p->feed.ahead, t);
  }
  return &p->feed.ahead.at[p->feed.next + i];
}

static void push_back(Parser *p, Token t) {
  if (p->feed.next > 0) {
    p->feed.ahead.at[--p->feed.next] = t;
    return;
  }
  vec_push(&p->feed.ahead, t);
  memmove(p->feed.ahead.at + 1, p->feed.ahead.at, sizeof t * (size_t)(p->feed.ahead.len - 1));
  p->feed.ahead.at[0] = t;
}

static bool is_opener(int token) { return token == '(' || token == '[' || token == '{'; }
static bool is_closer(int token) { return token == ')' || token == ']' || token == '}'; }
static int closer_of(int opener) { return opener == '(' ? ')' : opener == '[' ? ']' : opener == '{' ? '}' : 0; }

static int raw_kind(int token) {
  return token == LBODY || token == PBODY ? '{' : token == TYPE_PARAMS_BEGIN ? '[' : token;
}

static void push_level(Parser *p, int opener) {
  bool body = opener == '{' && top(p)->header;
  vec_push(&p->feed.levels, ((Level){.token = opener, .body = body}));
}

// Closes the innermost level that closer fits, with what is open inside it.
static void pop_level(Parser *p, int closer) {
  for (int i = p->feed.levels.len - 1; i > 0; i--)
    if (closer_of(p->feed.levels.at[i].token) == closer) {
      p->feed.closed = p->feed.levels.len - i;
      p->feed.levels.len = i;
      return;
    }
}

// ---------------------------------------------------------------- type parameters or array length

static bool ends_operand(int token) { return token == NAME || token == LITERAL || is_closer(token); }

// `type T [ P * ...` or `type T [ P ( ...`: an expression too, unless a comma follows at the same level or something that only a
// type can be. Parentheses count as mere grouping where they do not call anything.
static bool length_is_constraint(Parser *p) {
  int depth = 0, calls = 0;      // calls: the depth of the outermost call parenthesis, 0 for none
  int before = '*';
  for (int i = 1;; i++) {
    int t = peek(p, i)->token;
    if (t == 0 || (t == ';' && depth == 0)) return false;
    if (depth == 0 && t == ']') return false;
    if (depth == 0 && t == ',') return true;
    if (!calls && (t == '~' || t == STRUCT || t == INTERFACE || t == FUNC || t == MAP || t == CHAN)) return true;
    if (!calls && t == '[' && !ends_operand(before)) return true;
    if (is_opener(t)) {
      depth++;
      if (!calls && ends_operand(before) && i > 1) calls = depth;
    } else if (is_closer(t)) {
      if (calls == depth) calls = 0;
      depth--;
      if (depth < 0) return false;
    }
    before = t;
  }
}

// Behind `type T [`.
static bool type_params_follow(Parser *p) {
  if (peek(p, 0)->token != NAME) return false;
  switch (peek(p, 1)->token) {
    case NAME: case LITERAL: case ',': case '~': case '[': case ARROW: case DOTDOTDOT: case ';':
    case INTERFACE: case STRUCT: case FUNC: case MAP: case CHAN:
      return true;
    case '*': case '(':
      return length_is_constraint(p);
    default:
      return false;
  }
}

// ---------------------------------------------------------------- a function where none may begin

// Is the func just read at the start of a line and followed by `name` or `(receiver) name (`?
static bool function_begins(Parser *p, const Token *func) {
  if (pos_column(func->value.tok.pos) != 1) return false;
  if (peek(p, 0)->token == NAME) return true;
  if (peek(p, 0)->token != '(') return false;
  int i = 1;
  for (int depth = 1; depth > 0; i++) {
    int t = peek(p, i)->token;
    if (t == 0 || t == ';' || t == '{') return false;
    if (is_opener(t)) depth++;
    if (is_closer(t)) depth--;
  }
  return peek(p, i)->token == NAME && peek(p, i + 1)->token == '(';
}

static int end_parse(Parser *p, Token *t) {
  push_back(p, *t);
  p->feed.restart = true;
  p->feed.resync = false;
  t->token = 0;
  return 0;
}

// ---------------------------------------------------------------- recovery

static bool begins_statement(int token) {
  switch (token) {
    case BREAK: case CONST: case CONTINUE: case DEFER: case FALLTHROUGH: case FOR: case GO: case GOTO: case IF: case RETURN: case SELECT:
    case SWITCH: case TYPE: case VAR: return true;
    default: return false;
  }
}

static bool begins_declaration(int token) {
  return token == IMPORT || token == CONST || token == TYPE || token == VAR || token == FUNC;
}

// Does the broken item end before t, which stands directly in the list?
static bool item_ends(Parser *p, const Token *t, int before) {
  if (t->token == 0) return true;
  const Level *list = top(p);
  if (list->token == 0) return begins_declaration(t->token) && (before == ';' || pos_column(t->value.tok.pos) == 1);
  return t->token == closer_of(list->token) || t->token == CASE || t->token == DEFAULT || begins_statement(t->token);
}

// Inside parentheses or brackets neither semicolons nor statements can be: their closing bracket is missing.
static void unwind_parens(Parser *p, int target) {
  while (p->feed.levels.len - 1 > target && top(p)->token != '{') p->feed.levels.len--;
}

// A line ended inside parentheses or brackets, which is wrong: was only a comma forgotten at its end? It was if the bracket is
// closed further on and nothing before looks like a statement.
static bool bracket_closes(Parser *p) {
  int depth = 1;
  for (int i = 0; i < 100; i++) {
    int t = peek(p, i)->token;
    if (t == 0 || t == '{' || t == '=' || t == DEFINE || t == OP_ASSIGN || t == INC_DEC || begins_statement(t)) return false;
    if (is_opener(t)) depth++;
    if (is_closer(t) && --depth == 0) return t == closer_of(top(p)->token);
  }
  return false;
}

// `}` at the start of a line closes the function, whatever has been left open in it.
static bool function_ends(Parser *p, const Token *t, int target) {
  return t->token == '}' && target == 1 && !top(p)->body && pos_column(t->value.tok.pos) == 1 && p->feed.levels.at[1].token == '{';
}

static int recover(Parser *p, Value *value) {
  Token t = p->feed.last;
  int before = ';';
  t.token = raw_kind(t.token);
  if (t.token == ';' && t.value.tok.detail >= SEMI_BEFORE_BRACE) t = next_raw(p);
  else if (is_closer(t.token)) p->feed.levels.len += p->feed.closed;
  int target = p->feed.levels.len - 1;
  while (!p->feed.levels.at[target].list) target--;
  bool pushed = is_opener(t.token), stuck = message_token_pos(&t) == p->feed.synced && t.token != 0;
  for (;; before = t.token, t = next_raw(p), pushed = stuck = false) {
    if ((t.token == ';' && !(top(p)->token != '{' && bracket_closes(p))) || begins_statement(t.token)) unwind_parens(p, target);
    if (t.token == 0 || function_ends(p, &t, target)) p->feed.levels.len = target + 1;
    if (t.token == FUNC && !pushed && p->feed.levels.len > 1 && function_begins(p, &t)) {
      end_parse(p, &t);
      return 0;
    }
    bool in_list = p->feed.levels.len - 1 == target;
    if (in_list && !stuck && t.token == ';' && target > 0) break;
    if (in_list && !stuck && item_ends(p, &t, before)) {
      push_back(p, t);
      break;
    }
    if (is_opener(t.token) && !pushed) push_level(p, t.token);
    if (is_closer(t.token) && !in_list) {
      int i = p->feed.levels.len - 1;
      while (i > target && closer_of(p->feed.levels.at[i].token) != t.token) i--;
      if (i > target) p->feed.levels.len = i;
      else if (closer_of(p->feed.levels.at[target].token) == t.token) {
        p->feed.levels.len = target + 1;
        push_back(p, t);
        break;
      }
    }
  }
  top(p)->header = false;
  p->feed.resync = false;
  p->feed.synced = message_token_pos(&t);
  p->feed.closed = 0;
  p->feed.spec = top(p)->types ? SPEC_BEGINS : NO_SPEC;
  value->tok.pos = message_token_pos(&t);
  p->feed.last = (Token){RESYNC, *value};
  return RESYNC;
}

// ---------------------------------------------------------------- the ordinary way

// `}` or `)` ends an item of a list that no semicolon has ended.
static bool semicolon_is_missing(Parser *p, int closer) {
  if (!top(p)->list || closer_of(top(p)->token) != closer) return false;
  int before = p->feed.last.token;
  return before != ';' && before != RESYNC && !is_opener(raw_kind(before));
}

static int brace_kind(Parser *p) {
  if (top(p)->header) return LBODY;
  int before = p->feed.last.token;
  return before == ')' ? PBODY : before == ELSE || before == LITERAL ? LBODY : '{';
}

// A keyword that begins a declaration, outside all brackets. False: the rest of the file is not wanted.
static bool top_level_keyword(Parser *p, Token *t) {
  int before = p->feed.last.token;
  if (before != ';' && before != RESYNC && before != START_DECLS) return true;
  if (t->token == FUNC) t->value.tok.detail = pragma_take_func(p);
  return !p->imports_only || t->token == IMPORT;
}

int feed_token(Value *value, Parser *p) {
  if (p->learning && p->error_state) return 0;               // one error is all an example is for
  if (p->feed.resync) return recover(p, value);
  Token t = next_raw(p);
  int spec = NO_SPEC;
  p->feed.closed = 0;
  switch (t.token) {
    case NAME:
      if (p->feed.spec == SPEC_BEGINS) spec = SPEC_NAMED;
      break;
    case '{':
      t.token = brace_kind(p);
      push_level(p, '{');
      break;
    case '[':
      if (p->feed.spec == SPEC_NAMED && type_params_follow(p)) t.token = TYPE_PARAMS_BEGIN;
      push_level(p, '[');
      break;
    case '(':
      push_level(p, '(');
      if (p->feed.last.token == TYPE) {
        top(p)->types = true;
        spec = SPEC_BEGINS;
      }
      break;
    case '}': case ')': case ']':
      if (semicolon_is_missing(p, t.token)) {
        push_back(p, t);
        t.value.tok.detail = t.token == '}' ? SEMI_BEFORE_BRACE : SEMI_BEFORE_PAREN;
        t.token = ';';
      } else {
        pop_level(p, t.token);
      }
      break;
    case ';':
      if (top(p)->types) spec = SPEC_BEGINS;
      break;
    case IF: case FOR: case SWITCH: case SELECT:
      top(p)->header = p->feed.levels.len > 1;
      p->header_keyword = t.token == IF ? "if" : t.token == FOR ? "for" : "switch";
      break;
    case FUNC:
      if (p->feed.levels.len > 1 && function_begins(p, &t)) {
        Token name = *peek(p, 0);
        if (name.token == NAME) syntax_error_at(p, message_token_pos(&name), "unexpected %s, expected (", message_token_text(&name));
        else syntax_error_at(p, t.value.tok.pos, "unexpected keyword func, expected }");
        value->tok = t.value.tok;
        return end_parse(p, &t);
      }
      // fallthrough
    case TYPE: case CONST: case VAR: case IMPORT:
      if (t.token == TYPE) spec = SPEC_BEGINS;
      if (p->feed.levels.len == 1 && !top_level_keyword(p, &t)) t.token = 0;
      break;
    case PACKAGE:
      p->pragma.package_seen = true;
      break;
  }
  if (p->pragma.funcs.len || p->pragma.embeds_seen < p->pragma.embeds.len) pragma_token(p, &t);
  p->feed.spec = spec;
  p->feed.last = t;
  *value = t.value;
  return t.token;
}

void feed_begin(Parser *p, int start_token) {
  p->feed.levels.len = 0;
  vec_push(&p->feed.levels, ((Level){.list = true}));
  p->feed.restart = p->feed.resync = false;
  p->feed.spec = NO_SPEC;
  push_back(p, (Token){start_token, {0}});
}

void feed_list_begins(Parser *p) { top(p)->list = true; }

void feed_body_begins(Parser *p) {
  p->feed.levels.at[p->feed.levels.len - 2].header = false;
  top(p)->list = true;
}

void feed_error(Parser *p) { p->feed.resync = !p->feed.restart; }
