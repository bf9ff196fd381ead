// dwarf.h -- what the pc table needs of a linked executable's DWARF (version 4): lines, declarations, inlined calls. Only for this room.
#ifndef BURROW_DWARF_H
#define BURROW_DWARF_H

#include <stdbool.h>
#include <stdint.h>
#include "../support/intern.h"
#include "../support/vec.h"

typedef struct { const uint8_t *at; uint64_t size; } Bytes;
typedef struct { Bytes info, abbrev, line, str, ranges; } DwarfSections;

typedef struct { uint64_t pc; Name file; uint32_t line; bool end; } DwarfRow;       // end: pc is the first address after a sequence
typedef struct { uint64_t entry; Name file; uint32_t line; } DwarfDecl;             // where the function that begins at entry is declared
typedef struct {
  uint64_t lo, hi;               // one contiguous piece of the inlined body
  Name name, call_file;
  uint32_t call_line;
  int call;                      // number of the inlined call: its pieces share it
  int parent;                    // number of the inlined call it stands in, -1: the function itself
  int depth;
} DwarfInline;

typedef struct {
  VEC(DwarfRow) rows;
  VEC(DwarfDecl) decls;
  VEC(DwarfInline) inlines;
} DwarfInfo;

// Units of other versions are passed over. Addresses of dropped sections (below text_base) are left out. false: malformed.
bool dwarf_read(const DwarfSections *s, uint64_t text_base, DwarfInfo *out);
void dwarf_free(DwarfInfo *info);

#endif
