"""What a compiler said about some files, against the // ERROR "regex" comments in them.

Two questions are asked. Do errors stand on exactly the lines that expect them? And beyond that: does each expression match a message of its
line, and each message an expression? A comment with //// does not count. LINE, LINE+1, LINE-1 in an expression stand for file.go:NN.
"""
import collections
import os
import re

MARK = re.compile(r"// (?:GC_)?ERROR(?:AUTO)? (.*)")
QUOTED = re.compile(r'"([^"]*)"')
LINE = re.compile(r"LINE(([+-])(\d+))?")
MESSAGE = re.compile(r"^([^\s:][^:]*):(\d+)(?::\d+)?: (.*)$")


def expectations(path):
    """Line number -> expressions."""
    short = os.path.basename(path)
    expected = collections.defaultdict(list)
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as f:
        for number, line in enumerate(f.read().split("\n"), 1):
            m = MARK.search(line) if "////" not in line else None
            for quoted in QUOTED.findall(m.group(1)) if m else []:
                place = lambda r: f"{re.escape(short)}:{number + int(r.group(1) or 0)}"
                expected[number].append(LINE.sub(place, quoted))
    return expected


def messages(output):
    """(file, line) -> texts; and the lines that are no messages of this form."""
    found, odd, last = collections.defaultdict(list), [], None
    for line in output.split("\n"):
        m = MESSAGE.match(line)
        if line.startswith("\t") and last:
            last[-1] += "\n" + line
        elif m:
            last = found[os.path.basename(m.group(1)), int(m.group(2))]
            last.append(m.group(3))
        elif line.strip() and not line.startswith("#") and line != "too many errors":
            odd.append(line)
    return found, odd


def matches(pattern, text):
    """Positions in a message are written file.go:5:3 or file.go:5, without folders."""
    text = re.sub(r"[^\s()/]*/(?:[^\s()/]+/)*([^\s()/]+\.go:\d)", r"\1", text)
    return re.search(pattern, text) or re.search(pattern, re.sub(r"(\.go:\d+):\d+", r"\1", text))


def compare(output, paths):
    """Returns the faults of the lines, and those of the wording."""
    found, odd = messages(output)
    lines, wording = ["odd: " + o for o in odd], []
    for path in paths:
        short = os.path.basename(path)
        expected = expectations(path)
        for number in sorted(set(expected) | {n for f, n in found if f == short}):
            patterns, texts = expected.get(number, []), found.get((short, number), [])
            if not texts:
                lines.append(f"{short}:{number}: missing error: {patterns[0]}")
            elif not patterns:
                lines.append(f"{short}:{number}: unexpected error: {texts[0]}")
            else:
                wording += [f"{short}:{number}: no match for {p!r} in: {texts}" for p in patterns if not any(matches(p, t) for t in texts)]
                wording += [f"{short}:{number}: unmatched: {t}" for t in texts if not any(matches(p, t) for p in patterns)]
    return lines, wording
