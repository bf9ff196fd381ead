// The module cache: what the go command has downloaded. burrow only reads it.
//
//   $GOMODCACHE/github.com/!burnt!sushi/toml@v1.4.0/            the files of a module
//   $GOMODCACHE/cache/download/github.com/.../@v/v1.4.0.mod     its go.mod, also of modules whose files were never needed
// Their checksums (go.sum) are not verified again: the go command did that when it put them there.
#include <ctype.h>
#include <stdlib.h>

#include "gomod.h"

static const char *cache_root(void) {
  static const char *root;
  const char *env;
  if (root) return root;
  if ((env = getenv("GOMODCACHE")) && *env) root = intern(env);
  else if ((env = getenv("GOPATH")) && *env) root = intern_printf("%.*s/pkg/mod", (int)strcspn(env, ":"), env);
  else root = intern_printf("%s/go/pkg/mod", (env = getenv("HOME")) ? env : "");
  return root;
}

Name modcache_escape(const char *path) {
  StrBuf b = {0};
  for (; *path; path++) {
    if (isupper((unsigned char)*path)) strbuf_addc(&b, '!');
    strbuf_addc(&b, (char)tolower((unsigned char)*path));
  }
  Name escaped = intern(strbuf_str(&b));
  strbuf_free(&b);
  return escaped;
}

Name modcache_dir(const char *path, const char *version) {
  return intern_printf("%s/%s@%s", cache_root(), modcache_escape(path), modcache_escape(version));
}

GoMod *modcache_gomod(const char *path, const char *version) {
  Name dir = modcache_dir(path, version);
  GoMod *m = gomod_read(dir, intern_printf("%s/cache/download/%s/@v/%s.mod", cache_root(), modcache_escape(path), modcache_escape(version)));
  return m ? m : gomod_read(dir, path_join(dir, "go.mod"));
}
