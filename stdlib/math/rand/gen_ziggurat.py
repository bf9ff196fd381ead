#!/usr/bin/env python3
"""Writes ziggurat_table.go: the layers under the normal and the exponential density.

    ./gen_ziggurat.py > ziggurat_table.go

The computation is that of Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000).
"""

import math
import struct


def float32(x):
    """The shortest decimal that reads as the float32 nearest to x."""
    single = struct.unpack("f", struct.pack("f", x))[0]
    for digits in range(1, 10):
        text = f"{single:.{digits}g}"
        if struct.unpack("f", struct.pack("f", float(text)))[0] == single:
            return text
    raise ValueError(x)


def layers(n, start, area, scale, density, inverse):
    """k, w, f for n layers of the given area that begin at start; randoms are below scale."""
    k, w, f = [0] * n, [0.0] * n, [0.0] * n
    edge = previous = start
    bottom = area / density(edge)
    k[0] = int(edge / bottom * scale)
    w[0], w[n - 1] = bottom / scale, edge / scale
    f[0], f[n - 1] = 1.0, density(edge)
    for i in range(n - 2, 0, -1):
        edge = inverse(area / edge + density(edge))
        k[i + 1] = int(edge / previous * scale)
        previous = edge
        f[i], w[i] = density(edge), edge / scale
    return k, w, f


def print_table(name, comment, kind, values, width):
    print(f"\n// {comment}\nvar {name} = [{len(values)}]{kind}{{")
    for i in range(0, len(values), width):
        print("\t" + ", ".join(values[i:i + width]) + ",")
    print("}")


def print_layers(prefix, what, tables):
    k, w, f = tables
    print_table(prefix + "K", f"{prefix}K holds the randoms below which a point of a layer is surely under the {what} density.",
                "uint32", [f"{x:#010x}" for x in k], 8)
    print_table(prefix + "W", f"{prefix}W holds the factors that make a place in a layer of a random.",
                "float32", [float32(x) for x in w], 6)
    print_table(prefix + "F", f"{prefix}F holds the {what} density at the edges of the layers.",
                "float32", [float32(x) for x in f], 6)


print("// Written by gen_ziggurat.py; do not edit.\n\npackage rand")
print_layers("normal", "normal", layers(
    128, 3.442619855899, 9.91256303526217e-3, 2.0**31,
    lambda x: math.exp(-0.5 * x * x), lambda y: math.sqrt(-2 * math.log(y))))
print_layers("exponential", "exponential", layers(
    256, 7.69711747013104972, 3.949659822581572e-3, 2.0**32,
    lambda x: math.exp(-x), lambda y: -math.log(y)))
