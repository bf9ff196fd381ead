#!/usr/bin/env python3
"""Writes the constants of the hash functions: bits of roots of primes and of sines.

Run it in the folder crypto of the library."""
import math


def primes(n):
    found = []
    candidate = 2
    while len(found) < n:
        if all(candidate % p for p in found):
            found.append(candidate)
        candidate += 1
    return found


def fraction(p, root, bits):
    """The first bits behind the point of the square or cube root of p."""
    scaled = p << root * bits
    low, high = 0, 1 << bits + 10
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle ** root <= scaled else (low, middle)
    return low & (1 << bits) - 1


def table(name, what, bits, values):
    digits = bits // 4
    per_line = 256 // bits
    lines = [", ".join(f"0x{v:0{digits}x}" for v in values[i:i + per_line]) for i in range(0, len(values), per_line)]
    body = "".join(f"\t{line},\n" for line in lines)
    return f"\n// {name} is {what}.\nvar {name} = [{len(values)}]uint{bits}{{\n{body}}}\n"


def write(package, *tables):
    with open(f"{package}/tables.go", "w", encoding="utf-8") as out:
        out.write(f"// Written by gen_tables.py.\n\npackage {package}\n" + "".join(tables))


def main():
    first = primes(80)
    write("sha256",
          table("start256", "the first bits of the square roots of the first 8 primes", 32, [fraction(p, 2, 32) for p in first[:8]]),
          table("start224", "the second 32 bits of the square roots of the 9th to 16th prime", 32,
                [fraction(p, 2, 64) & 0xFFFFFFFF for p in first[8:16]]),
          table("constants", "the first bits of the cube roots of the first 64 primes", 32, [fraction(p, 3, 32) for p in first[:64]]))
    write("sha512",
          table("start512", "the first bits of the square roots of the first 8 primes", 64, [fraction(p, 2, 64) for p in first[:8]]),
          table("start384", "the first bits of the square roots of the 9th to 16th prime", 64, [fraction(p, 2, 64) for p in first[8:16]]),
          table("constants", "the first bits of the cube roots of the first 80 primes", 64, [fraction(p, 3, 64) for p in first]))
    write("md5", table("constants", "the first bits of the sines of 1 to 64", 32, [int(abs(math.sin(i + 1)) * 2 ** 32) for i in range(64)]))


main()
