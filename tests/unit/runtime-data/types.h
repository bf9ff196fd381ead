// types.h -- type descriptors for tests, as the compiler would make them.
#ifndef BURROW_TESTS_TYPES_H
#define BURROW_TESTS_TYPES_H

#include "../hosted/hosted.h"

extern const rtype type_int8, type_int32, type_int64, type_float64, type_string, type_pointer, type_eface, type_slice_int, type_func;
extern const rtype type_big;                    // struct { n int64; p *T; bytes [184]byte }: over 128 bytes
typedef struct { int64_t n; void *p; uint8_t bytes[184]; } big;

// A node of random graphs: struct { a *T; n int64; b *T; c *T; m [4]int64 }.
typedef struct node { struct node *a; int64_t n; struct node *b, *c; int64_t m[4]; } node;
extern const rtype type_node;

// A map type with its group type, flags included. Freed never.
const maptype *map_of(const rtype *key, const rtype *elem);
// A channel type.
const chantype *chan_of(const rtype *elem);

#endif
