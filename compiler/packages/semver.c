// The order of module versions, semver.org's: v1.2.3 < v1.2.10, v1.2.3-pre < v1.2.3, v1.0.0-alpha.2 < v1.0.0-alpha.10; what follows a plus sign does not count.
#include <ctype.h>
#include <stdlib.h>

#include "gomod.h"

static bool ends(char c) { return c == '\0' || c == '+'; }

// Numbers by value, words as text, numbers before words.
static int compare_part(const char **a, const char **b) {
  size_t na = strcspn(*a, ".+"), nb = strcspn(*b, ".+");
  bool da = strspn(*a, "0123456789") == na, db = strspn(*b, "0123456789") == nb;
  int order;
  if (da && db && na != nb) order = na < nb ? -1 : 1;
  else if (da != db) order = da ? -1 : 1;
  else {
    order = memcmp(*a, *b, na < nb ? na : nb);
    if (order == 0) order = na < nb ? -1 : na > nb;
  }
  *a += na;
  *b += nb;
  return order;
}

static int compare_prerelease(const char *a, const char *b) {
  if (ends(*a) || ends(*b)) return ends(*a) && ends(*b) ? 0 : ends(*a) ? 1 : -1;     // none is the latest
  while (true) {
    a++, b++;
    int order = compare_part(&a, &b);
    if (order) return order;
    if (ends(*a) || ends(*b)) return ends(*a) && ends(*b) ? 0 : ends(*a) ? -1 : 1;
  }
}

int semver_compare(const char *a, const char *b) {
  if (*a == 'v') a++;
  if (*b == 'v') b++;
  for (int i = 0; i < 3; i++) {
    char *after_a, *after_b;
    unsigned long long x = strtoull(a, &after_a, 10), y = strtoull(b, &after_b, 10);
    if (x != y) return x < y ? -1 : 1;
    a = after_a + (*after_a == '.');
    b = after_b + (*after_b == '.');
  }
  return compare_prerelease(a, b);
}
