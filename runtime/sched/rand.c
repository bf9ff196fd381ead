// Random numbers.  Two kinds: cheaprand is a wyrand step on a word of the M, for choices nobody may attack (stealing order,
// select order); bootrand is a ChaCha-free mix of the sixteen bytes the kernel gives each process and the clock, for hash
// seeds and math/rand: one splitmix64 stream for the whole process.

#include "sched_impl.h"
#include "../os/os.h"
#include "../os/kernel.h"

static uint64_t stream;         // the splitmix64 counter; atomic, relaxed: any order of the numbers is as random

static uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

RUNS_ON_G0 void rand_init(void) {
  const uint64_t *seed = (const uint64_t *)os_auxv(AT_RANDOM);
  stream = (uint64_t)os_nanotime();
  if (seed != NULL) stream = mix(stream ^ seed[0]) + seed[1];
}

uint64_t bootrand(void) { return mix(__atomic_add_fetch(&stream, 0x9e3779b97f4a7c15u, __ATOMIC_RELAXED)); }

uint64_t cheaprand64(void) {
  m *mp = tls_m();
  mp->rng += 0xa0761d6478bd642fu;
  unsigned __int128 product = (unsigned __int128)mp->rng * (mp->rng ^ 0xe7037ed1a0b428dbu);
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

uint32_t cheaprand(void) { return (uint32_t)cheaprand64(); }
