// front_end_bench STDLIB ARGUMENT...: how long the front end takes for the packages named and all they import.
//
// Prints one line: lines of source, seconds of parsing (reading the files included), seconds of checking. It is processor time of this
// one thread, kernel included, so that a busy machine disturbs little. front_end.py makes the input and tells what is typical.
#include <stdio.h>
#include <time.h>

#include "../../compiler/packages/packages.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static long count_lines(const Program *program) {
  long lines = 0;
  for (int i = 0; i < program->len; i++)
    for (int k = 0; k < program->at[i]->nfiles; k++) {
      const SourceFile *f = program->at[i]->files[k]->source;
      for (size_t at = 0; at < f->size; at++) lines += f->text[at] == '\n';
    }
  return lines;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: front_end_bench STDLIB FILE-OR-FOLDER...\n");
    return 2;
  }
  PackagesConfig config = {.stdlib = argv[1]};
  double start = now();
  Program *program = packages_load(&config, (const char *const *)argv + 2, argc - 2);
  double parsed = now();
  packages_check(program);
  double checked = now();
  if (diag_flush(stderr, 10) > 0) return 1;
  printf("%ld %.6f %.6f\n", count_lines(program), parsed - start, checked - parsed);
  return 0;
}
