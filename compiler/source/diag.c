// How diagnostics are collected. Errors come in the order the phases find them; the user reads them in the order of
// the text. So they are kept, and flushing sorts them by position, drops those that repeat another on the same line, and
// stops after the limit. A message may have further lines, which begin with a tab.
#include "source.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "../support/arena.h"
#include "../support/strbuf.h"
#include "../support/vec.h"

typedef struct {
  Pos pos;
  int order;
  char *text;
} Diagnostic;

static VEC(Diagnostic) list;
static int syntax_errors;
static Pos last_syntax_error;

static void add(Pos pos, const char *prefix, const char *fmt, va_list args) {
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, fmt, args);
  size_t skip = strlen(prefix);
  char *text = xmalloc(skip + (size_t)n + 1);
  memcpy(text, prefix, skip);
  vsnprintf(text + skip, (size_t)n + 1, fmt, again);
  va_end(again);
  vec_push(&list, ((Diagnostic){pos, list.len, text}));
}

void diag_error(Pos pos, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  add(pos, "", fmt, args);
  va_end(args);
}

static bool line_has_error(Pos pos) {
  for (int i = 0; i < list.len; i++)
    if (list.at[i].pos >> 20 == pos >> 20) return true;
  return false;
}

// One syntax error a line: what follows on it is usually the first one's echo.
void diag_syntax_error(Pos pos, const char *fmt, ...) {
  if (pos && pos >> 20 == last_syntax_error >> 20) return;
  last_syntax_error = pos;
  va_list args;
  va_start(args, fmt);
  add(pos, "syntax error: ", fmt, args);
  syntax_errors++;
  va_end(args);
}

void diag_soft_error(Pos pos, const char *fmt, ...) {
  if (line_has_error(pos)) return;
  va_list args;
  va_start(args, fmt);
  add(pos, "", fmt, args);
  va_end(args);
}

int diag_count(void) { return list.len; }
int diag_syntax_count(void) { return syntax_errors; }

static int by_position(const void *a, const void *b) {
  const Diagnostic *x = a, *y = b;
  if (x->pos != y->pos) return x->pos < y->pos ? -1 : 1;
  return x->order - y->order;
}

static bool repeats(const Diagnostic *d, const Diagnostic *previous) {
  return d->pos >> 20 == previous->pos >> 20 && strcmp(d->text, previous->text) == 0;
}

int diag_flush(FILE *to, int limit) {
  int printed = 0;
  if (list.len) qsort(list.at, (size_t)list.len, sizeof *list.at, by_position);
  for (int i = 0; i < list.len; i++) {
    const Diagnostic *d = &list.at[i];
    if (i > 0 && repeats(d, &list.at[i - 1])) continue;
    if (limit && printed == limit) {
      fputs("too many errors\n", to);
      break;
    }
    if (d->pos) fprintf(to, "%s: %s\n", pos_string(d->pos), d->text);
    else fprintf(to, "%s\n", d->text);
    printed++;
  }
  diag_reset();
  return printed;
}

void diag_reset(void) {
  for (int i = 0; i < list.len; i++) free(list.at[i].text);
  vec_free(&list);
  syntax_errors = 0;
  last_syntax_error = 0;
}

void internal_error(Pos pos, const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  fprintf(stderr, "%s: internal compiler error: ", pos ? pos_string(pos) : "burrow");
  vfprintf(stderr, fmt, args);
  fputc('\n', stderr);
  va_end(args);
  exit(2);
}
