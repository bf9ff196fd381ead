// Files and positions. Files are numbered in the order they are read and stay in memory; a position packs that number
// with line and column, so that it can be kept in every node without a table. //line directives are kept per file
// as a list sorted by position; only printing looks at it.
#include "source.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "../support/arena.h"
#include "../support/vec.h"

typedef struct {
  Pos from;
  const char *name;
  int line, column;
} LineDirective;

typedef struct {
  SourceFile file;
  VEC(LineDirective) directives;
} Entry;

static VEC(Entry *) files;

static const SourceFile *add_file(const char *path, char *text, size_t size) {
  Entry *e = xcalloc(1, sizeof *e);
  char absolute[PATH_MAX];
  e->file.path = xstrdup(path);
  e->file.abs_path = realpath(path, absolute) ? xstrdup(absolute) : e->file.path;
  e->file.text = text;
  e->file.size = size;
  e->file.index = files.len;
  vec_push(&files, e);
  return &e->file;
}

const SourceFile *source_read(const char *path, const char **error) {
  FILE *f = fopen(path, "rb");
  if (!f) { *error = strerror(errno); return NULL; }
  size_t size = 0, cap = 1 << 16;
  char *text = xmalloc(cap + 2);
  for (size_t got; (got = fread(text + size, 1, cap - size, f)) > 0;) {
    size += got;
    if (size == cap) text = xrealloc(text, (cap *= 2) + 2);
  }
  bool bad = ferror(f);
  *error = strerror(errno);
  fclose(f);
  if (bad) { free(text); return NULL; }
  text[size] = text[size + 1] = '\0';
  return add_file(path, text, size);
}

const SourceFile *source_from_text(const char *path, const char *text, size_t size) {
  char *copy = xmalloc(size + 2);
  if (size) memcpy(copy, text, size);
  copy[size] = copy[size + 1] = '\0';
  return add_file(path, copy, size);
}

static Entry *entry_of(Pos pos) {
  int index = (int)(pos >> 48) - 1;
  return index >= 0 && index < files.len ? files.at[index] : NULL;
}

const SourceFile *source_file(Pos pos) {
  Entry *e = entry_of(pos);
  return e ? &e->file : NULL;
}

void source_forget(void) {
  for (int i = 0; i < files.len; i++) {
    Entry *e = files.at[i];
    if (e->file.abs_path != e->file.path) free((char *)e->file.abs_path);
    free((char *)e->file.path);
    free((char *)e->file.text);
    vec_free(&e->directives);
    free(e);
  }
  vec_free(&files);
}

void source_add_line(Pos from, const char *name, int line, int column) {
  Entry *e = entry_of(from);
  if (e) vec_push(&e->directives, ((LineDirective){from, name, line, column}));
}

static const LineDirective *directive_of(const Entry *e, Pos pos) {
  const LineDirective *found = NULL;
  for (int i = 0; i < e->directives.len && e->directives.at[i].from <= pos; i++) found = &e->directives.at[i];
  return found;
}

Place pos_place(Pos pos) {
  Entry *e = entry_of(pos);
  if (!e) return (Place){"<unknown position>", 0, 0, false};
  int line = pos_line(pos), column = pos_column(pos);
  const LineDirective *d = directive_of(e, pos);
  if (!d) return (Place){e->file.path, line, column, false};
  bool same_line = line == pos_line(d->from);        // on the directive's own line columns count from it, on later ones as written
  if (same_line) column = d->column + column - pos_column(d->from);
  return (Place){d->name, d->line + line - pos_line(d->from), d->column ? column : 0, true};
}

const char *pos_filename(Pos pos) { return pos_place(pos).file; }

const char *pos_string(Pos pos) {
  static char buffers[4][PATH_MAX + 32];
  static int turn;
  char *buf = buffers[turn = (turn + 1) % 4];
  Place p = pos_place(pos);
  if (p.column > 0) snprintf(buf, sizeof buffers[0], "%s:%d:%d", p.file, p.line, p.column);
  else if (p.line > 0) snprintf(buf, sizeof buffers[0], "%s:%d", p.file, p.line);
  else snprintf(buf, sizeof buffers[0], "%s", p.file);
  return buf;
}
