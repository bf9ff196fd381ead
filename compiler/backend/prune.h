// prune.h -- methods that nobody can call, before linking. Only for this room.
#ifndef BURROW_PRUNE_H
#define BURROW_PRUNE_H

#include <stdbool.h>

// Looks through the objects and the archive of the runtime, and for each object with dead entries in its method lists writes a copy without them. objects[i] is replaced by
// the copy's path (malloc'ed, a temporary file: *ntemps of them in temps, to be removed by the caller). false: an object could not be read; nothing is lost by linking
// the originals.
bool prune_methods(const char **objects, int nobjects, const char *archive, char **temps, int *ntemps);

#endif
