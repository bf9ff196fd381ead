// What the kernel hands over.  A process starts with everything on its stack: argc, the argument strings' addresses, NULL,
// the environment's, NULL, then pairs (type, value) of the auxiliary vector up to type 0. We keep pointers into it; that
// memory stays for the life of the process and nobody writes it.

#include "os.h"

Int os_argc, os_envc;
const char *const *os_argv, *const *os_envp;
static const Uint *auxv;

void os_args_init(const Uint *initial_sp) {
  os_argc = (Int)initial_sp[0];
  os_argv = (const char *const *)(initial_sp + 1);
  os_envp = os_argv + os_argc + 1;
  while (os_envp[os_envc] != NULL) os_envc++;
  auxv = (const Uint *)(os_envp + os_envc + 1);
}

Uint os_auxv(Uint type) {
  for (const Uint *a = auxv; a[0] != 0; a += 2)
    if (a[0] == type) return a[1];
  return 0;
}

Int os_strlen(const char *s) {
  Int n = 0;
  while (s[n] != 0) n++;
  return n;
}

bool os_streq(const char *a, const char *b) {
  while (*a != 0 && *a == *b) a++, b++;
  return *a == *b;
}

// Returns what follows key and '=' if s begins so, else NULL.
static const char *after_key(const char *s, const char *key) {
  while (*key != 0 && *s == *key) s++, key++;
  return *key == 0 && *s == '=' ? s + 1 : NULL;
}

const char *os_getenv(const char *name) {
  for (Int i = 0; i < os_envc; i++) {
    const char *value = after_key(os_envp[i], name);
    if (value != NULL) return value;
  }
  return NULL;
}

// Reads a number at s; *end is the first character behind it, s itself if there is none.
static Int number(const char *s, const char **end) {
  const char *start = s;
  bool negative = *s == '-';
  if (*s == '-' || *s == '+') s++;
  const char *digits = s;
  Int n = 0;
  for (; *s >= '0' && *s <= '9' && n < INT64_MAX / 10 - 1; s++) n = n * 10 + (*s - '0');
  *end = s == digits ? start : s;
  return negative ? -n : n;
}

Int os_atoi(const char *s, Int otherwise) {
  const char *end;
  if (s == NULL) return otherwise;
  Int n = number(s, &end);
  return end == s || *end != 0 ? otherwise : n;
}

Int os_debugvar(const char *key, Int otherwise) {
  Int found = otherwise;
  for (const char *s = os_getenv("GODEBUG"); s != NULL && *s != 0;) {
    const char *value = after_key(s, key), *end;
    if (value != NULL) {
      Int n = number(value, &end);
      if (end != value && (*end == 0 || *end == ',')) found = n;   // the last one counts
    }
    while (*s != 0 && *s != ',') s++;
    if (*s == ',') s++;
  }
  return found;
}
