// source.h -- files, positions and diagnostics.
//
// Owns:    the text of every file read (for the life of the process), the numbering of positions, the list of errors.
// Calls:   support. Callers: everybody in the compiler.
// Errors:  diag_* collect; nothing is printed before diag_flush.
#ifndef BURROW_SOURCE_H
#define BURROW_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// A position is a file, a line and a column, packed: 0 is "nowhere". Positions of one file compare as the text does.
typedef uint64_t Pos;            // file index (16 bits) | line (28 bits) | column (20 bits); columns count bytes from 1

typedef struct {
  const char *path;              // as given or found: what diagnostics print
  const char *abs_path;          // absolute, for debug information
  const char *text;              // ends in two NULs, as the scanner wants it
  size_t size;                   // bytes, without the NULs
  int index;
} SourceFile;

// Reads a file. NULL if it cannot be read; *error is then the reason as errno's text.
const SourceFile *source_read(const char *path, const char **error);
// A file from memory (tests, generated code); copies the text.
const SourceFile *source_from_text(const char *path, const char *text, size_t size);
const SourceFile *source_file(Pos pos);                       // NULL for nowhere
// Frees every file (fuzzing). Positions and texts of theirs must not be used any more.
void source_forget(void);

static inline Pos pos_make(int file_index, int line, int column) {
  return (uint64_t)(file_index + 1) << 48 | (uint64_t)(line & 0xFFFFFFF) << 20 | (uint64_t)(column < 0xFFFFF ? column : 0xFFFFF);
}
static inline int pos_line(Pos p) { return (int)(p >> 20 & 0xFFFFFFF); }
static inline int pos_column(Pos p) { return (int)(p & 0xFFFFF); }
// "dir/file.go:3:5", or "file.go:3" honouring //line directives as source_add_line told; static buffer, four deep.
const char *pos_string(Pos p);
const char *pos_filename(Pos p);
// The same taken apart: what file and line count as, and whether a directive said so. No column: 0.
typedef struct { const char *file; int line, column; bool directed; } Place;
Place pos_place(Pos p);
// The lexer met "//line name:line[:column]" (or the block form): text from pos on counts as that place. name must stay valid.
void source_add_line(Pos from, const char *name, int line, int column);

// ---- diagnostics: gc's form "path:line:col: message". Sorted by position, equal ones once, at most limit unless that is 0.
void diag_error(Pos pos, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// The same for a syntax error: the message gets the prefix "syntax error: ".
void diag_syntax_error(Pos pos, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// An error that further errors of the same line would only repeat: reported only if the line has none yet.
void diag_soft_error(Pos pos, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
int  diag_count(void);
int  diag_syntax_count(void);      // of syntax errors only: the tree is incomplete
// Prints what was collected, then forgets it. limit: 0 for all, else after that many "too many errors". Returns the number of errors.
int  diag_flush(FILE *to, int limit);
// Forgets what was collected (tests, fuzzing).
void diag_reset(void);
// Our own fault: "internal compiler error: phase: message at position"; exits with status 2.
void internal_error(Pos pos, const char *fmt, ...) __attribute__((format(printf, 2, 3), noreturn));

#endif
