// Channel operands: what may be sent to or received from.
#include "check.h"

typedef struct { const char *verb, *wrong; int dir; } Direction;  // wrong, dir: the channels that cannot do it

static const Direction sending = {"send to", "receive-only", CHAN_DIR_RECV}, receiving = {"receive from", "send-only", CHAN_DIR_SEND};

// The element type that all channels of type parameter t have; NULL: *why tells.
static Type *common_elem(Checker *c, Type *t, const Direction *d, const char **why) {
  int n;
  const UnionTerm *terms = type_terms(t, &n);
  Type *first = NULL;
  *why = "no specific channel type";
  for (int i = 0; i < n; i++) {
    Type *u = type_underlying(terms[i].type);
    const char *name = check_type_str(c, terms[i].type);
    if (u->kind != TYPE_CHAN) *why = arena_printf(c->arena, "non-channel %s", name);
    else if (u->chan.dir == d->dir) *why = arena_printf(c->arena, "%s channel %s", d->wrong, name);
    else if (first && !type_identical(first, u->chan.elem))
      *why = arena_printf(c->arena, "channels %s and %s have different element types", check_type_str(c, terms[0].type), name);
    else {
      first = u->chan.elem;
      continue;
    }
    return NULL;
  }
  return first;
}

Type *check_chan_elem(Checker *c, Operand *x, Pos at, bool send) {
  const Direction *d = send ? &sending : &receiving;
  if (type_is_typeparam(x->type)) {
    const char *why;
    Type *elem = common_elem(c, x->type, d, &why);
    if (!elem) check_error(c, at, "invalid operation: cannot %s %s: %s", d->verb, check_operand_str(c, x), why);
    return elem;
  }
  Type *u = type_underlying(x->type);
  const char *wrong = u->kind != TYPE_CHAN ? "non-channel" : u->chan.dir == d->dir ? arena_printf(c->arena, "%s channel", d->wrong) : NULL;
  if (!wrong) return u->chan.elem;
  check_error(c, at, "invalid operation: cannot %s %s %s %s", d->verb, wrong, check_type_str(c, x->type), check_operand_str(c, x));
  return NULL;
}
