// Random numbers for the packages that ask for them. (Every body-less function has the name of its own package.)

#include "glue.h"
#include "../sched/sched.h"

#define RAND(id, name)          \
  uint64_t id(void) GO(name);   \
  uint64_t id(void) { return bootrand(); }
RAND(math_rand, "math/rand.runtime_rand")
RAND(math_rand_v2, "math/rand/v2.runtime_rand")
RAND(internal_rand, "internal/rand.runtime_rand")
RAND(hash_maphash, "hash/maphash.runtime_rand")
