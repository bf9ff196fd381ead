#!/usr/bin/env python3
"""Writes tables.go from the files of the Unicode character database.

    ./gen_tables.py [directory] > tables.go

The directory defaults to /usr/share/unicode, where Debian's package unicode-data puts them. Go 1.26 speaks of Unicode
15.0.0, and so does the version of the package in Debian 12; another version is refused.

Each table is a variable of its own and refers to nothing but its ranges, so that the linker keeps only what a program
uses. Ranges have strides: 'every second one from 0x100 to 0x136' is one entry.
"""

import sys

VERSION = "15.0.0"
MAX_RUNE = 0x10FFFF
DIRECTORY = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"

MAJOR = {
    "C": ("Other", "control, special and unassigned code points"),
    "L": ("Letter", "letters"),
    "M": ("Mark", "marks"),
    "N": ("Number", "numbers"),
    "P": ("Punct", "punctuation"),
    "S": ("Symbol", "symbols"),
    "Z": ("Space", "separators"),
}
ALSO_CALLED = {"Nd": "Digit", "Lu": "Upper", "Ll": "Lower", "Lt": "Title"}


def lines(name):
    """The records of a file, split at semicolons, without comments."""
    with open(f"{DIRECTORY}/{name}", encoding="utf-8") as f:
        for line in f:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def check_version():
    with open(f"{DIRECTORY}/PropList.txt", encoding="utf-8") as f:
        if VERSION not in f.readline():
            sys.exit(f"{DIRECTORY} does not hold Unicode {VERSION}")


def read_properties(name):
    """From a file of 'first..last ; property' to a map of sets."""
    result = {}
    for first_last, prop in lines(name):
        first, _, last = first_last.partition("..")
        result.setdefault(prop, set()).update(range(int(first, 16), int(last or first, 16) + 1))
    return result


def read_characters():
    """The categories as a map of sets, and the case mappings as a map from rune to (upper, lower, title)."""
    categories, cases = {}, {}
    assigned = set()
    first = None
    for record in lines("UnicodeData.txt"):
        code, name, category = int(record[0], 16), record[1], record[2]
        if name.endswith(", First>"):
            first = code
            continue
        codes = range(code if first is None else first, code + 1)
        first = None
        categories.setdefault(category, set()).update(codes)
        assigned.update(codes)
        upper, lower, title = (int(x, 16) if x else code for x in record[12:15])
        if not record[14]:
            title = upper
        if (upper, lower, title) != (code, code, code):
            cases[code] = (upper, lower, title)
    categories["Cn"] = set(range(MAX_RUNE + 1)) - assigned
    for major in MAJOR:
        categories[major] = set().union(*(s for c, s in categories.items() if c[0] == major))
    categories["LC"] = categories["Lu"] | categories["Ll"] | categories["Lt"]
    return categories, cases


def read_orbits():
    """The classes of runes that are the same but for case, as a map from each rune to its sorted class."""
    classes = {}
    for code, status, folded, _ in lines("CaseFolding.txt"):
        if status in "CS":
            folded = int(folded, 16)
            classes.setdefault(folded, {folded}).add(int(code, 16))
    return {rune: sorted(members) for members in classes.values() for rune in members}


def strided(codes):
    """Cuts a sorted list into (first, last, stride), greedily."""
    ranges = []
    i = 0
    while i < len(codes):
        j = i
        stride = 1
        if i + 1 < len(codes):
            stride = codes[i + 1] - codes[i]
            j = i + 1
            while j + 1 < len(codes) and codes[j + 1] - codes[j] == stride:
                j += 1
        ranges.append((codes[i], codes[j], stride))
        i = j + 1
    return ranges


def print_table(variable, codes):
    codes = sorted(codes)
    r16 = strided([c for c in codes if c <= 0xFFFF])
    r32 = strided([c for c in codes if c > 0xFFFF])
    latin = sum(1 for _, last, _ in r16 if last <= 0xFF)
    print(f"\nvar {variable} = RangeTable{{")
    for field, ranges, width in (("R16", r16, 4), ("R32", r32, 5)):
        if ranges:
            print(f"\t{field}: []Range{field[1:]}{{")
            shown = [f"{{{first:#0{width + 2}x}, {last:#0{width + 2}x}, {stride}}}," for first, last, stride in ranges]
            for i in range(0, len(shown), 5):
                print("\t\t" + " ".join(shown[i:i + 5]))
            print("\t},")
    if latin:
        print(f"\tLatinOffset: {latin},")
    print("}")


def print_map(variable, comment, entries, value_type="*RangeTable"):
    print(f"\n// {variable} {comment}")
    print(f"var {variable} = map[string]{value_type}{{")
    width = max(len(key) for key, _ in entries) + 3
    for key, value in entries:
        quoted = f'"{key}":'
        print(f"\t{quoted:<{width}} {value},")
    print("}")


def print_group(comment, names):
    """Exported variables for tables: (name, table, comment)."""
    print(f"\n// {comment}\nvar (")
    width = max(len(name) for name, _, _ in names)
    value_width = max(len(table) for _, table, _ in names) + 1
    for name, table, note in names:
        print(f"\t{name:<{width}} = {'&' + table:<{value_width}} // {note}")
    print(")")


def print_case_ranges(cases):
    print("\n// CaseRanges tells how runes change case. It holds a range for each run of runes that move by the same")
    print("// distances, or that alternate between upper and lower.")
    print("var CaseRanges = []CaseRange{")

    def deltas(code):
        return tuple(to - code for to in cases.get(code, (code, code, code)))

    code = 0
    while code <= MAX_RUNE:
        here = deltas(code)
        if here == (0, 0, 0):
            code += 1
            continue
        first = code
        if here == (0, 1, 0) and deltas(code + 1) == (-1, 0, -1):
            while deltas(code) == (0, 1, 0) and deltas(code + 1) == (-1, 0, -1):
                code += 2
            shown = "UpperLower, UpperLower, UpperLower"
        else:
            while deltas(code) == here:
                code += 1
            shown = ", ".join(map(str, here))
        print(f"\t{{{first:#06x}, {code - 1:#06x}, d{{{shown}}}}},")
    print("}")


def print_orbits(orbits, cases):
    """Only the runes for which 'to lower case, or else to upper case' is not the next of the class."""
    print("\n// foldExceptions lists the runes whose successor in the round of case folding is not simply their other")
    print("// case, with that successor.")
    print("var foldExceptions = []foldPair{")
    for rune in range(MAX_RUNE + 1):
        members = orbits.get(rune, [rune])
        successor = members[(members.index(rune) + 1) % len(members)]
        upper, lower, _ = cases.get(rune, (rune, rune, rune))
        if successor != (lower if lower != rune else upper):
            print(f"\t{{{rune:#06x}, {successor:#06x}}},")
    print("}")


def folds_into(codes, orbits):
    """The runes outside codes that differ only in case from one inside."""
    return {rune for rune, members in orbits.items() if rune not in codes and any(m in codes for m in members)}


def print_latin1(categories, white_space):
    """The answers to the questions of latin1.go for the first 256 runes, as bits."""
    questions = [
        ("isUpper", categories["Lu"]), ("isLower", categories["Ll"]), ("isLetter", categories["L"]),
        ("isDigit", categories["Nd"]), ("isNumber", categories["N"]), ("isPunct", categories["P"]),
        ("isSymbol", categories["S"]), ("isSpace", white_space), ("isControl", categories["Cc"]),
        ("isGraphic", set().union(*(categories[c] for c in ("L", "M", "N", "P", "S", "Zs")))),
        ("isPrint", set().union(*(categories[c] for c in "LMNPS")) | {0x20}),
    ]
    print("\n// The questions about runes that latin1 answers.\nconst (")
    for i, (name, _) in enumerate(questions):
        print(f"\t{name} = 1 << iota" if i == 0 else f"\t{name}")
    print(")\n\n// latin1 holds the answers for the first 256 runes.\nvar latin1 = [MaxLatin1 + 1]uint16{")
    for code in range(256):
        answers = [name for name, members in questions if code in members]
        if answers:
            print(f"\t{code:#04x}: {' | '.join(answers)},")
    print("}")


def main():
    check_version()
    categories, cases = read_characters()
    scripts = read_properties("Scripts.txt")
    properties = read_properties("PropList.txt")
    orbits = read_orbits()

    print("// Written by gen_tables.py; do not edit.\n\npackage unicode")
    print(f"\n// Version is the edition of Unicode that the tables come from.\nconst Version = \"{VERSION}\"")

    aliases, long_names = [], {}
    for record in lines("PropertyValueAliases.txt"):
        if record[0] == "gc":
            long_names[record[1]] = record[2]
            aliases += [(alias, f'"{record[1]}"') for alias in record[2:]]

    names = []
    for category in sorted(categories):
        what = long_names[category].replace("_", " ").lower()
        names.append((category, "table" + category, f"{category} is category {category}, {what}."))
        other = MAJOR[category][0] if category in MAJOR else ALSO_CALLED.get(category)
        if other:
            names.append((other, "table" + category, f"{other} is another name of {category}."))
    print_group("The general categories.", names)
    print_group("The scripts.", [(s, "table" + s, f"{s} is the script {s.replace('_', ' ')}.") for s in sorted(scripts)])
    names = [(p, "table" + p, f"{p} is the property {p}.") for p in sorted(properties)]
    names.append(("STerm", "tableSentence_Terminal", "STerm is another name of Sentence_Terminal."))
    print_group("The properties that are neither category nor script.", sorted(names))

    def by_name(keys):
        return [(key, key) for key in sorted(keys)]

    print_map("Categories", "is the map from the name of a category to its table.", by_name(categories))
    print_map("CategoryAliases", "is the map from a category's longer names to its name in Categories.",
              sorted(aliases), "string")
    print_map("Scripts", "is the map from the name of a script to its table.", by_name(scripts))
    print_map("Properties", "is the map from the name of a property to its table.", by_name([*properties, "STerm"]))

    tables = {**categories, **scripts, **properties}
    for kind, comment, sets in (
            # Go leaves LC out, which came later than the map.
            ("Category", "category", {c: s for c, s in categories.items() if c != "LC"}),
            ("Script", "script", scripts)):
        folded = {name: folds_into(codes, orbits) for name, codes in sets.items()}
        folded = {name: codes for name, codes in folded.items() if codes}
        print_map("Fold" + kind, f"is the map from the name of a {comment} to the runes outside it that differ from\n"
                  "// one inside only in case. A name that is missing stands for no runes.",
                  [(name, f"&fold{kind}{name}") for name in sorted(folded)])
        for name, codes in folded.items():
            tables[f"\0fold{kind}{name}"] = codes

    print_case_ranges(cases)
    print_orbits(orbits, cases)
    print_latin1(categories, properties["White_Space"])
    for name in sorted(tables):
        print_table(name[1:] if name[0] == "\0" else "table" + name, tables[name])


main()
