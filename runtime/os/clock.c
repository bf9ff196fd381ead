// Clocks.  The kernel maps a small shared object, the vDSO, into every process; its clock_gettime reads the clock without
// entering the kernel (20 ns instead of 100). Its ELF header's address stands in the auxiliary vector. We look the
// function up once at start: program headers -> dynamic section -> symbol table, with the hash table telling how many
// symbols there are. A kernel without it, or without the symbol, costs nothing but the system call.
//
// vDSO code knows nothing of our small stacks, so os_vdso_call (os_amd64.S) runs it on g0's stack.

#include "os.h"
#include "kernel.h"

Int os_vdso_call(void *fn, Int clock, struct timespec *ts);     // os_amd64.S

static void *vdso_clock_gettime;                                // written once before the second thread exists

// Everything the search needs of the dynamic section, as addresses in this process.
typedef struct {
  const Elf64_Sym *symbols;
  const char *strings;
  const uint32_t *hash;                                         // DT_HASH: nbucket, nchain, ...
  const uint32_t *gnu_hash;                                     // DT_GNU_HASH: nbuckets, symoffset, bloom_size, shift, ...
} dynamic_info;

static bool read_dynamic(const Elf64_Ehdr *elf, dynamic_info *info, Uint *bias) {
  const Elf64_Phdr *ph = (const Elf64_Phdr *)((const char *)elf + elf->e_phoff);
  const Elf64_Dyn *dynamic = NULL;
  bool loaded = false;
  for (int i = 0; i < elf->e_phnum; i++) {
    if (ph[i].p_type == PT_LOAD && !loaded) {
      *bias = (Uint)elf + ph[i].p_offset - ph[i].p_vaddr;
      loaded = true;
    } else if (ph[i].p_type == PT_DYNAMIC) {
      dynamic = (const Elf64_Dyn *)((const char *)elf + ph[i].p_offset);
    }
  }
  if (!loaded || dynamic == NULL) return false;
  enum { DT_GNU_HASH_TAG = 0x6ffffef5 };
  for (; dynamic->d_tag != DT_NULL; dynamic++) {
    void *at = (void *)(*bias + dynamic->d_un.d_ptr);
    switch (dynamic->d_tag) {
    case DT_SYMTAB:       info->symbols = at; break;
    case DT_STRTAB:       info->strings = at; break;
    case DT_HASH:         info->hash = at; break;
    case DT_GNU_HASH_TAG: info->gnu_hash = at; break;
    }
  }
  return info->symbols != NULL && info->strings != NULL;
}

static uint32_t symbol_count(const dynamic_info *info) {
  if (info->hash != NULL) return info->hash[1];
  if (info->gnu_hash == NULL) return 0;
  uint32_t nbuckets = info->gnu_hash[0], symoffset = info->gnu_hash[1], bloom_words = info->gnu_hash[2];
  const uint32_t *buckets = info->gnu_hash + 4 + 2 * bloom_words;
  const uint32_t *chains = buckets + nbuckets;
  uint32_t last = 0;
  for (uint32_t i = 0; i < nbuckets; i++)
    if (buckets[i] > last) last = buckets[i];
  if (last < symoffset) return symoffset;
  while ((chains[last - symoffset] & 1) == 0) last++;           // the last entry of a chain has its low bit set
  return last + 1;
}

RUNS_ON_G0 void os_vdso_init(void) {
  const Elf64_Ehdr *elf = (const Elf64_Ehdr *)os_auxv(AT_SYSINFO_EHDR);
  dynamic_info info = {0};
  Uint bias = 0;
  if (elf == NULL || !read_dynamic(elf, &info, &bias)) return;
  for (uint32_t i = 0, n = symbol_count(&info); i < n; i++) {
    const Elf64_Sym *s = &info.symbols[i];
    if (s->st_shndx != 0 && os_streq(info.strings + s->st_name, "__vdso_clock_gettime"))
      vdso_clock_gettime = (void *)(bias + s->st_value);
  }
}

static void gettime(Int clock, struct timespec *ts) {
  if (vdso_clock_gettime != NULL && os_vdso_call(vdso_clock_gettime, clock, ts) == 0) return;
  os_syscall6(__NR_clock_gettime, clock, (Int)ts, 0, 0, 0, 0);  // these two clocks always exist
}

int64_t os_nanotime(void) {
  struct timespec ts;
  gettime(CLOCK_MONOTONIC_ID, &ts);
  return ts.tv_sec * 1000000000 + ts.tv_nsec;
}

void os_walltime(int64_t *sec, int32_t *nsec) {
  struct timespec ts;
  gettime(CLOCK_REALTIME_ID, &ts);
  *sec = ts.tv_sec;
  *nsec = (int32_t)ts.tv_nsec;
}
