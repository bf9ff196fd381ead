// How the pc table is made. After ld.lld has placed everything, the executable's symbol table says where functions are, its DWARF which line and
// which inlined call each instruction belongs to (dwarf.c). From both we build the table of runtime/abi/pclntab.h and put it at the end of the file; the linker script has
// reserved a segment for it behind all others, whose program header we let point there. Stripping the file later takes DWARF and symbols away
// but not the table, so that a stripped program still prints tracebacks.
#include <elf.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backend.h"
#include "dwarf.h"
#include "../../runtime/abi/pclntab.h"
#include "../support/map.h"
#include "../support/vec.h"

typedef struct { uint64_t entry, end; const char *name; } Func;
typedef struct { uint8_t *at; uint64_t size; } Image;

typedef struct {
  Image elf;
  uint64_t text_base;
  uint64_t go_text, go_etext;    // Go code; the runtime's C lies outside
  VEC(Func) funcs;
  DwarfInfo dwarf;
  // the table
  VEC(pcln_func) out_funcs;
  VEC(uint8_t) lines;
  VEC(pcln_inline) inlines;
  VEC(char) strings;
  Map string_offsets;            // interned -> offset + 1
  int32_t *node_of_call;         // inlined call -> inline node, 0: none yet
  int32_t *piece_of_call;        // inlined call -> one of its pieces, -1: none is left
} Builder;

// ---- the ELF file

static const Elf64_Shdr *section(const Image *f, const char *name) {
  const Elf64_Ehdr *eh = (const Elf64_Ehdr *)f->at;
  const Elf64_Shdr *sh = (const Elf64_Shdr *)(f->at + eh->e_shoff);
  const char *names = (const char *)f->at + sh[eh->e_shstrndx].sh_offset;
  for (int i = 0; i < eh->e_shnum; i++)
    if (strcmp(names + sh[i].sh_name, name) == 0) return &sh[i];
  return NULL;
}

static Bytes contents(const Image *f, const char *name) {
  const Elf64_Shdr *s = section(f, name);
  return s ? (Bytes){f->at + s->sh_offset, s->sh_size} : (Bytes){(const uint8_t *)"", 0};
}

static int by_entry(const void *a, const void *b) {
  const Func *x = a, *y = b;
  if (x->entry != y->entry) return x->entry < y->entry ? -1 : 1;
  return x->end < y->end ? 1 : x->end > y->end ? -1 : 0;
}

// The runtime's C is not in the table: tracebacks hide it, and its part would be as large as that of a small program.
static bool is_go(const Builder *b, const Func *f) { return f->entry >= b->go_text && f->entry < b->go_etext; }

static void collect_funcs(Builder *b) {
  const Elf64_Shdr *symtab = section(&b->elf, ".symtab");
  Bytes strings = contents(&b->elf, ".strtab");
  if (!symtab) return;
  const Elf64_Sym *sym = (const Elf64_Sym *)(b->elf.at + symtab->sh_offset);
  for (uint64_t i = 0; i < symtab->sh_size / sizeof *sym; i++) {
    const char *name = (const char *)strings.at + sym[i].st_name;
    if (strcmp(name, "runtime.text") == 0) b->go_text = sym[i].st_value;
    if (strcmp(name, "runtime.etext") == 0) b->go_etext = sym[i].st_value;
    if (ELF64_ST_TYPE(sym[i].st_info) != STT_FUNC || sym[i].st_shndx == SHN_UNDEF || sym[i].st_size == 0) continue;
    vec_push(&b->funcs, ((Func){sym[i].st_value, sym[i].st_value + sym[i].st_size, name}));
  }
  if (b->funcs.len == 0) return;
  qsort(b->funcs.at, (size_t)b->funcs.len, sizeof *b->funcs.at, by_entry);
  int n = 0;                     // aliases: the first name stays
  for (int i = 0; i < b->funcs.len; i++)
    if ((n == 0 || b->funcs.at[i].entry >= b->funcs.at[n - 1].end) && is_go(b, &b->funcs.at[i])) b->funcs.at[n++] = b->funcs.at[i];
  b->funcs.len = n;
  b->text_base = b->funcs.at[0].entry;
}

// ---- pieces of the table

static uint32_t string_offset(Builder *b, const char *text) {
  Name s = intern(text ? text : "");
  uintptr_t known = (uintptr_t)map_get(&b->string_offsets, s);
  if (known) return (uint32_t)known - 1;
  uint32_t at = (uint32_t)b->strings.len;
  for (const char *p = s;; p++) {
    vec_push(&b->strings, *p);
    if (!*p) break;
  }
  map_set(&b->string_offsets, s, (void *)(uintptr_t)(at + 1));
  return at;
}

static void add_uleb(Builder *b, uint64_t v) {
  do {
    uint8_t byte = v & 0x7f;
    v >>= 7;
    vec_push(&b->lines, (uint8_t)(byte | (v ? 0x80 : 0)));
  } while (v);
}

static void add_sleb(Builder *b, int64_t v) {
  for (;;) {
    uint8_t byte = v & 0x7f;
    v >>= 7;
    bool done = (v == 0 && !(byte & 0x40)) || (v == -1 && (byte & 0x40));
    vec_push(&b->lines, (uint8_t)(byte | (done ? 0 : 0x80)));
    if (done) return;
  }
}

static uint32_t inline_node(Builder *b, const DwarfInline *in) {
  if (b->node_of_call[in->call]) return (uint32_t)b->node_of_call[in->call];
  int outer = in->parent >= 0 ? b->piece_of_call[in->parent] : -1;
  uint32_t parent = outer >= 0 ? inline_node(b, &b->dwarf.inlines.at[outer]) : 0;
  pcln_inline node = {string_offset(b, in->name), parent, string_offset(b, in->call_file), in->call_line};
  vec_push(&b->inlines, node);
  return (uint32_t)(b->node_of_call[in->call] = b->inlines.len - 1);
}

// ---- one function

// Everything is sorted by address, so that each function's rows and pieces are a window.
typedef struct { int row, decl, piece; } Window;

static int row_order(const void *a, const void *b) {
  const DwarfRow *x = a, *y = b;
  if (x->pc != y->pc) return x->pc < y->pc ? -1 : 1;
  if (x->end != y->end) return x->end ? -1 : 1;
  return x < y ? -1 : x > y;
}
static int decl_order(const void *a, const void *b) {
  const DwarfDecl *x = a, *y = b;
  return x->entry < y->entry ? -1 : x->entry > y->entry;
}
static int piece_order(const void *a, const void *b) {
  const DwarfInline *x = a, *y = b;
  return x->lo != y->lo ? (x->lo < y->lo ? -1 : 1) : x->depth - y->depth;
}

static int pc_order(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

typedef VEC(uint64_t) Points;

static void add_steps(Builder *b, pcln_func *out, const Func *f, Window from, Window to) {
  Points points = {0};
  for (int i = from.row; i < to.row; i++) vec_push(&points, b->dwarf.rows.at[i].pc);
  for (int i = from.piece; i < to.piece; i++) {
    vec_push(&points, b->dwarf.inlines.at[i].lo);
    vec_push(&points, b->dwarf.inlines.at[i].hi);
  }
  if (points.len) qsort(points.at, (size_t)points.len, sizeof *points.at, pc_order);
  uint64_t last_pc = f->entry;
  uint32_t file = out->file, line = out->decl_line, node = 0;
  int row = from.row;
  for (int i = 0; i < points.len; i++) {
    uint64_t pc = points.at[i];
    if (pc >= f->end || (i + 1 < points.len && points.at[i + 1] == pc)) continue;
    while (row < to.row && b->dwarf.rows.at[row].pc <= pc) row++;
    if (row == from.row) continue;
    const DwarfRow *r = &b->dwarf.rows.at[row - 1];
    const DwarfInline *inner = NULL;
    for (int k = from.piece; k < to.piece && b->dwarf.inlines.at[k].lo <= pc; k++) {
      const DwarfInline *p = &b->dwarf.inlines.at[k];
      if (pc < p->hi && (!inner || p->depth > inner->depth)) inner = p;
    }
    uint32_t new_file = string_offset(b, r->file), new_node = inner ? inline_node(b, inner) : 0;
    uint32_t new_line = r->line ? r->line : line;
    if (new_file == file && new_node == node && new_line == line) continue;
    bool changed = new_file != file || new_node != node;
    add_uleb(b, pc - last_pc);
    add_sleb(b, ((int64_t)new_line - (int64_t)line) * 2 + changed);
    if (changed) {
      add_uleb(b, new_file);
      add_uleb(b, new_node);
    }
    out->nlines++;
    last_pc = pc;
    file = new_file;
    line = new_line;
    node = new_node;
  }
  vec_free(&points);
}

static void add_func(Builder *b, const Func *f, Window *w) {
  DwarfInfo *d = &b->dwarf;
  while (w->row < d->rows.len && d->rows.at[w->row].pc < f->entry) w->row++;
  while (w->decl < d->decls.len && d->decls.at[w->decl].entry < f->entry) w->decl++;
  while (w->piece < d->inlines.len && d->inlines.at[w->piece].lo < f->entry) w->piece++;
  while (w->row < d->rows.len && d->rows.at[w->row].pc == f->entry && d->rows.at[w->row].end) w->row++;
  Window to = *w;
  while (to.row < d->rows.len && d->rows.at[to.row].pc < f->end && !d->rows.at[to.row].end) to.row++;
  while (to.piece < d->inlines.len && d->inlines.at[to.piece].lo < f->end) to.piece++;
  pcln_func out = {.entry = (uint32_t)(f->entry - b->text_base), .end = (uint32_t)(f->end - b->text_base), .name = string_offset(b, f->name)};
  bool declared = w->decl < d->decls.len && d->decls.at[w->decl].entry == f->entry;
  out.file = string_offset(b, declared ? d->decls.at[w->decl].file : w->row < to.row ? d->rows.at[w->row].file : "");
  out.decl_line = declared ? d->decls.at[w->decl].line : 0;
  out.first_line = (uint32_t)b->lines.len;
  add_steps(b, &out, f, *w, to);
  vec_push(&b->out_funcs, out);
  *w = to;
}

// ---- the table and the file

static uint8_t *assemble(Builder *b, uint64_t *size) {
  uint32_t at = sizeof(pclntab_header);
  pclntab_header h = {.magic = PCLNTAB_MAGIC, .nfuncs = (uint32_t)b->out_funcs.len, .text_base = b->text_base};
  h.funcs_off = at;
  at += (uint32_t)(sizeof(pcln_func) * (size_t)b->out_funcs.len);
  h.inlines_off = at;
  at += (uint32_t)(sizeof(pcln_inline) * (size_t)b->inlines.len);
  h.lines_off = at;
  at += (uint32_t)b->lines.len;
  h.strings_off = at;
  at += (uint32_t)b->strings.len;
  uint8_t *table = xcalloc(1, at);
  memcpy(table, &h, sizeof h);
  if (b->out_funcs.len) memcpy(table + h.funcs_off, b->out_funcs.at, sizeof(pcln_func) * (size_t)b->out_funcs.len);
  if (b->inlines.len) memcpy(table + h.inlines_off, b->inlines.at, sizeof(pcln_inline) * (size_t)b->inlines.len);
  if (b->lines.len) memcpy(table + h.lines_off, b->lines.at, (size_t)b->lines.len);
  if (b->strings.len) memcpy(table + h.strings_off, b->strings.at, (size_t)b->strings.len);
  *size = at;
  return table;
}

static void index_calls(Builder *b) {
  const DwarfInfo *d = &b->dwarf;
  int calls = 0;
  for (int i = 0; i < d->inlines.len; i++) {
    if (d->inlines.at[i].call >= calls) calls = d->inlines.at[i].call + 1;
    if (d->inlines.at[i].parent >= calls) calls = d->inlines.at[i].parent + 1;
  }
  b->node_of_call = xcalloc((size_t)calls, sizeof *b->node_of_call);
  b->piece_of_call = xcalloc((size_t)calls, sizeof *b->piece_of_call);
  for (int i = 0; i < calls; i++) b->piece_of_call[i] = -1;
  for (int i = 0; i < d->inlines.len; i++) b->piece_of_call[d->inlines.at[i].call] = i;
}

static uint8_t *build(const Image *elf, uint64_t *size) {
  Builder b = {.elf = *elf};
  collect_funcs(&b);
  DwarfSections s = {contents(elf, ".debug_info"), contents(elf, ".debug_abbrev"), contents(elf, ".debug_line"), contents(elf, ".debug_str"),
                     contents(elf, ".debug_ranges")};
  dwarf_read(&s, b.text_base, &b.dwarf);
  DwarfInfo *d = &b.dwarf;
  if (d->rows.len) qsort(d->rows.at, (size_t)d->rows.len, sizeof *d->rows.at, row_order);
  if (d->decls.len) qsort(d->decls.at, (size_t)d->decls.len, sizeof *d->decls.at, decl_order);
  if (d->inlines.len) qsort(d->inlines.at, (size_t)d->inlines.len, sizeof *d->inlines.at, piece_order);
  index_calls(&b);
  string_offset(&b, "");
  vec_push(&b.inlines, (pcln_inline){0});
  Window w = {0};
  for (int i = 0; i < b.funcs.len; i++) add_func(&b, &b.funcs.at[i], &w);
  uint8_t *table = assemble(&b, size);
  dwarf_free(d);
  vec_free(&b.funcs);
  vec_free(&b.out_funcs);
  vec_free(&b.lines);
  vec_free(&b.inlines);
  vec_free(&b.strings);
  map_free(&b.string_offsets);
  free(b.node_of_call);
  free(b.piece_of_call);
  return table;
}

static bool write_all(int fd, const void *p, uint64_t n) {
  for (const char *at = p; n > 0;) {
    ssize_t done = write(fd, at, n);
    if (done <= 0) return false;
    at += done;
    n -= (uint64_t)done;
  }
  return true;
}

// Lets the reserved segment and its section point at the table.
static bool redirect(const Image *f, uint64_t offset, uint64_t size) {
  Elf64_Ehdr *eh = (Elf64_Ehdr *)f->at;
  Elf64_Shdr *sh = (Elf64_Shdr *)section(f, ".gopclntab");
  if (!sh) return false;
  Elf64_Phdr *ph = (Elf64_Phdr *)(f->at + eh->e_phoff);
  for (int i = 0; i < eh->e_phnum; i++) {
    if (ph[i].p_type != PT_LOAD || ph[i].p_vaddr != sh->sh_addr) continue;
    ph[i].p_offset = sh->sh_offset = offset;
    ph[i].p_filesz = ph[i].p_memsz = sh->sh_size = size;
    return true;
  }
  return false;
}

// Everything that is not loaded goes, section headers included.
static uint64_t loaded_size(const Image *f, const Elf64_Shdr *table) {
  const Elf64_Ehdr *eh = (const Elf64_Ehdr *)f->at;
  const Elf64_Phdr *ph = (const Elf64_Phdr *)(f->at + eh->e_phoff);
  uint64_t end = eh->e_phoff + (uint64_t)eh->e_phnum * sizeof *ph;
  for (int i = 0; i < eh->e_phnum; i++)
    if (ph[i].p_type == PT_LOAD && ph[i].p_vaddr != table->sh_addr && ph[i].p_offset + ph[i].p_filesz > end) end = ph[i].p_offset + ph[i].p_filesz;
  return end;
}

static bool append(int fd, Image *f, bool strip, const char **error) {
  enum { PAGE = 4096 };
  const Elf64_Shdr *place = section(f, ".gopclntab");
  if (!place) { *error = "the linker left no room for the pc table"; return false; }
  uint64_t size, keep = strip ? loaded_size(f, place) : f->size;
  uint8_t *table = build(f, &size);
  uint64_t offset = keep + (place->sh_addr - keep) % PAGE;     // the first place that lies in its page as the address does
  bool ok = redirect(f, offset, size);
  if (ok && strip) {
    Elf64_Ehdr *eh = (Elf64_Ehdr *)f->at;
    eh->e_shoff = 0;
    eh->e_shnum = eh->e_shstrndx = 0;
    ok = ftruncate(fd, (off_t)keep) == 0;
  }
  ok = ok && lseek(fd, (off_t)offset, SEEK_SET) >= 0 && write_all(fd, table, size);
  if (!ok) *error = "cannot write the pc table";
  free(table);
  return ok;
}

bool pclntab_append(const char *executable, bool strip, const char **error) {
  int fd = open(executable, O_RDWR | O_CLOEXEC);
  struct stat st;
  if (fd < 0 || fstat(fd, &st) < 0) { *error = "cannot be opened"; return false; }
  Image f = {mmap(NULL, (size_t)st.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), (uint64_t)st.st_size};
  if (f.at == MAP_FAILED) { *error = "cannot be mapped"; close(fd); return false; }
  bool ok = append(fd, &f, strip, error);
  munmap(f.at, f.size);
  close(fd);
  return ok;
}
