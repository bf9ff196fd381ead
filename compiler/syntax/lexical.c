// Literals and characters that are wrong. The scanner's patterns are generous: what looks like a number or a string
// comes here, where each rule of the language is checked and broken ones are reported at the very character. The
// token goes on to the parser in any case.
#include "syntax_impl.h"

#include "../support/utf8.h"

// ---------------------------------------------------------------- numbers

typedef struct {
  Parser *p;
  const char *text;
  int len, i;
  Pos at;                        // of text[0]
  bool wrong;                    // one error a number is enough
} Scan;

static void wrong(Scan *s, int offset, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
static void wrong(Scan *s, int offset, const char *fmt, ...) {
  if (s->wrong) return;
  s->wrong = true;
  char text[128];
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, sizeof text, fmt, args);
  va_end(args);
  error_at(s->p, s->at + (Pos)offset, "%s", text);
}

static int peek(const Scan *s) { return s->i < s->len ? (unsigned char)s->text[s->i] : 0; }
static int lower(int c) { return c | ('a' - 'A'); }
static bool is_decimal(int c) { return c >= '0' && c <= '9'; }
static bool is_hex(int c) { return is_decimal(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

typedef struct {
  bool any;                      // there are digits
  int bad;                       // offset of the first digit too large for the base, or -1
} Digits;

static void skip_digits(Scan *s, int base, Digits *d) {
  for (int c; (c = peek(s)) == '_' || (base == 16 ? is_hex(c) : is_decimal(c)); s->i++) {
    if (c == '_') continue;
    d->any = true;
    if (base < 10 && c - '0' >= base && d->bad < 0) d->bad = s->i;
  }
}

// The offset of an underscore that does not stand between two digits (a base prefix counts as one), or -1.
static int bad_separator(const char *text, int len) {
  int i = 0;
  char before = '.';             // kind of the character before: 0 digit, _ underscore, . anything else
  if (len >= 2 && text[0] == '0' && strchr("xob", lower(text[1]))) {
    i = 2;
    before = '0';
  }
  bool hex = i == 2 && lower(text[1]) == 'x';
  for (; i < len; i++) {
    char c = text[i];
    if (c == '_') {
      if (before != '0') return i;
      before = '_';
    } else if (is_decimal(c) || (hex && is_hex(c))) {
      before = '0';
    } else {
      if (before == '_') return i - 1;
      before = '.';
    }
  }
  return before == '_' ? len - 1 : -1;
}

static const char *base_name(int base) {
  return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

int scan_number(Parser *p, const char *text, int len, Pos at, int *kind, bool *good) {
  Scan s = {p, text, len, 0, at, false};
  Digits d = {false, -1};
  int base = 10;
  char prefix = 0;
  *kind = LIT_INT;
  if (peek(&s) != '.') {
    if (peek(&s) == '0') {
      s.i++;
      prefix = (char)lower(peek(&s));
      base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : prefix == 'b' ? 2 : 8;
      if (strchr("xob", prefix) && prefix) s.i++;
      else prefix = '0', d.any = true;
    }
    skip_digits(&s, base == 8 && prefix == '0' ? 8 : base, &d);
  }
  if (peek(&s) == '.') {
    *kind = LIT_FLOAT;
    if (prefix == 'o' || prefix == 'b') wrong(&s, s.i, "invalid radix point in %s literal", base_name(base));
    s.i++;
    skip_digits(&s, base == 16 ? 16 : 10, &d);
  }
  if (!d.any) wrong(&s, s.i, "%s literal has no digits", base_name(base));
  int e = lower(peek(&s));
  if (e == 'e' || e == 'p') {
    if (e == 'e' && prefix && prefix != '0') wrong(&s, s.i, "'%c' exponent requires decimal mantissa", peek(&s));
    if (e == 'p' && prefix != 'x') wrong(&s, s.i, "'%c' exponent requires hexadecimal mantissa", peek(&s));
    s.i++;
    *kind = LIT_FLOAT;
    if (peek(&s) == '+' || peek(&s) == '-') s.i++;
    Digits exponent = {false, -1};
    skip_digits(&s, 10, &exponent);
    if (!exponent.any) wrong(&s, s.i, "exponent has no digits");
  } else if (prefix == 'x' && *kind == LIT_FLOAT) {
    wrong(&s, s.i, "hexadecimal mantissa requires a 'p' exponent");
  }
  int digits_end = s.i;
  if (peek(&s) == 'i') {
    *kind = LIT_IMAG;
    s.i++;
  }
  if (d.bad >= 0 && (*kind == LIT_INT || (*kind == LIT_IMAG && prefix != '0')))
    wrong(&s, d.bad, "invalid digit '%c' in %s literal", text[d.bad], base_name(base));
  int separator = bad_separator(text, digits_end);
  if (separator >= 0) wrong(&s, separator, "'_' must separate successive digits");
  *good = !s.wrong;
  return s.i;
}

// ---------------------------------------------------------------- strings and runes

// Checks the escape that begins at text[*i] == '\\' and moves *i behind it (or behind its good part).
static bool check_escape(Parser *p, const char *text, int len, int *i, char quote, Pos at) {
  int start = ++*i;
  int c = start < len ? (unsigned char)text[start] : '\n';
  int digits, base;
  uint32_t limit;
  if (c == quote || strchr("abfnrtv\\", c)) {
    ++*i;
    return true;
  }
  if (c >= '0' && c <= '7') digits = 3, base = 8, limit = 255;
  else if (c == 'x') ++*i, digits = 2, base = 16, limit = 255;
  else if (c == 'u') ++*i, digits = 4, base = 16, limit = 0x10FFFF;
  else if (c == 'U') ++*i, digits = 8, base = 16, limit = 0x10FFFF;
  else {
    error_at(p, at + (Pos)start, "unknown escape");
    return false;
  }
  uint32_t value = 0;
  for (; digits > 0; digits--, ++*i) {
    c = *i < len ? (unsigned char)text[*i] : '\n';
    int digit = is_decimal(c) ? c - '0' : is_hex(c) ? lower(c) - 'a' + 10 : 99;
    if (digit >= base) {
      const char *kind = base == 8 ? "octal" : "hexadecimal";
      uint32_t rune = UTF8_INVALID;
      int width = *i < len ? utf8_decode(text + *i, (size_t)(len - *i), &rune) : 0;
      if (width == 0) return false;                          // the missing quote is reported instead
      if (c == '\'') error_at(p, at + (Pos)*i, "invalid character '\\'' in %s escape", kind);
      else error_at(p, at + (Pos)*i, "invalid character '%.*s' in %s escape", width, text + *i, kind);
      return false;
    }
    value = value * (uint32_t)base + (uint32_t)digit;
  }
  if (base == 8 && value > limit) {
    error_at(p, at + (Pos)*i, "octal escape value %u > 255", value);
    return false;
  }
  if (value > limit || (limit > 255 && value >= 0xD800 && value < 0xE000)) {
    error_at(p, at + (Pos)*i, "escape is invalid Unicode code point U+%04X", value);
    return false;
  }
  return true;
}

static bool at_end(const Parser *p, const char *text) { return text == p->source->text + p->source->size; }

bool scan_string(Parser *p, const char *text, int len, Pos at) {
  bool good = true;
  for (int i = 1; i < len;) {
    if (text[i] == '"') return good;
    if (text[i] == '\\') good &= check_escape(p, text, len, &i, '"', at);
    else i++;
  }
  if (at_end(p, text + len)) error_at(p, at, "string not terminated");
  else error_at(p, at + (Pos)len, "newline in string");
  return false;
}

int scan_rune(Parser *p, const char *text, int len, Pos at, bool *good) {
  int runes = 0;
  *good = true;
  for (int i = 1; i < len;) {
    if (text[i] == '\'') {
      if (*good && runes != 1) {
        if (runes == 0) error_at(p, at + 1, "empty rune literal or unescaped '");
        else error_at(p, at, "more than one character in rune literal");
        *good = false;
      }
      return i + 1;
    }
    uint32_t rune;
    if (text[i] == '\\') *good &= check_escape(p, text, len, &i, '\'', at);
    else i += utf8_decode(text + i, (size_t)(len - i), &rune);
    runes++;
  }
  *good = false;
  if (at_end(p, text + len)) error_at(p, at, "rune literal not terminated");
  else error_at(p, at + (Pos)len, "newline in rune literal");
  return len;
}

// ---------------------------------------------------------------- characters

void scan_identifier(Parser *p, const char *text, int len, Pos at) {
  for (int i = 0, width; i < len; i += width) {
    uint32_t rune;
    width = utf8_decode(text + i, (size_t)(len - i), &rune);
    if (rune_is_letter(rune) || (rune_is_digit(rune) && i > 0)) continue;
    if ((rune == UTF8_INVALID && width == 1) || rune == BYTE_ORDER_MARK) continue;     // check_encoding
    if (rune_is_digit(rune)) error_at(p, at, "identifier cannot begin with digit U+%04X '%.*s'", rune, width, text);
    else error_at(p, at + (Pos)i, "invalid character U+%04X '%.*s' in identifier", rune, width, text + i);
  }
}

// The offset of the first byte from i on that is NUL or not ASCII; size if there is none. Eight bytes at a time: nearly all
// source is ASCII from end to end.
static size_t next_unusual(const char *text, size_t i, size_t size) {
  const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  for (; i + 8 <= size; i += 8) {
    uint64_t word;
    memcpy(&word, text + i, 8);
    if (((word - ones) | word) & highs) break;               // a zero byte borrows, what is not ASCII has the bit itself
  }
  while (i < size && (unsigned char)text[i] - 1u < 0x7F) i++;
  return i;
}

// NUL, broken UTF-8 and byte order marks are wrong wherever they stand, in strings and comments too: one pass finds them.
void check_encoding(Parser *p) {
  const char *text = p->source->text, *line_start = text;
  size_t size = p->source->size;
  int line = 1;
  for (size_t i = 0; (i = next_unusual(text, i, size)) < size;) {
    for (const char *nl; (nl = memchr(line_start, '\n', (size_t)(text + i - line_start))); line_start = nl + 1) line++;
    uint32_t rune;
    int width = utf8_decode(text + i, size - i, &rune);
    Pos at = pos_make(p->source->index, line, (int)(text + i - line_start) + 1);
    if (text[i] == 0) error_at(p, at, "invalid NUL character");
    else if (rune == UTF8_INVALID && width == 1) error_at(p, at, "invalid UTF-8 encoding");
    else if (rune == BYTE_ORDER_MARK && i > 0) error_at(p, at, "invalid BOM in the middle of the file");
    i += (size_t)width;
  }
}
