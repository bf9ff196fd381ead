#include "go.h"
GOFUNC static Int depth(Int n) { return depth(n + 1) + 1; }
GOFUNC void main_main(void) { printkv("?", depth(0)); }
