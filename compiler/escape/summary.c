// Summaries, and their text form, one function a line:
//
//   params results flows symbol
//
// where flows is a word of params * (1 + results) characters: for each parameter the dereferences that reach the heap, then each result, '-' for none.
#include "escape_impl.h"

#include <stdlib.h>
#include <string.h>

struct EscapeTable {
  Arena *arena;
  Map by_symbol;                 // interned symbol -> EscapeSummary
};

EscapeTable *escape_table_new(void) {
  EscapeTable *t = xcalloc(1, sizeof *t);
  t->arena = arena_new();
  return t;
}

void escape_table_free(EscapeTable *t) {
  map_free(&t->by_symbol);
  arena_free(t->arena);
  free(t);
}

EscapeSummary *summary_new(Arena *a, int nparams, int nresults) {
  EscapeSummary *s = NEW(a, EscapeSummary);
  s->nparams = nparams;
  s->nresults = nresults;
  s->params = NEW_ARRAY(a, ParamFlow, nparams + 1);
  for (int i = 0; i < nparams; i++) {
    s->params[i].heap = NO_FLOW;
    s->params[i].results = NEW_ARRAY(a, int8_t, nresults + 1);
    memset(s->params[i].results, NO_FLOW, (size_t)nresults);
  }
  return s;
}

// Functions of the runtime that only look at what a pointer points at.
static bool keeps_nothing(const char *symbol) {
  static const char *const prefixes[] = {"sync/atomic.Load", "sync/atomic.Add", "sync/atomic.And", "sync/atomic.Or", "sync.runtime_Sem", "sync.runtime_notify", "runtime.KeepAlive"};
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (strncmp(symbol, prefixes[i], strlen(prefixes[i])) == 0) return true;
  return false;
}

const EscapeSummary *summary_of(const CoreFunc *f, const EscapeTable *imported) {
  if (f->escape) return f->escape;
  const EscapeSummary *s = imported ? map_get(&imported->by_symbol, f->symbol) : NULL;
  if (s && s->nparams >= f->params.len && s->nresults == f->results.len) return s;
  if (f->linkage != LINK_C || !keeps_nothing(f->symbol)) return NULL;
  enum { MOST = 8 };
  static int8_t results[2] = {NO_FLOW, NO_FLOW};
  static ParamFlow params[MOST];
  static EscapeSummary nothing = {MOST, 0, params};
  for (int i = 0; i < MOST; i++) params[i] = (ParamFlow){NO_FLOW, results};
  return f->params.len <= MOST ? &nothing : NULL;
}

// ---- text

static char flow_char(int8_t d) { return d == NO_FLOW ? '-' : (char)('0' + d); }
static int8_t char_flow(char c) { return c == '-' ? NO_FLOW : (int8_t)(c - '0'); }

bool escape_table_write(const CoreUnit *u, const char *path) {
  FILE *f = fopen(path, "w");
  if (!f) return false;
  for (int i = 0; i < u->funcs.len; i++) {
    const CoreFunc *fn = u->funcs.at[i];
    const EscapeSummary *s = fn->escape;
    if (!s || fn->linkage == LINK_AVAILABLE || s->nparams == 0) continue;
    fprintf(f, "%d %d ", s->nparams, s->nresults);
    for (int p = 0; p < s->nparams; p++) {
      fputc(flow_char(s->params[p].heap), f);
      for (int r = 0; r < s->nresults; r++) fputc(flow_char(s->params[p].results[r]), f);
    }
    fprintf(f, " %s\n", fn->symbol);
  }
  return fclose(f) == 0;
}

static void read_line(EscapeTable *t, char *line) {
  int nparams, nresults, used;
  if (sscanf(line, "%d %d %n", &nparams, &nresults, &used) != 2) return;
  char *flows = line + used, *symbol = strchr(flows, ' ');
  if (!symbol || symbol - flows != (ptrdiff_t)nparams * (1 + nresults)) return;
  symbol[strcspn(symbol, "\n")] = '\0';
  EscapeSummary *s = summary_new(t->arena, nparams, nresults);
  for (int p = 0; p < nparams; p++) {
    s->params[p].heap = char_flow(*flows++);
    for (int r = 0; r < nresults; r++) s->params[p].results[r] = char_flow(*flows++);
  }
  map_set(&t->by_symbol, intern(symbol + 1), s);
}

bool escape_table_read(EscapeTable *t, const char *path) {
  FILE *f = fopen(path, "r");
  if (!f) return false;
  char *line = NULL;
  size_t cap = 0;
  while (getline(&line, &cap, f) > 0) read_line(t, line);
  free(line);
  fclose(f);
  return true;
}
