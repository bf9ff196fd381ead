#!/usr/bin/env python3
"""Prints sizeclass.def: the sizes in which small objects are allocated.

Size classes trade two kinds of waste. Few classes waste memory inside slots, many waste it in half-empty spans. The
compromise here: neighbouring classes are about 1/8 apart, and a span has as many pages as keep its unusable tail
below 1/8 of it. Classes that would fill a span with the same number of slots are one class, the largest of them: the
smaller would save nothing.

The resulting sizes are those that cap() shows in Go programs (append rounds up to them), so that a program which
prints capacities prints the same ones.
"""
PAGE = 8192
MAX_SMALL = 32768


def alignment(size):
    """Sizes of a class are multiples of this: 1/8 of the power of two below, at least a word or two, at most 256."""
    if size >= MAX_SMALL:
        return PAGE
    if size >= 128:
        return min(1 << (size.bit_length() - 1 - 3), 256)
    return 16 if size >= 32 else 8


def span_pages(size):
    pages = 1
    while pages * PAGE % size > pages * PAGE // 8:
        pages += 1
    return pages


def classes():
    out = []
    size = 8
    while size <= MAX_SMALL:
        pages = span_pages(size)
        slots = pages * PAGE // size
        if out and out[-1][1] == pages and out[-1][1] * PAGE // out[-1][0] == slots:
            out.pop()                                  # a larger slot costs the span nothing
        out.append((size, pages))
        size += alignment(size)
    return [(widen(s, p), p) for s, p in out]


def widen(size, pages):
    """The largest size, in pairs of cache lines, of which as many slots fit: no use leaving the tail empty."""
    if size < 1024:
        return size
    slots = pages * PAGE // size
    return max(size, pages * PAGE // slots // 128 * 128)


if __name__ == '__main__':
    print('// sizeclass.def -- made by gen_sizeclass.py, which explains it.')
    print('//')
    print('// SIZECLASS(number, slot bytes, span pages)')
    for number, (size, pages) in enumerate(classes(), 1):
        print(f'SIZECLASS({number}, {size}, {pages})')
