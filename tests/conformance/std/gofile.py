"""A Go file as a list of declarations that can be taken out one by one, without moving the lines of the others."""
import re

KEYWORDS = ("func", "var", "const", "type", "import")


def blank_literals(text):
    """The text with comments replaced by blanks and literals by xxx; newlines stay."""
    out, i, n = [], 0, len(text)
    while i < n:
        two, c = text[i:i + 2], text[i]
        if two == "//":
            end = text.find("\n", i)
            end = n if end < 0 else end
        elif two == "/*":
            end = text.find("*/", i + 2)
            end = n if end < 0 else end + 2
        elif c == "`":
            end = text.find("`", i + 1)
            end = n if end < 0 else end + 1
        elif c in "\"'":
            end = i + 1
            while end < n and text[end] not in (c, "\n"):
                end += 2 if text[end] == "\\" else 1
            end = min(end + 1, n)
        else:
            out.append(c)
            i += 1
            continue
        out.append(re.sub(r"[^\n]", " " if c == "/" else "x", text[i:end]))
        i = end
    return "".join(out)


class Unit:
    """A function, a type, one line of a var group, a whole const group, one import."""

    def __init__(self, kind, names, first, last):
        self.kind, self.names, self.first, self.last = kind, names, first, last


class GoFile:
    def __init__(self, path, text):
        self.path = path
        self.lines = text.split("\n")
        self.plain = blank_literals(text).split("\n")
        self.units = []
        self.find_units()

    def find_units(self):
        depth, start, group = 0, None, None
        for number, line in enumerate(self.plain):
            if depth == 0:
                m = re.match(r"(%s)\b" % "|".join(KEYWORDS), line)
                if m:
                    start, kind = number, m.group(1)
                    grouped = re.match(r"(var|type|import)\s*\(\s*$", line)
                    group = kind if grouped else None
                    if grouped:
                        start = None
            elif depth == 1 and group and start is None and line.strip() and line.strip() != ")":
                start = number
            depth += sum(line.count(c) for c in "([{") - sum(line.count(c) for c in ")]}")
            if depth == (1 if group else 0) and start is not None and not line.rstrip().endswith((",", "=", "+", "||", "&&", "|")):
                self.units.append(Unit(kind, self.names_of(kind, start, number), self.with_comment(start), number))
                start = None
            if depth == 0:
                group = None

    def with_comment(self, start):
        """Compiler directives go with what they stand above."""
        while start > 0 and self.lines[start - 1].startswith("//"):
            start -= 1
        return start

    def names_of(self, kind, first, last):
        line = self.plain[first]
        if kind == "import":
            return re.findall(r'"([^"]+)"', self.lines[first])
        if kind == "func":
            m = re.match(r"func (\w+)", line)
            return [m.group(1)] if m else []           # a method goes with its name unknown
        if kind == "const" and line.rstrip().endswith("("):
            return [m.group(1) for m in (re.match(r"\s+(\w+)", l) for l in self.plain[first + 1:last]) if m]
        head = re.sub(r"^\s*(var|type|const)\s+", "", line)
        m = re.match(r"\s*(\w+(?:\s*,\s*\w+)*)", head)
        return re.split(r"\s*,\s*", m.group(1)) if m else []

    def unit_at(self, number):
        """The unit that line number (from 1) belongs to."""
        for u in self.units:
            if u.first <= number - 1 <= u.last:
                return u
        return None

    def text_of(self, unit):
        return "\n".join(self.lines[unit.first:unit.last + 1])

    def drop(self, unit):
        for i in range(unit.first, unit.last + 1):
            self.lines[i] = self.plain[i] = ""
        self.units.remove(unit)

    def drop_dot_import(self):
        """Takes back the import that was added to the package clause."""
        self.lines = [re.sub(r"^(package \w+); import .*", r"\1", line) for line in self.lines]

    def text(self):
        return "\n".join(self.lines)
