// The output that an example promises: the last comment of its body, if it begins with "Output:" or "Unordered output:".
//
//   func ExampleF() {
//       F()
//       // Output: 1
//       // 2
//   }
// Comments are not in the tree. So the text of the body is scanned for groups of comments (lines that follow each other without code or an empty line
// between them); the last group counts, cleaned of its markers as documentation comments are.
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "driver.h"
#include "../support/strbuf.h"

typedef struct { const char *start, *end; } Span;

static const char *at(const SourceFile *f, int line, int column) {
  const char *p = f->text;
  for (; line > 1 && *p; p++) line -= *p == '\n';
  return p + column - 1;
}

// After a string or rune literal.
static const char *skip_literal(const char *p, const char *end) {
  char quote = *p++;
  for (; p < end && *p != quote; p++)
    if (*p == '\\' && quote != '`') p++;
  return p < end ? p + 1 : end;
}

static const char *skip_comment(const char *p, const char *end) {
  const char *close = p[1] == '*' ? strstr(p + 2, "*/") : NULL;
  if (p[1] == '*') return close && close + 2 < end ? close + 2 : end;
  while (p < end && *p != '\n') p++;
  return p;
}

static bool is_comment(const char *p, const char *end) { return p + 1 < end && p[0] == '/' && (p[1] == '/' || p[1] == '*'); }

// The last group of comments between start and end.
static Span last_group(const char *start, const char *end) {
  Span group = {0};
  bool open = false;             // a comment here belongs to the group
  int newlines = 0;
  for (const char *p = start; p < end;) {
    if (is_comment(p, end)) {
      const char *after = skip_comment(p, end);
      if (!open) group.start = p;
      group.end = after;
      open = true;
      newlines = 0;
      p = after;
      continue;
    }
    if (*p == '\n') open = open && ++newlines < 2;
    else if (!isspace((unsigned char)*p)) open = false;
    p = *p == '"' || *p == '\'' || *p == '`' ? skip_literal(p, end) : p + 1;
  }
  return group;
}

static bool is_directive(const char *p, const char *end) {
  if (end - p > 5 && memcmp(p, "line ", 5) == 0) return true;
  const char *colon = p;
  while (colon < end && (islower((unsigned char)*colon) || isdigit((unsigned char)*colon))) colon++;
  return colon > p && colon + 1 < end && *colon == ':' && (islower((unsigned char)colon[1]) || isdigit((unsigned char)colon[1]));
}

static void add_line(StrBuf *out, const char *p, const char *end, int *blank) {
  while (end > p && isspace((unsigned char)end[-1])) end--;
  if (end == p) {
    ++*blank;
    return;
  }
  if (*blank && out->len) strbuf_addc(out, '\n');               // several empty lines are one; none at the beginning
  *blank = 0;
  strbuf_addn(out, p, (size_t)(end - p));
  strbuf_addc(out, '\n');
}

// A group without its markers.
static void clean(Span group, StrBuf *out) {
  int blank = 0;
  for (const char *p = group.start; p < group.end;) {
    if (!is_comment(p, group.end)) {
      p++;
      continue;
    }
    const char *after = skip_comment(p, group.end);
    if (p[1] == '/') {
      p += 2;
      if (!is_directive(p, after)) add_line(out, p + (p < after && *p == ' '), after, &blank);
    } else {
      const char *close = after - 2;
      for (p += 2; p < close;) {
        const char *eol = memchr(p, '\n', (size_t)(close - p));
        if (!eol) eol = close;
        add_line(out, p, eol, &blank);
        p = eol + 1;
      }
    }
    p = after;
  }
}

static bool cut_word(const char **p, const char *word) {
  size_t n = strlen(word);
  if (strncasecmp(*p, word, n) != 0) return false;
  *p += n;
  return true;
}

bool example_output(const SourceFile *file, Pos body, Pos end, StrBuf *output, bool *unordered) {
  Span group = last_group(at(file, pos_line(body), pos_column(body)), at(file, pos_line(end), pos_column(end)));
  if (!group.start) return false;
  StrBuf text = {0};
  clean(group, &text);
  const char *p = strbuf_str(&text);
  while (isspace((unsigned char)*p)) p++;
  *unordered = cut_word(&p, "unordered ");
  bool promised = cut_word(&p, "output:");
  if (promised) {
    while (*p == ' ') p++;
    strbuf_add(output, *p == '\n' ? p + 1 : p);
  }
  strbuf_free(&text);
  return promised;
}
