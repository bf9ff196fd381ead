// The programs to start from: every .go file below the folders named, in the order of their names.
#include "inputs.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool input_read(const char *path, Input *p) {
  FILE *f = fopen(path, "rb");
  if (!f) return false;
  p->text = malloc(LARGEST_INPUT);
  p->size = fread(p->text, 1, LARGEST_INPUT, f);
  bool whole = fgetc(f) == EOF;
  fclose(f);
  return whole;
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

void inputs_add(Inputs *list, const char *path) {
  struct stat st;
  if (stat(path, &st) != 0) return;
  if (!S_ISDIR(st.st_mode)) {
    Input p;
    if (input_read(path, &p)) vec_push(list, p);
    return;
  }
  struct dirent **entries;
  int n = scandir(path, &entries, NULL, by_name);
  for (int i = 0; i < n; i++) {
    char child[4096];
    const char *name = entries[i]->d_name, *dot = strrchr(name, '.');
    snprintf(child, sizeof child, "%s/%s", path, name);
    if (*name != '.' && (entries[i]->d_type == DT_DIR || (dot && strcmp(dot, ".go") == 0))) inputs_add(list, child);
    free(entries[i]);
  }
  if (n >= 0) free(entries);
}
