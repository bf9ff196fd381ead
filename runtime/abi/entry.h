// entry.h -- C prototypes of every function in entry.def, for the runtime. In C the name has the prefix rt_: rt_newobject is "runtime.newobject".
#ifndef BURROW_ABI_ENTRY_H
#define BURROW_ABI_ENTRY_H

#include "layout.h"

typedef struct { void *p; Int n; } PtrInt;
typedef struct { Int a, b; } IntInt;
typedef struct { void *a, *b; } PtrPtr;
typedef struct { double a, b; } F64F64;

#define c_Void   void
#define c_Bool   bool
#define c_I32    int32_t
#define c_Int    Int
#define c_Ptr    void *
#define c_F32    float
#define c_F64    double
#define c_PtrInt PtrInt
#define c_IntInt IntInt
#define c_PtrPtr PtrPtr
#define c_F64F64 F64F64
#define P0                 (void)
#define P1(a)              (c_##a)
#define P2(a, b)           (c_##a, c_##b)
#define P3(a, b, c)        (c_##a, c_##b, c_##c)
#define P4(a, b, c, d)     (c_##a, c_##b, c_##c, c_##d)
#define P5(a, b, c, d, e)  (c_##a, c_##b, c_##c, c_##d, c_##e)

// Hosted unit tests link the runtime's rooms with libc, whose setjmp must keep its name: hence the prefix in C.
#define ENTRY(name, result, params, attrs) c_##result rt_##name params __asm__("runtime." #name);
#include "entry.def"
#undef ENTRY
#undef P0
#undef P1
#undef P2
#undef P3
#undef P4
#undef P5

#endif
