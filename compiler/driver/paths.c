// Where burrow finds its parts. The executable's folder decides: bin/burrow looks into lib/burrow beside bin, in the build folder and when installed alike.
// $BURROWROOT names another folder with the same contents.
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver.h"

static const char *made(char **once, const char *fmt, const char *dir) {
  if (!*once && asprintf(once, fmt, dir) < 0) abort();
  return *once;
}

const char *driver_lib_dir(void) {
  static char *dir;
  if (dir) return dir;
  const char *root = getenv("BURROWROOT");
  if (root && *root) return made(&dir, "%s", root);
  char exe[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
  if (n < 0) n = 0;
  exe[n] = '\0';
  for (int up = 0; up < 2; up++) {
    char *slash = strrchr(exe, '/');
    if (slash) *slash = '\0';
  }
  return made(&dir, "%s/lib/burrow", exe);
}

const char *driver_stdlib_dir(void) {
  static char *dir;
  return made(&dir, "%s/stdlib", driver_lib_dir());
}

const char *driver_runtime_dir(void) {
  static char *dir;
  return made(&dir, "%s/runtime", driver_lib_dir());
}

static void make_dirs(char *path) {
  for (char *p = path + 1;; p++) {
    if (*p && *p != '/') continue;
    char was = *p;
    *p = '\0';
    mkdir(path, 0777);
    *p = was;
    if (!was) return;
  }
}

const char *driver_cache_dir(void) {
  static char *dir;
  if (dir) return dir;
  const char *env;
  if ((env = getenv("BURROWCACHE")) && *env) made(&dir, "%s", env);
  else if ((env = getenv("XDG_CACHE_HOME")) && *env) made(&dir, "%s/burrow", env);
  else if ((env = getenv("HOME")) && *env) made(&dir, "%s/.cache/burrow", env);
  else made(&dir, "%s/burrow-cache", "/tmp");
  make_dirs(dir);
  return dir;
}

char *temp_path(const char *suffix) {
  const char *tmp = getenv("TMPDIR");
  char *path;
  if (asprintf(&path, "%s/burrow-XXXXXX%s", tmp && *tmp ? tmp : "/tmp", suffix) < 0) abort();
  int fd = mkstemps(path, (int)strlen(suffix));
  if (fd < 0) {
    fprintf(stderr, "burrow: %s: %s\n", path, strerror(errno));
    exit(1);
  }
  close(fd);
  return path;
}
