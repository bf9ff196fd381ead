// layout.h -- the memory layouts that compiled code and the runtime share.
//
// Owns:    the shape of strings, slices, interfaces, func values, type descriptors, itabs, map headers and
//          iterators, defer frames, select cases, and of the tables that the link step makes.
// Callers: the runtime includes it as C; the compiler's irgen builds constants of the same shape. A layout that
//          irgen writes field by field is therefore listed once, in rtype.def, and both sides are made from it.
// Rules:   every word is 8 bytes (amd64); no bit-fields; padding is explicit where two sides could differ.
#ifndef BURROW_ABI_LAYOUT_H
#define BURROW_ABI_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Attributes of the runtime's own functions, for merge.c. RUNS_ON_G0: only assembly, the kernel or a table calls it, and always on g0 or a
// signal's stack, where no prologue has to look for room. NAMED_BY_ASSEMBLY: it must keep its name.
#define RUNS_ON_G0 __attribute__((no_split_stack))
#define NAMED_BY_ASSEMBLY __attribute__((used))
// The slow path of something fast: small, apart, and never inlined.
#define COLD __attribute__((noinline, cold, minsize))

typedef intptr_t  Int;    // Go int
typedef uintptr_t Uint;   // Go uint, uintptr

// The values every Go program passes around.
typedef struct { const uint8_t *ptr; Int len; } String;
typedef struct { void *ptr; Int len, cap; } Slice;

// A func value is a pointer to a funcval; the closure's captured words follow code. It is called with the
// funcval's own address in the nest register (r10). A nil func value is a null pointer.
typedef struct funcval { void *code; /* captures... */ } funcval;

#define KIND(number, name, text) KIND_##name = number,
enum { 
#include "kinds.def"
  KIND_COUNT };
#undef KIND

// rtype.tflag
enum {
  TFLAG_NAMED       = 1 << 0,  // the type has a name (predeclared types included)
  TFLAG_UNCOMMON    = 1 << 1,  // rtype.uncommon is set
  TFLAG_DIRECT      = 1 << 2,  // values are one pointer word: interfaces hold the value itself, not its address
  TFLAG_REGULAR_MEM = 1 << 3,  // equality and hash treat the value as size bytes of plain memory
};

typedef struct rtype rtype;
typedef struct uncommontype uncommontype;

// Type descriptors. Two types are identical exactly if their descriptors have the same address.
// RSTRUCT/RFIELD/REND: see rtype.def.
#define RSTRUCT(name)         struct name {
#define RFIELD(ctype, name)   ctype name;
#define REND(name)            };
#include "rtype.def"
#undef RSTRUCT
#undef RFIELD
#undef REND

typedef struct imethod imethod;
typedef struct method method;
typedef struct structfield structfield;
typedef struct itab itab;
typedef struct arraytype arraytype;
typedef struct chantype chantype;
typedef struct functype functype;
typedef struct interfacetype interfacetype;
typedef struct maptype maptype;
typedef struct ptrtype ptrtype;
typedef struct slicetype slicetype;
typedef struct structtype structtype;

enum { CHAN_RECV = 1, CHAN_SEND = 2, CHAN_BOTH = 3 };        // chantype.dir

// maptype.flags
enum {
  MAP_INDIRECT_KEY    = 1 << 0,  // slots hold a pointer to the key (keys over 128 bytes)
  MAP_INDIRECT_ELEM   = 1 << 1,  // slots hold a pointer to the element
  MAP_NEED_KEY_UPDATE = 1 << 2,  // an overwrite must store the key again (+0/-0, strings)
  MAP_HASH_MIGHT_PANIC = 1 << 3, // the key type contains an interface
};
enum { MAP_GROUP_SLOTS = 8, MAP_MAX_INLINE = 128 };

typedef struct { const rtype  *type; void *data; } eface;     // interface{}
typedef struct { const itab   *tab;  void *data; } iface;     // interfaces with methods

// The first word of a map header is its count, so that len(m) is one load.
typedef struct { uint64_t used; /* map.h */ } hmap_header;
// The first two words of a channel header are qcount and dataqsiz, so that len(c) and cap(c) are one load each.
typedef struct { Uint qcount, dataqsiz; /* chan.h */ } hchan_header;

// A map iterator as compiled code allocates it (on its stack, zeroed): key == NULL says that the iteration ended.
enum { MAPITER_WORDS = 16 };
typedef struct { void *key; void *elem; Uint private_words[MAPITER_WORDS - 2]; } mapiter;

// One case of a select statement. Send cases come first, then receive cases. elem may be NULL.
typedef struct { void *chan; void *elem; } scase;

// What setjmp keeps: rbx rbp r12 r13 r14 r15 rsp rip and the stack segment; one word is spare.
enum { JMPBUF_WORDS = 10 };

// One deferred call.
typedef struct deferrecord {
  struct deferrecord *link;     // the one deferred before it
  funcval *fn;
} deferrecord;

// The defer frame: one in each activation of a function that defers. Compiled code allocates it on its stack with
// the function's results behind it (one struct, so that one escaping address covers all). Calls are pending in one of two forms: as records
// (deferproc) or, if each of the function's defer statements runs once at most, as bits and func values that compiled code sets itself.
typedef struct deferframe {
  Uint jmpbuf[JMPBUF_WORDS];
  struct deferframe *link;      // the next outer frame with defers of this goroutine
  deferrecord *defers;          // pending calls, the last deferred first
  uint32_t pending;             // bit i: open[i] is to be called
  bool linked;                  // is on g's list
  bool first_used;
  uint8_t pad[2];
  union {
    deferrecord first;          // room for a record
    funcval *open[2];           // as many as the function has defer statements
  } u;
} deferframe;

// The table that the link step makes, symbol "go:module".
typedef struct { String name; void (*fn)(void); } inittask;   // package path; its initialiser (swiftcc, no arguments)
typedef struct {
  const inittask *inittasks;    // in dependency order
  Int ninittasks;
  void (*main_main)(void);      // func main of package main
  String buildversion;          // "go1.27 burrow0.1"
} module_table;

// The pc table: appended by the link step as the last loadable segment, section ".gopclntab"; pclntab.h has its format.

#endif
