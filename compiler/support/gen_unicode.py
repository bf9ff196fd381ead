#!/usr/bin/env python3
"""Writes unicode_tables.h: ranges of letters (L*), digits (Nd) and upper-case letters (Lu, Lt) beyond ASCII.

Usage: gen_unicode.py < UnicodeData.txt > unicode_tables.h   (Debian: package unicode-data)
"""
import sys

def ranges(points):
    out = []
    for p in points:
        if out and out[-1][1] == p - 1:
            out[-1][1] = p
        else:
            out.append([p, p])
    return out

category = {}
first = None
for line in sys.stdin:
    f = line.split(";")
    cp = int(f[0], 16)
    if f[1].endswith(", First>"):
        first = cp
    elif f[1].endswith(", Last>"):
        for p in range(first, cp + 1):
            category[p] = f[2]
    else:
        category[cp] = f[2]

print("// Made by gen_unicode.py from UnicodeData.txt. Inclusive ranges beyond ASCII.")
for name, wanted in [("letters", lambda c: c[0] == "L"), ("digits", lambda c: c == "Nd"), ("uppers", lambda c: c in ("Lu", "Lt"))]:
    rs = ranges([p for p in sorted(category) if p >= 0x80 and wanted(category[p])])
    print(f"static const uint32_t {name}[][2] = {{")
    for i in range(0, len(rs), 6):
        print("  " + " ".join(f"{{0x{a:X}, 0x{b:X}}}," for a, b in rs[i:i + 6]))
    print("};")
