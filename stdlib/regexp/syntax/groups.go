package syntax

import "unicode"

// Perl's classes and those of POSIX, all of ASCII; pairs as in a clean charset.
var perlGroups = map[byte][]rune{
	'd': {'0', '9'},
	's': {'\t', '\n', '\f', '\r', ' ', ' '},
	'w': {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'},
}

var posixGroups = map[string][]rune{
	"alnum":  {'0', '9', 'A', 'Z', 'a', 'z'},
	"alpha":  {'A', 'Z', 'a', 'z'},
	"ascii":  {0, 0x7f},
	"blank":  {'\t', '\t', ' ', ' '},
	"cntrl":  {0, 0x1f, 0x7f, 0x7f},
	"digit":  {'0', '9'},
	"graph":  {'!', '~'},
	"lower":  {'a', 'z'},
	"print":  {' ', '~'},
	"punct":  {'!', '/', ':', '@', '[', '`', '{', '~'},
	"space":  {'\t', '\r', ' ', ' '},
	"upper":  {'A', 'Z'},
	"word":   {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'},
	"xdigit": {'0', '9', 'A', 'F', 'a', 'f'},
}

// unicodeGroup is the set of the Unicode category, script or alias called name; folded adds the runes that
// differ only in case. Names are compared without regard to case, spaces, hyphens and underscores.
func unicodeGroup(name string, folded bool) (set charset, found bool) {
	plain := plainName(name)
	switch plain {
	case "any":
		return charset{0, unicode.MaxRune}, true
	case "ascii":
		return charset{}.addFlags(0, unicode.MaxASCII, foldFlag(folded)).clean(), true
	case "assigned":
		return charset{}.addTable(unicode.Categories["Cn"]).clean().negated(), true
	}
	table, fold := namedTable(name, plain)
	if table == nil {
		return nil, false
	}
	set = set.addTable(table)
	if folded && fold != nil {
		set = set.addTable(fold)
	}
	return set.clean(), true
}

func foldFlag(folded bool) Flags {
	if folded {
		return FoldCase
	}
	return 0
}

// namedTable finds the table of a name and the one of the runes that folding adds: first by the name as it
// is, then by its plain form.
func namedTable(name, plain string) (table, fold *unicode.RangeTable) {
	if t := unicode.Categories[name]; t != nil {
		return t, unicode.FoldCategory[name]
	}
	if t := unicode.Scripts[name]; t != nil {
		return t, unicode.FoldScript[name]
	}
	for key, t := range unicode.Categories {
		if plainName(key) == plain {
			return t, unicode.FoldCategory[key]
		}
	}
	for alias, key := range unicode.CategoryAliases {
		if plainName(alias) == plain {
			return unicode.Categories[key], unicode.FoldCategory[key]
		}
	}
	for key, t := range unicode.Scripts {
		if plainName(key) == plain {
			return t, unicode.FoldScript[key]
		}
	}
	return nil, nil
}

// plainName is name in lower case without spaces, hyphens and underscores.
func plainName(name string) string {
	plain := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c == ' ' || c == '-' || c == '_':
		case 'A' <= c && c <= 'Z':
			plain = append(plain, c+'a'-'A')
		default:
			plain = append(plain, c)
		}
	}
	return string(plain)
}
