#include "tree.h"

#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *tree_errors;
PackagesConfig tree_config;

static char dir[64];

void tree_begin(void) {
  strcpy(dir, "/tmp/burrow-packages-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(dir));
  ck_assert_int_eq(chdir(dir), 0);
  tree_config = (PackagesConfig){.stdlib = "std"};
  tree_write("std/runtime/r.go", "package runtime\n");
  tree_write("std/fmt/f.go", "package fmt\nimport \"internal/x\"\nfunc Print() { x.F() }\nfunc bodyless()\n");
  tree_write("std/internal/x/x.go", "package x\nfunc F() {}\n");
}

static int remove_entry(const char *path, const struct stat *st, int flag, struct FTW *f) { return remove(path); }

void tree_end(void) {
  if (chdir("/") == 0 && dir[0]) nftw(dir, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

void tree_write(const char *path, const char *text) {
  char part[256];
  for (const char *slash = path; (slash = strchr(slash, '/')); slash++) {
    snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
    mkdir(part, 0777);
  }
  FILE *f = fopen(path, "w");
  ck_assert_ptr_nonnull(f);
  fputs(text, f);
  fclose(f);
}

static const char *replaced(const char *text) {
  StrBuf b = {0};
  for (size_t n = strlen(dir); *text;) {
    bool here = strncmp(text, dir, n) == 0;
    strbuf_addn(&b, here ? "DIR" : text, here ? 3 : 1);
    text += here ? n : 1;
  }
  return strbuf_str(&b);
}

Program *tree_load(const char *args) {
  const char *list[8];
  int n = 0;
  for (char *word = strtok(xstrdup(args), " "); word; word = strtok(NULL, " ")) list[n++] = word;
  Program *p = packages_load(&tree_config, list, n);
  packages_check(p);
  char *text;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  diag_flush(f, 0);
  fclose(f);
  tree_errors = replaced(text);
  return p;
}

const char *tree_order(const Program *p) {
  StrBuf b = {0};
  for (int i = 0; i < p->len; i++) strbuf_printf(&b, "%s%s", i ? " " : "", p->at[i]->path);
  return strbuf_str(&b);
}

const char *tree_files(const Program *p) {
  StrBuf b = {0};
  if (p->nroots == 0) return "";
  for (int i = 0; i < p->roots[0]->nfiles; i++) {
    const char *path = p->roots[0]->files[i]->source->path, *slash = strrchr(path, '/');
    strbuf_printf(&b, "%s%s", i ? " " : "", slash ? slash + 1 : path);
  }
  return strbuf_str(&b);
}
