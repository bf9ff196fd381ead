#include "go.h"

GOFUNC void main_main(void) { println("hello"); }
