package p

var a [1 << 60]int // ERROR "^type \[1152921504606846976\]int larger than address space$"

var c chan [1 << 16]byte // ERROR "^channel element type too large \(>64kB\)$"
