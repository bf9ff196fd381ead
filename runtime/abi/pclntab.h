// pclntab.h -- the table from program counters to functions, files and lines.
//
// The link step writes it (compiler/backend/pclntab.c), tracebacks and runtime.Caller read it (runtime/traceback).
// It is one loadable read-only segment after all others, section ".gopclntab", found through the linker script's
// symbol runtime.pclntab. All offsets are bytes from the start of the header; all integers little-endian.
//
// How it is searched: funcs[] is sorted by entry; the last one with entry <= pc is the function (if pc < end). Its lines are a stream of
// nlines steps; the state after the last step at or before pc gives file, line and the inline node. It begins with
// {pc = entry, file = func.file, line = func.decl_line, inline node 0}. A step is
//     uleb128 pc advance,  sleb128 (line advance * 2 + changed),  and if changed: uleb128 file, uleb128 inline node
// which takes 3 bytes on average; tables of fixed size took as much room as the code itself.
// An inline node names the function whose body the instruction belongs to and the place it was inlined at; walking parent
// from node to node gives the inlined frames, innermost first, until 0, the function itself.
// For a return address look up pc - 1.
#ifndef BURROW_ABI_PCLNTAB_H
#define BURROW_ABI_PCLNTAB_H

#include <stdint.h>

enum { PCLNTAB_MAGIC = 0x6c6e7062 };  // "bpnl"

typedef struct {
  uint32_t magic;
  uint32_t nfuncs, funcs_off;      // pcln_func[nfuncs]
  uint32_t lines_off;              // the streams of steps, one a function
  uint32_t inlines_off;            // pcln_inline[]; entry 0 is unused
  uint32_t strings_off;            // NUL-terminated UTF-8: function names as the linker knows them, absolute file names
  uint64_t text_base;              // entries are relative to it
} pclntab_header;

typedef struct {
  uint32_t entry, end;             // relative to text_base
  uint32_t name;                   // offset in strings
  uint32_t first_line, nlines;     // where its stream begins, from lines_off; number of steps
  uint32_t file, decl_line;        // where the function is declared; 0 if unknown
} pcln_func;

typedef struct {
  uint32_t name;                   // the inlined function; offset in strings
  uint32_t parent;                 // the node it was inlined into, 0: the function itself
  uint32_t call_file, call_line;   // the place of the call
} pcln_inline;

#endif
