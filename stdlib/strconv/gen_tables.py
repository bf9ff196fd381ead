#!/usr/bin/env python3
"""Writes tables.go: powers of ten for floats, and which runes may be printed, for quoting.

    ./gen_tables.py [directory of the Unicode character database] > tables.go

strconv has its own table of printable runes so that it need not import unicode. It must be made from the same
edition as unicode's tables.
"""

import sys

FIRST, LAST = -342, 324  # the powers that parsing (down to the first) and printing (up to the last) need
MAX_RUNE = 0x10FFFF
DIRECTORY = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"


def power_words(k):
    """10**k as 128 bits, the first of them 1, rounded down."""
    numerator, denominator = (10**k, 1) if k >= 0 else (1, 10**-k)
    shift = 127 - (k * 217706 >> 16)
    m = (numerator << shift) // denominator if shift >= 0 else numerator // (denominator << -shift)
    assert m >> 127 == 1
    return m >> 64, m & (1 << 64) - 1


def printable():
    """The printable runes as a list of booleans, and the list of the spaces that are graphic only."""
    flags = [False] * (MAX_RUNE + 1)
    spaces = []
    first = None
    with open(f"{DIRECTORY}/UnicodeData.txt", encoding="utf-8") as f:
        for line in f:
            code, name, category = line.split(";")[:3]
            code = int(code, 16)
            if name.endswith(", First>"):
                first = code
                continue
            if category[0] in "LMNPS":
                for c in range(code if first is None else first, code + 1):
                    flags[c] = True
            elif category == "Zs" and code != 0x20:
                spaces.append(code)
            first = None
    flags[0x20] = True
    return flags, spaces


def print_list(comment, declaration, values, digits):
    print(f"\n{comment}\nvar {declaration}{{")
    for i in range(0, len(values), 12):
        print("\t" + ", ".join(f"{v:#0{digits + 2}x}" for v in values[i:i + 12]) + ",")
    print("}")


def main():
    print("// Written by gen_tables.py; do not edit.\n\npackage strconv")
    print(f"\nconst (\n\tfirstPower = {FIRST}\n\tlastPower  = {LAST}\n)")
    print("\n// powers[k-firstPower] is 10**k in 128 bits, high word first: scaled by a power of two so that the first bit")
    print("// is 1, and rounded down. From 10**0 to 10**55 nothing is lost.")
    print("var powers = [lastPower - firstPower + 1][2]uint64{")
    for k in range(FIRST, LAST + 1):
        hi, lo = power_words(k)
        print(f"\t{{{hi:#018x}, {lo:#018x}}}, // {k}")
    print("}")
    flags, spaces = printable()
    edges = [c for c in range(1, MAX_RUNE + 1) if flags[c] != flags[c - 1]]
    low = [c for c in edges if c <= 0xFFFF]
    assert not flags[0] and len(low) % 2 == 0
    print_list("// printEdges16 holds the runes at which 'printable' begins and ends, by turns.",
               "printEdges16 = []uint16", low, 4)
    print_list("// printEdges32 goes on above 16 bits.",
               "printEdges32 = []uint32", edges[len(low):], 5)
    print_list("// graphicSpaces holds the spaces that are graphic but not printable.",
               "graphicSpaces = []uint16", spaces, 4)


main()
