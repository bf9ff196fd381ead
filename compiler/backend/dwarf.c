// How DWARF is read. .debug_info is a list of units, each a tree of entries (DIEs) in prefix order; what attributes an entry has is said by its abbreviation
// code. We walk each unit twice: first to learn the names and declaration lines of subprograms by their offsets, then to collect inlined calls, which refer to
// subprograms by offset and to files by their number in the unit's line table. .debug_line is a small program for each unit that produces rows of
// (address, file, line).
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dwarf.h"
#include "../support/map.h"

// ---- cursor

typedef struct { const uint8_t *at, *end; bool bad; } Cursor;

static uint64_t fixed(Cursor *c, int n) {
  if (c->end - c->at < n) { c->bad = true; c->at = c->end; return 0; }
  uint64_t v = 0;
  memcpy(&v, c->at, (size_t)n);
  c->at += n;
  return v;
}

static uint64_t uleb(Cursor *c) {
  uint64_t v = 0;
  for (int shift = 0; c->at < c->end; shift += 7) {
    uint8_t b = *c->at++;
    if (shift < 64) v |= (uint64_t)(b & 0x7f) << shift;
    if (!(b & 0x80)) return v;
  }
  c->bad = true;
  return 0;
}

static int64_t sleb(Cursor *c) {
  uint64_t v = 0;
  int shift = 0;
  uint8_t b = 0;
  while (c->at < c->end) {
    b = *c->at++;
    if (shift < 64) v |= (uint64_t)(b & 0x7f) << shift;
    shift += 7;
    if (!(b & 0x80)) break;
  }
  if (shift < 64 && (b & 0x40)) v |= ~(uint64_t)0 << shift;
  return (int64_t)v;
}

static const char *text(Cursor *c) {
  const char *s = (const char *)c->at;
  const uint8_t *nul = memchr(c->at, 0, (size_t)(c->end - c->at));
  if (!nul) { c->bad = true; c->at = c->end; return ""; }
  c->at = nul + 1;
  return s;
}

static Cursor cursor(Bytes b, uint64_t offset) {
  if (offset > b.size) return (Cursor){b.at, b.at, true};
  return (Cursor){b.at + offset, b.at + b.size, false};
}

// ---- line tables

typedef VEC(Name) Files;         // [file number]; 0 unused in version 4

static Name join(const char *comp_dir, const char *dir, const char *file) {
  if (file[0] == '/') return intern(file);
  if (dir[0] == '/') return intern_printf("%s/%s", dir, file);
  if (strcmp(dir, ".") == 0) return intern(file);              // as a //line directive has it
  if (dir[0] == 0) return intern_printf("%s/%s", comp_dir, file);
  return intern_printf("%s/%s/%s", comp_dir, dir, file);
}

static void read_files(Cursor *c, const char *comp_dir, Files *files) {
  VEC(const char *) dirs = {0};
  vec_push(&dirs, "");
  for (const char *s; *(s = text(c)) && !c->bad;) vec_push(&dirs, s);
  vec_push(files, intern(""));
  for (const char *s; *(s = text(c)) && !c->bad;) {
    uint64_t dir = uleb(c);
    uleb(c);
    uleb(c);
    vec_push(files, join(comp_dir, dir < (uint64_t)dirs.len ? dirs.at[dir] : "", s));
  }
  vec_free(&dirs);
}

typedef struct { uint64_t pc; uint64_t file; int64_t line; } Registers;

static void emit_row(DwarfInfo *out, const Files *files, uint64_t text_base, const Registers *r, bool end) {
  if (r->pc < text_base) return;
  Name file = r->file < (uint64_t)files->len ? files->at[r->file] : intern("");
  vec_push(&out->rows, ((DwarfRow){r->pc, file, (uint32_t)r->line, end}));
}

static void run_line_program(Cursor *c, const uint8_t *lengths, int opcode_base, int line_base, int line_range, int min_inst, const Files *files,
                             uint64_t text_base, DwarfInfo *out) {
  Registers r = {0, 1, 1};
  while (c->at < c->end && !c->bad) {
    int op = (int)fixed(c, 1);
    if (op >= opcode_base) {
      int adjusted = op - opcode_base;
      r.pc += (uint64_t)(adjusted / line_range * min_inst);
      r.line += line_base + adjusted % line_range;
      emit_row(out, files, text_base, &r, false);
      continue;
    }
    switch (op) {
    case 0: {                    // extended
      uint64_t len = uleb(c);
      if (len > (uint64_t)(c->end - c->at) || len == 0) { c->bad = true; break; }
      const uint8_t *next = c->at + len;
      int sub = (int)fixed(c, 1);
      if (sub == 1) {
        emit_row(out, files, text_base, &r, true);
        r = (Registers){0, 1, 1};
      } else if (sub == 2) {
        r.pc = fixed(c, 8);
      }
      c->at = next;
      break;
    }
    case 1: emit_row(out, files, text_base, &r, false); break;
    case 2: r.pc += uleb(c) * (uint64_t)min_inst; break;
    case 3: r.line += sleb(c); break;
    case 4: r.file = uleb(c); break;
    case 8: r.pc += (uint64_t)((255 - opcode_base) / line_range * min_inst); break;
    case 9: r.pc += fixed(c, 2); break;
    default:
      for (int i = 0; i < lengths[op]; i++) uleb(c);
    }
  }
}

// Reads the unit's file table; with run also its rows.
static bool read_lines(const DwarfSections *s, uint64_t offset, const char *comp_dir, uint64_t text_base, Files *files, DwarfInfo *out) {
  Cursor c = cursor(s->line, offset);
  uint64_t length = fixed(&c, 4);
  if (c.bad || length > (uint64_t)(c.end - c.at)) return false;
  c.end = c.at + length;
  if (fixed(&c, 2) != 4) return true;
  uint64_t header = fixed(&c, 4);
  const uint8_t *program = c.at + header;
  int min_inst = (int)fixed(&c, 1);
  fixed(&c, 2);                  // maximum_operations_per_instruction, default_is_stmt
  int line_base = (int8_t)fixed(&c, 1), line_range = (int)fixed(&c, 1), opcode_base = (int)fixed(&c, 1);
  uint8_t lengths[256] = {0};
  for (int i = 1; i < opcode_base; i++) lengths[i] = (uint8_t)fixed(&c, 1);
  if (c.bad || line_range == 0 || program > c.end) return false;
  read_files(&c, comp_dir, files);
  c.at = program;
  run_line_program(&c, lengths, opcode_base, line_base, line_range, min_inst, files, text_base, out);
  return !c.bad;
}

// ---- entries

enum {
  TAG_COMPILE_UNIT = 0x11, TAG_INLINED = 0x1d, TAG_SUBPROGRAM = 0x2e,
  AT_NAME = 3, AT_STMT_LIST = 0x10, AT_LOW_PC = 0x11, AT_HIGH_PC = 0x12, AT_COMP_DIR = 0x1b, AT_ABSTRACT_ORIGIN = 0x31, AT_DECL_FILE = 0x3a,
  AT_DECL_LINE = 0x3b, AT_SPECIFICATION = 0x47, AT_RANGES = 0x55, AT_CALL_FILE = 0x58, AT_CALL_LINE = 0x59, AT_LINKAGE_NAME = 0x6e,
};

typedef struct { uint64_t attr, form; } AttrSpec;
typedef struct { uint64_t tag; bool children; AttrSpec *attrs; int nattrs; } Abbrev;
typedef VEC(Abbrev) Abbrevs;     // [code]

static void read_abbrevs(const DwarfSections *s, uint64_t offset, Abbrevs *out) {
  Cursor c = cursor(s->abbrev, offset);
  for (uint64_t code; (code = uleb(&c)) != 0 && !c.bad && code < 1 << 20;) {
    Abbrev a = {.tag = uleb(&c)};
    a.children = fixed(&c, 1);
    VEC(AttrSpec) attrs = {0};
    for (;;) {
      AttrSpec spec = {uleb(&c), uleb(&c)};
      if ((!spec.attr && !spec.form) || c.bad) break;
      vec_push(&attrs, spec);
    }
    a.attrs = attrs.at;
    a.nattrs = attrs.len;
    while (out->len <= (int)code) vec_push(out, (Abbrev){0});
    out->at[code] = a;
  }
}

static void free_abbrevs(Abbrevs *a) {
  for (int i = 0; i < a->len; i++) free(a->at[i].attrs);
  vec_free(a);
}

typedef struct {
  uint64_t tag, offset;
  const char *name, *linkage_name, *comp_dir;
  uint64_t stmt_list, low_pc, high_pc, ranges, origin, decl_file, decl_line, call_file, call_line;
  bool has_stmt_list, has_low_pc, high_is_offset, has_ranges;
} Die;

typedef struct {
  const DwarfSections *s;
  uint64_t offset;               // of the unit in .debug_info
  int address_size;
  Abbrevs abbrevs;
} Unit;

// One attribute's value: a number, or a string.
static bool read_value(Unit *u, Cursor *c, uint64_t form, uint64_t *number, const char **string) {
  *number = 0;
  *string = NULL;
  switch (form) {
  case 0x01: *number = fixed(c, u->address_size); return true;             // addr
  case 0x03: { uint64_t n = fixed(c, 2); c->at += n; return true; }        // block2
  case 0x04: { uint64_t n = fixed(c, 4); c->at += n; return true; }        // block4
  case 0x05: *number = fixed(c, 2); return true;                           // data2
  case 0x06: *number = fixed(c, 4); return true;                           // data4
  case 0x07: *number = fixed(c, 8); return true;                           // data8
  case 0x08: *string = text(c); return true;                               // string
  case 0x09: case 0x18: { uint64_t n = uleb(c); if (n > (uint64_t)(c->end - c->at)) return false; c->at += n; return true; }   // block, exprloc
  case 0x0a: { uint64_t n = fixed(c, 1); c->at += n; return true; }        // block1
  case 0x0b: case 0x0c: *number = fixed(c, 1); return true;                // data1, flag
  case 0x0d: *number = (uint64_t)sleb(c); return true;                     // sdata
  case 0x0e: {                                                             // strp
    Cursor str = cursor(u->s->str, fixed(c, 4));
    *string = text(&str);
    return true;
  }
  case 0x0f: *number = uleb(c); return true;                               // udata
  case 0x10: case 0x17: *number = fixed(c, 4); return true;                // ref_addr, sec_offset
  case 0x11: *number = u->offset + fixed(c, 1); return true;               // ref1
  case 0x12: *number = u->offset + fixed(c, 2); return true;               // ref2
  case 0x13: *number = u->offset + fixed(c, 4); return true;               // ref4
  case 0x14: *number = u->offset + fixed(c, 8); return true;               // ref8
  case 0x15: *number = u->offset + uleb(c); return true;                   // ref_udata
  case 0x19: *number = 1; return true;                                     // flag_present
  case 0x20: fixed(c, 8); return true;                                     // ref_sig8
  default: return false;
  }
}

static bool read_die(Unit *u, Cursor *c, const Abbrev *a, Die *d) {
  for (int i = 0; i < a->nattrs; i++) {
    uint64_t n;
    const char *s;
    if (!read_value(u, c, a->attrs[i].form, &n, &s)) return false;
    switch (a->attrs[i].attr) {
    case AT_NAME: d->name = s; break;
    case AT_LINKAGE_NAME: d->linkage_name = s; break;
    case AT_COMP_DIR: d->comp_dir = s; break;
    case AT_STMT_LIST: d->stmt_list = n; d->has_stmt_list = true; break;
    case AT_LOW_PC: d->low_pc = n; d->has_low_pc = true; break;
    case AT_HIGH_PC: d->high_pc = n; d->high_is_offset = a->attrs[i].form != 0x01; break;
    case AT_RANGES: d->ranges = n; d->has_ranges = true; break;
    case AT_ABSTRACT_ORIGIN: case AT_SPECIFICATION: d->origin = n; break;
    case AT_DECL_FILE: d->decl_file = n; break;
    case AT_DECL_LINE: d->decl_line = n; break;
    case AT_CALL_FILE: d->call_file = n; break;
    case AT_CALL_LINE: d->call_line = n; break;
    }
  }
  return !c->bad;
}

// Calls visit for each entry of the unit with its depth.
typedef void (*DieVisitor)(Die *d, int depth, void *arg);
static bool walk_unit(Unit *u, Cursor c, DieVisitor visit, void *arg) {
  int depth = 0;
  while (c.at < c.end && !c.bad) {
    uint64_t offset = (uint64_t)(c.at - u->s->info.at);
    uint64_t code = uleb(&c);
    if (code == 0) {
      if (--depth <= 0) break;
      continue;
    }
    if (code >= (uint64_t)u->abbrevs.len) return false;
    const Abbrev *a = &u->abbrevs.at[code];
    Die d = {.tag = a->tag, .offset = offset};
    if (!read_die(u, &c, a, &d)) return false;
    visit(&d, depth, arg);
    if (a->children) depth++;
    else if (depth == 0) break;
  }
  return !c.bad;
}

// ---- collecting

typedef struct { Name name; uint64_t origin; Name file; uint32_t line; } Subprogram;

typedef struct {
  const DwarfSections *s;
  DwarfInfo *out;
  uint64_t text_base;
  Files files;
  const char *comp_dir;
  uint64_t unit_low;
  Map subprograms;               // offset + 1 -> Subprogram
  Arena *arena;
  VEC(int) open;                 // [depth]: number of the inlined call around, -1
  int ncalls;
} Collector;

static void *key(uint64_t offset) { return (void *)(uintptr_t)(offset + 1); }

static Name file_name(Collector *k, uint64_t n) { return n < (uint64_t)k->files.len ? k->files.at[n] : intern(""); }

static void learn(Die *d, int depth, void *arg) {
  Collector *k = arg;
  if (depth == 0 && d->tag == TAG_COMPILE_UNIT) {
    k->comp_dir = d->comp_dir ? d->comp_dir : "";
    k->unit_low = d->low_pc;
    if (d->has_stmt_list) read_lines(k->s, d->stmt_list, k->comp_dir, k->text_base, &k->files, k->out);
  }
  if (d->tag != TAG_SUBPROGRAM) return;
  Subprogram *sp = NEW(k->arena, Subprogram);
  const char *name = d->linkage_name ? d->linkage_name : d->name;
  *sp = (Subprogram){name ? intern(name) : NULL, d->origin, d->decl_file ? file_name(k, d->decl_file) : NULL, (uint32_t)d->decl_line};
  map_set(&k->subprograms, key(d->offset), sp);
}

static const Subprogram *resolve(Collector *k, uint64_t offset) {
  const Subprogram *sp = map_get(&k->subprograms, key(offset));
  for (int i = 0; sp && !sp->name && sp->origin && i < 8; i++) sp = map_get(&k->subprograms, key(sp->origin));
  return sp;
}

static void add_piece(Collector *k, const DwarfInline *proto, uint64_t lo, uint64_t hi) {
  if (lo < k->text_base || hi <= lo) return;
  DwarfInline piece = *proto;
  piece.lo = lo;
  piece.hi = hi;
  vec_push(&k->out->inlines, piece);
}

static void add_ranges(Collector *k, const DwarfInline *proto, uint64_t offset) {
  Cursor c = cursor(k->s->ranges, offset);
  uint64_t base = k->unit_low;
  while (!c.bad) {
    uint64_t lo = fixed(&c, 8), hi = fixed(&c, 8);
    if (lo == 0 && hi == 0) return;
    if (lo == ~(uint64_t)0) base = hi;
    else add_piece(k, proto, base + lo, base + hi);
  }
}

static void add_inlined(Collector *k, Die *d, int depth, int parent) {
  const Subprogram *sp = resolve(k, d->origin);
  DwarfInline proto = {.name = sp && sp->name ? sp->name : intern("?"), .call_file = file_name(k, d->call_file), .call_line = (uint32_t)d->call_line,
                       .call = k->ncalls, .parent = parent, .depth = depth};
  if (d->has_ranges) add_ranges(k, &proto, d->ranges);
  else if (d->has_low_pc) add_piece(k, &proto, d->low_pc, d->high_is_offset ? d->low_pc + d->high_pc : d->high_pc);
}

static void collect(Die *d, int depth, void *arg) {
  Collector *k = arg;
  while (k->open.len <= depth) vec_push(&k->open, -1);
  k->open.len = depth + 1;
  int around = depth > 0 ? k->open.at[depth - 1] : -1;
  k->open.at[depth] = d->tag == TAG_SUBPROGRAM ? -1 : around;
  if (d->tag == TAG_INLINED) {
    add_inlined(k, d, depth, around);
    k->open.at[depth] = k->ncalls++;
  } else if (d->tag == TAG_SUBPROGRAM && d->has_low_pc && d->low_pc >= k->text_base) {
    const Subprogram *sp = map_get(&k->subprograms, key(d->offset));
    for (int i = 0; sp && !sp->line && sp->origin && i < 8; i++) sp = map_get(&k->subprograms, key(sp->origin));
    if (sp && sp->line) vec_push(&k->out->decls, ((DwarfDecl){d->low_pc, sp->file ? sp->file : intern(""), sp->line}));
  }
}

static bool read_unit(Collector *k, Unit *u, Cursor body) {
  k->files.len = 0;
  bool ok = walk_unit(u, body, learn, k);
  ok = ok && walk_unit(u, body, collect, k);
  vec_free(&k->files);
  return ok;
}

bool dwarf_read(const DwarfSections *s, uint64_t text_base, DwarfInfo *out) {
  Collector k = {.s = s, .out = out, .text_base = text_base, .arena = arena_new()};
  Cursor c = cursor(s->info, 0);
  bool ok = true;
  while (ok && c.at < c.end) {
    Unit u = {.s = s, .offset = (uint64_t)(c.at - s->info.at)};
    uint64_t length = fixed(&c, 4);
    if (c.bad || length > (uint64_t)(c.end - c.at)) { ok = false; break; }
    Cursor body = {c.at, c.at + length, false};
    c.at += length;
    if (fixed(&body, 2) != 4) continue;
    uint64_t abbrev = fixed(&body, 4);
    u.address_size = (int)fixed(&body, 1);
    read_abbrevs(s, abbrev, &u.abbrevs);
    ok = read_unit(&k, &u, body);
    free_abbrevs(&u.abbrevs);
  }
  map_free(&k.subprograms);
  vec_free(&k.open);
  arena_free(k.arena);
  return ok;
}

void dwarf_free(DwarfInfo *info) {
  vec_free(&info->rows);
  vec_free(&info->decls);
  vec_free(&info->inlines);
}
