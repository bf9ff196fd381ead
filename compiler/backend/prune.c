// Dropping methods before the link. A type descriptor lists all methods of its type, so that assertions to any interface work at run time; for the
// linker, which follows references, every method of every type that becomes an interface value would stay in the program, and all they call.
//
// As Go's linker does (cmd/link, "deadcode"), we follow references ourselves, section by section, but not from a method list to its functions. A method in
// the list of a reached type -- its code, and the descriptor of its type, which leads to further types -- is needed only if some reached interface type has a method of that name and type (itabs made by the compiler name their functions
// directly, so only conversions at run time count), or if reached code looks methods up by reflection. What needs it is followed in turn, until nothing
// changes. The other entries of the lists are cut: their relocations become R_X86_64_NONE in a copy of the object, and --gc-sections does the rest.
//
// In the same way a descriptor of T refers to that of *T only for reflect, which makes pointers to values: where reached code can't, it is cut.
#include "prune.h"

#include <elf.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../irgen/irgen.h"
#include "../support/map.h"
#include "../support/utf8.h"
#include "../support/vec.h"
#include "../../runtime/abi/layout.h"

typedef struct File File;

typedef struct {
  File *file;
  const Elf64_Shdr *header;
  const char *name;
  const Elf64_Rela *relas;
  uint64_t nrelas;
  bool reached;
} Section;

struct File {
  uint8_t *at;
  uint64_t size;
  Section *sections;
  int nsections;
  const Elf64_Sym *symbols;
  const char *names;
  bool cut;                      // some relocation is to go
};

// An entry of a reached list: its references to the method's type and code.
typedef struct { Section *section; const Elf64_Rela *type, *code; const char *name; Name key; } Method;

typedef struct { Section *section; const Elf64_Rela *rela; } Reference;

typedef struct {
  File *files;
  int nfiles;
  Map globals;                   // interned symbol -> Section
  VEC(Section *) queue;
  VEC(Method) waiting;
  VEC(Reference) pointers;       // from reached types to the types of pointers to them
  Map live;                      // interned "name type" of reached interfaces
  bool reflection;
} Pruner;

// ---- reading objects

static bool map_file(const char *path, uint8_t **at, uint64_t *size) {
  struct stat st;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &st) < 0) return false;
  *size = (uint64_t)st.st_size;
  *at = mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  close(fd);
  return *at != MAP_FAILED;
}

static bool read_object(Pruner *p, File *f) {
  const Elf64_Ehdr *eh = (const Elf64_Ehdr *)f->at;
  if (f->size < sizeof *eh || memcmp(eh->e_ident, ELFMAG, SELFMAG) != 0) return false;
  const Elf64_Shdr *sh = (const Elf64_Shdr *)(f->at + eh->e_shoff);
  f->nsections = eh->e_shnum ? eh->e_shnum : (int)sh[0].sh_size;
  uint64_t names_index = eh->e_shstrndx == SHN_XINDEX ? sh[0].sh_link : eh->e_shstrndx;
  const char *names = (const char *)f->at + sh[names_index].sh_offset;
  const uint32_t *extended = NULL;
  uint64_t nsymbols = 0;
  f->sections = xcalloc((size_t)f->nsections, sizeof *f->sections);
  for (int i = 0; i < f->nsections; i++) {
    f->sections[i].file = f;
    f->sections[i].header = &sh[i];
    f->sections[i].name = names + sh[i].sh_name;
    if (sh[i].sh_type == SHT_SYMTAB) {
      f->symbols = (const Elf64_Sym *)(f->at + sh[i].sh_offset);
      f->names = (const char *)f->at + sh[sh[i].sh_link].sh_offset;
      nsymbols = sh[i].sh_size / sizeof *f->symbols;
    }
    if (sh[i].sh_type == SHT_SYMTAB_SHNDX) extended = (const uint32_t *)(f->at + sh[i].sh_offset);
  }
  for (int i = 0; i < f->nsections; i++) {
    if (sh[i].sh_type != SHT_RELA) continue;
    f->sections[sh[i].sh_info].relas = (const Elf64_Rela *)(f->at + sh[i].sh_offset);
    f->sections[sh[i].sh_info].nrelas = sh[i].sh_size / sizeof(Elf64_Rela);
  }
  for (uint64_t i = 0; i < nsymbols; i++) {
    const Elf64_Sym *s = &f->symbols[i];
    if (ELF64_ST_BIND(s->st_info) == STB_LOCAL || s->st_shndx == SHN_UNDEF) continue;
    uint32_t section = s->st_shndx == SHN_XINDEX && extended ? extended[i] : s->st_shndx;
    Name name = intern(f->names + s->st_name);
    if (section < (uint32_t)f->nsections && !map_has(&p->globals, name)) map_set(&p->globals, name, &f->sections[section]);
  }
  return extended == NULL;       // more than 65,280 sections: local symbols' indices would need that table too
}

// ---- following references

static void reach(Pruner *p, Section *s) {
  if (!s || s->reached) return;
  s->reached = true;
  vec_push(&p->queue, s);
}

static Section *target(Pruner *p, File *f, const Elf64_Rela *r, uint64_t *offset) {
  const Elf64_Sym *s = &f->symbols[ELF64_R_SYM(r->r_info)];
  *offset = (uint64_t)r->r_addend;
  if (ELF64_ST_BIND(s->st_info) != STB_LOCAL) return map_get(&p->globals, intern(f->names + s->st_name));
  *offset += s->st_value;
  return s->st_shndx < (uint32_t)f->nsections ? &f->sections[s->st_shndx] : NULL;
}

static const Elf64_Rela *rela_at(const Section *s, uint64_t offset) {
  for (uint64_t i = 0; i < s->nrelas; i++)
    if (s->relas[i].r_offset == offset) return &s->relas[i];
  return NULL;
}

// The name and type that stand in an entry of a method list: String first, the type's reference at type_offset.
static Name entry_key(Pruner *p, const Section *s, uint64_t entry, uint64_t type_offset, const char **name) {
  const Elf64_Rela *text = rela_at(s, entry), *type = rela_at(s, entry + type_offset);
  if (!text || !type) return NULL;
  uint64_t offset, len;
  memcpy(&len, s->file->at + s->header->sh_offset + entry + offsetof(String, len), sizeof len);
  Section *bytes = target(p, s->file, text, &offset);
  const Elf64_Sym *type_symbol = &s->file->symbols[ELF64_R_SYM(type->r_info)];
  if (!bytes) return NULL;
  *name = (const char *)bytes->file->at + bytes->header->sh_offset + offset;
  return intern_printf("%.*s %s", (int)len, *name, s->file->names + type_symbol->st_name);
}

static bool has_prefix(const char *s, const char *prefix) { return strncmp(s, prefix, strlen(prefix)) == 0; }

static void reach_target(Pruner *p, const Section *s, const Elf64_Rela *r) {
  uint64_t offset;
  if (r) reach(p, target(p, s->file, r, &offset));
}

// Names stay, so that lists remain sorted; types and code wait for somebody to need the method.
static void follow_methods(Pruner *p, Section *s) {
  for (uint64_t entry = 0; entry + sizeof(struct method) <= s->header->sh_size; entry += sizeof(struct method)) {
    const char *name = NULL;
    Name key = entry_key(p, s, entry, offsetof(struct method, type), &name);
    reach_target(p, s, rela_at(s, entry));
    reach_target(p, s, rela_at(s, entry + offsetof(struct method, pkgpath)));
    Method m = {s, rela_at(s, entry + offsetof(struct method, type)), rela_at(s, entry + offsetof(struct method, ifn)), name, key};
    if (key) vec_push(&p->waiting, m);
  }
}

static void note_interface(Pruner *p, Section *s) {
  const char *name;
  for (uint64_t entry = 0; entry + sizeof(struct imethod) <= s->header->sh_size; entry += sizeof(struct imethod)) {
    Name key = entry_key(p, s, entry, offsetof(struct imethod, type), &name);
    if (key) map_set(&p->live, key, p);
  }
}

static void follow(Pruner *p, Section *s) {
  bool is_type = has_prefix(s->name, SECTION_TYPE);
  if (has_prefix(s->name, SECTION_METHODS)) {
    follow_methods(p, s);
    return;
  }
  if (has_prefix(s->name, SECTION_IMETHODS)) note_interface(p, s);
  for (uint64_t i = 0; i < s->nrelas; i++) {
    if (is_type && s->relas[i].r_offset == offsetof(rtype, ptrto)) {
      Reference r = {s, &s->relas[i]};
      vec_push(&p->pointers, r);
      continue;
    }
    uint64_t offset;
    const Elf64_Sym *sym = &s->file->symbols[ELF64_R_SYM(s->relas[i].r_info)];
    Section *to = target(p, s->file, &s->relas[i], &offset);
    if (!to && !p->reflection && strcmp(s->file->names + sym->st_name, SYMBOL_REFLECT_METHOD) == 0) p->reflection = true;
    reach(p, to);
  }
}

static bool is_live(Pruner *p, const Method *m) { return map_has(&p->live, m->key) || (p->reflection && name_is_exported(m->name)); }

static void solve(Pruner *p) {
  for (bool changed = true; changed;) {
    while (p->queue.len) {
      Section *s = vec_pop(&p->queue);
      follow(p, s);
    }
    changed = false;
    int n = 0;
    for (int i = 0; i < p->waiting.len; i++) {
      Method m = p->waiting.at[i];
      if (!is_live(p, &m)) {
        p->waiting.at[n++] = m;
        continue;
      }
      reach_target(p, m.section, m.type);
      reach_target(p, m.section, m.code);
      changed = true;
    }
    p->waiting.len = n;
    Section *maker = map_get(&p->globals, intern(SYMBOL_REFLECT_POINTER));
    if (maker && maker->reached && p->pointers.len) {
      for (int i = 0; i < p->pointers.len; i++) reach_target(p, p->pointers.at[i].section, p->pointers.at[i].rela);
      p->pointers.len = 0;
      changed = true;
    }
  }
}

// ---- roots: the link table, and whatever the runtime's objects refer to

static void reach_undefined(Pruner *p, const uint8_t *at) {
  const Elf64_Ehdr *eh = (const Elf64_Ehdr *)at;
  const Elf64_Shdr *sh = (const Elf64_Shdr *)(at + eh->e_shoff);
  for (int i = 0; i < eh->e_shnum; i++) {
    if (sh[i].sh_type != SHT_SYMTAB) continue;
    const Elf64_Sym *s = (const Elf64_Sym *)(at + sh[i].sh_offset);
    const char *names = (const char *)at + sh[sh[i].sh_link].sh_offset;
    for (uint64_t k = 0; k < sh[i].sh_size / sizeof *s; k++)
      if (s[k].st_shndx == SHN_UNDEF && s[k].st_name) reach(p, map_get(&p->globals, intern(names + s[k].st_name)));
  }
}

static bool read_archive(Pruner *p, const char *path) {
  enum { MAGIC = 8, HEADER = 60, SIZE_AT = 48, SIZE_LEN = 10 };
  uint8_t *at;
  uint64_t size;
  if (!map_file(path, &at, &size) || size < MAGIC || memcmp(at, "!<arch>\n", MAGIC) != 0) return false;
  for (uint64_t i = MAGIC; i + HEADER <= size;) {
    char digits[SIZE_LEN + 1] = {0};
    memcpy(digits, at + i + SIZE_AT, SIZE_LEN);
    uint64_t member = strtoull(digits, NULL, 10);
    if (member >= sizeof(Elf64_Ehdr) && memcmp(at + i + HEADER, ELFMAG, SELFMAG) == 0) {
      uint8_t *aligned = xmalloc(member);          // members begin at even addresses only
      memcpy(aligned, at + i + HEADER, member);
      reach_undefined(p, aligned);
      free(aligned);
    }
    i += HEADER + member + (member & 1);
  }
  munmap(at, size);
  return true;
}

// ---- writing

// The mapping is private: the object itself stays as it is.
static void cut(const Elf64_Rela *r) {
  if (r) ((Elf64_Rela *)r)->r_info = ELF64_R_INFO(0, R_X86_64_NONE);
}

static void cut_dead(Pruner *p) {
  for (int i = 0; i < p->waiting.len; i++) {
    Method *m = &p->waiting.at[i];
    cut(m->type);
    cut(m->code);
    m->section->file->cut = true;
  }
  for (int i = 0; i < p->pointers.len; i++) {
    cut(p->pointers.at[i].rela);
    p->pointers.at[i].section->file->cut = true;
  }
}

static char *write_copy(const File *f) {
  const char *tmp = getenv("TMPDIR");
  char *path;
  if (asprintf(&path, "%s/burrow-XXXXXX.o", tmp && *tmp ? tmp : "/tmp") < 0) abort();
  int fd = mkstemps(path, 2);
  bool ok = fd >= 0;
  for (uint64_t done = 0; ok && done < f->size;) {
    ssize_t n = write(fd, f->at + done, f->size - done);
    ok = n > 0;
    if (ok) done += (uint64_t)n;
  }
  if (fd >= 0) close(fd);
  if (ok) return path;
  free(path);
  return NULL;
}

bool prune_methods(const char **objects, int nobjects, const char *archive, char **temps, int *ntemps) {
  Pruner p = {.files = xcalloc((size_t)nobjects, sizeof(File)), .nfiles = nobjects};
  bool ok = true;
  *ntemps = 0;
  for (int i = 0; i < nobjects && ok; i++) ok = map_file(objects[i], &p.files[i].at, &p.files[i].size) && read_object(&p, &p.files[i]);
  ok = ok && read_archive(&p, archive);
  if (ok) {
    reach(&p, map_get(&p.globals, intern("go:module")));
    solve(&p);
    cut_dead(&p);
  }
  for (int i = 0; i < nobjects; i++) {
    char *copy = ok && p.files[i].cut ? write_copy(&p.files[i]) : NULL;
    if (copy) objects[i] = temps[(*ntemps)++] = copy;
    if (p.files[i].at) munmap(p.files[i].at, p.files[i].size);
    free(p.files[i].sections);
  }
  free(p.files);
  map_free(&p.globals);
  map_free(&p.live);
  vec_free(&p.queue);
  vec_free(&p.waiting);
  vec_free(&p.pointers);
  return ok;
}
