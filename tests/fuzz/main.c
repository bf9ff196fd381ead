// front_fuzz [-seed=N] [-runs=N] [-keep=FILE] FILE-OR-FOLDER...: mutates the programs given and runs the front end over the results.
//
// Each run depends on the seed and its number only. Before a run its number goes to FILE with the input, so that a crash leaves
// behind what caused it. Without programs to start from nothing would be tested, which is an error.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

enum { LARGEST = 1 << 16 };

typedef struct { uint8_t *text; size_t size; } Program;

static Program *programs;
static size_t nprograms;

static void load_file(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) return;
  Program p = {.text = malloc(LARGEST)};
  p.size = fread(p.text, 1, LARGEST, f);
  fclose(f);
  programs = realloc(programs, sizeof *programs * (nprograms + 1));
  programs[nprograms++] = p;
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static void load(const char *path) {
  struct stat st;
  if (stat(path, &st) != 0) return;
  if (!S_ISDIR(st.st_mode)) {
    load_file(path);
    return;
  }
  struct dirent **entries;
  int n = scandir(path, &entries, NULL, by_name);
  for (int i = 0; i < n; i++) {
    char child[4096];
    const char *name = entries[i]->d_name, *dot = strrchr(name, '.');
    snprintf(child, sizeof child, "%s/%s", path, name);
    if (*name != '.' && (entries[i]->d_type == DT_DIR || (dot && strcmp(dot, ".go") == 0))) load(child);
    free(entries[i]);
  }
  if (n >= 0) free(entries);
}

static void keep(const char *path, const uint8_t *text, size_t size) {
  FILE *f = fopen(path, "wb");
  if (!f) return;
  fwrite(text, 1, size, f);
  fclose(f);
}

int main(int argc, char **argv) {
  uint64_t seed = 1;
  long runs = 1000, first = 0;
  const char *kept = NULL;
  for (int i = 1; i < argc; i++) {
    if (sscanf(argv[i], "-seed=%lu", &seed) == 1 || sscanf(argv[i], "-runs=%ld", &runs) == 1 || sscanf(argv[i], "-first=%ld", &first) == 1) continue;
    if (strncmp(argv[i], "-keep=", 6) == 0) kept = argv[i] + 6;
    else load(argv[i]);
  }
  if (nprograms == 0) {
    fprintf(stderr, "front_fuzz: no programs to start from\n");
    return 2;
  }
  for (size_t i = 0; i < nprograms; i++) LLVMFuzzerTestOneInput(programs[i].text, programs[i].size);
  static uint8_t input[2 * LARGEST];
  for (long run = first; run < runs; run++) {
    uint64_t pick = (seed * 1000003 + (uint64_t)run) * 0x9E3779B97F4A7C15u;
    const Program *a = &programs[(pick >> 20) % nprograms], *b = &programs[(pick >> 40) % nprograms];
    size_t size = mutate(a->text, a->size, b->text, b->size, input, sizeof input, pick);
    if (kept) keep(kept, input, size);
    LLVMFuzzerTestOneInput(input, size);
  }
  printf("%zu programs, %ld inputs\n", nprograms, runs - first);
  return 0;
}
