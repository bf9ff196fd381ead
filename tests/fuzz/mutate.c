// How programs are mutated. Bytes thrown together at random hardly get past the scanner, so the unit here is the token: an
// input is cut into tokens (roughly: words, numbers, strings, operators, blanks), and tokens or short runs of them are
// deleted, doubled, swapped, replaced by others of the language or by a piece of another program. Most results still
// look like Go and reach the parser's and checker's odd corners; now and then a byte is changed as well.
#include "fuzz.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

typedef struct { const uint8_t *at; size_t len; } Piece;
typedef struct { Piece *at; size_t len, cap; } Pieces;

uint64_t next_random(uint64_t *state) {
  uint64_t z = *state += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

size_t below(uint64_t *state, size_t n) { return n ? next_random(state) % n : 0; }

static const char *const words[] = {
  "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto", "if", "import", "interface",
  "map", "package", "range", "return", "select", "struct", "switch", "type", "var", "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "&^", "+=", "<<=",
  "&&", "||", "<-", "++", "--", "==", "<", ">", "=", "!", "~", "!=", "<=", ":=", "...", "(", ")", "[", "]", "{", "}", ",", ";", ".", ":", "\n", "0", "1", "-1",
  "1.5", "2i", "'a'", "\"s\"", "`r`", "x", "T", "_", "int", "string", "any", "comparable", "error", "nil", "true", "iota", "len", "make", "new", "append", "panic",
  "unsafe", "func() {", "struct {", "interface {", "[]", "[...]", "map[", "(type)", "[T any]", "chan<-", "0x", "1e9999", "\"\\q", "/*", "//", "\x00", "\xFF", "é",
};

static void add(Pieces *p, Piece x) {
  if (p->len == p->cap) p->at = realloc(p->at, sizeof *p->at * (p->cap = p->cap ? 2 * p->cap : 256));
  p->at[p->len++] = x;
}

static size_t piece_length(const uint8_t *s, size_t n) {
  size_t i = 1;
  if (isalnum(s[0]) || s[0] == '_' || s[0] >= 0x80) {
    while (i < n && (isalnum(s[i]) || s[i] == '_' || s[i] == '.' || s[i] >= 0x80)) i++;
  } else if (s[0] == '"' || s[0] == '\'' || s[0] == '`') {
    while (i < n && s[i] != s[0] && s[i] != '\n') i++;
    if (i < n) i++;
  } else if (s[0] == ' ' || s[0] == '\t') {
    while (i < n && (s[i] == ' ' || s[i] == '\t')) i++;
  } else if (ispunct(s[0]) && !strchr("()[]{},;", s[0])) {
    while (i < n && i < 3 && ispunct(s[i]) && !strchr("()[]{},;\"'`", s[i])) i++;
  }
  return i;
}

static void cut(Pieces *p, const uint8_t *s, size_t n) {
  for (size_t i = 0, len; i < n; i += len) {
    len = piece_length(s + i, n - i);
    add(p, (Piece){s + i, len});
  }
}

// Replaces count pieces from from on by those of new.
static void splice(Pieces *p, size_t from, size_t count, const Piece *new, size_t new_count) {
  if (from > p->len) from = p->len;
  if (count > p->len - from) count = p->len - from;
  Pieces result = {0};
  for (size_t i = 0; i < from; i++) add(&result, p->at[i]);
  for (size_t i = 0; i < new_count; i++) add(&result, new[i]);
  for (size_t i = from + count; i < p->len; i++) add(&result, p->at[i]);
  free(p->at);
  *p = result;
}

static void change(Pieces *p, const Pieces *other, uint64_t *state) {
  size_t at = below(state, p->len + 1), count = 1 + below(state, below(state, 4) ? 3 : 30);
  const char *word = words[below(state, sizeof words / sizeof *words)];
  Piece token = {(const uint8_t *)word, *word ? strlen(word) : 1};
  switch (below(state, 8)) {
    case 0: splice(p, at, count, NULL, 0); break;
    case 1: splice(p, at, 0, &token, 1); break;
    case 2: splice(p, at, 1, &token, 1); break;
    case 3:                                                  // double a run
      if (at + count <= p->len) {
        Piece *run = malloc(count * sizeof *run);
        memcpy(run, p->at + at, count * sizeof *run);
        splice(p, at, 0, run, count);
        free(run);
      }
      break;
    case 4:                                                  // swap
      if (at < p->len) {
        size_t with = below(state, p->len);
        Piece t = p->at[at];
        p->at[at] = p->at[with];
        p->at[with] = t;
      }
      break;
    case 5:                                                  // one name for another
      if (at < p->len && p->len > 1) p->at[at] = p->at[below(state, p->len)];
      break;
    default:                                                 // a piece of the other program
      if (other->len) {
        size_t from = below(state, other->len);
        if (count > other->len - from) count = other->len - from;
        splice(p, at, below(state, 2) ? count : 0, other->at + from, count);
      }
      break;
  }
}

size_t mutate(Input program, Input other, uint8_t *to, size_t max, uint64_t seed) {
  uint64_t state = seed;
  Pieces p = {0}, o = {0};
  cut(&p, program.text, program.size);
  cut(&o, other.text, other.size);
  for (size_t n = 1 + below(&state, 8); n > 0; n--) change(&p, &o, &state);
  size_t len = 0;
  for (size_t i = 0; i < p.len && len + p.at[i].len <= max; i++) {
    memcpy(to + len, p.at[i].at, p.at[i].len);
    len += p.at[i].len;
  }
  if (len && below(&state, 16) == 0) to[below(&state, len)] = (uint8_t)next_random(&state);
  free(p.at);
  free(o.at);
  return len;
}

#ifdef FUZZ_LIBFUZZER
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed) {
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, max);
  uint8_t *copy = malloc(size + 1);
  memcpy(copy, data, size);
  size_t n = mutate((Input){copy, size}, (Input){0}, data, max, seed);
  free(copy);
  return n;
}
#endif
