package regexp

import (
	"strconv"
	"strings"
	"unicode"
)

// ReplaceAllString is src with its matches replaced by repl, in which $1 or ${name} stand for groups (Expand).
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return re.replaceString(src, re.expander(repl, src))
}

// ReplaceAllLiteralString is src with its matches replaced by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return re.replaceString(src, func(dst []byte, m []int) []byte { return append(dst, repl...) })
}

// ReplaceAllStringFunc is src with each match replaced by what repl makes of it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.replaceString(src, func(dst []byte, m []int) []byte {
		return append(dst, repl(src[m[0]:m[1]])...)
	})
}

// ReplaceAll is a copy of src with its matches replaced by repl, in which $1 or ${name} stand for groups.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	return re.replaceBytes(src, re.expander(string(repl), view(src)))
}

// ReplaceAllLiteral is a copy of src with its matches replaced by repl as it is.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceBytes(src, func(dst []byte, m []int) []byte { return append(dst, repl...) })
}

// ReplaceAllFunc is a copy of src with each match replaced by what repl makes of it.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return re.replaceBytes(src, func(dst []byte, m []int) []byte {
		return append(dst, repl(src[m[0]:m[1]])...)
	})
}

func (re *Regexp) replaceString(src string, replacement func(dst []byte, m []int) []byte) string {
	dst, any := re.replace(src, replacement)
	if !any {
		return src
	}
	return string(dst)
}

func (re *Regexp) replaceBytes(src []byte, replacement func(dst []byte, m []int) []byte) []byte {
	dst, any := re.replace(view(src), replacement)
	if !any {
		return append([]byte(nil), src...)
	}
	return dst
}

// replace builds the text in which replacement has appended something for each match; any is false if there
// was none.
func (re *Regexp) replace(src string, replacement func(dst []byte, m []int) []byte) (dst []byte, any bool) {
	done := 0
	re.each(src, -1, 2*len(re.names), func(m []int) {
		dst = append(dst, src[done:m[0]]...)
		dst = replacement(dst, m)
		done = m[1]
		any = true
	})
	if any {
		dst = append(dst, src[done:]...)
	}
	return dst, any
}

// expander is the replacement by a template.
func (re *Regexp) expander(template, src string) func(dst []byte, m []int) []byte {
	if strings.IndexByte(template, '$') < 0 {
		return func(dst []byte, m []int) []byte { return append(dst, template...) }
	}
	return func(dst []byte, m []int) []byte { return re.expand(dst, template, src, m) }
}

// Expand appends template to dst, with $name and ${name} replaced by the group's text in src, by the positions
// in match. A name is a number or a group's name; $name is taken as long as possible. Groups that there are
// not, or that took no part, are empty; $$ is a $.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.expand(dst, view(template), view(src), match)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return re.expand(dst, template, src, match)
}

func (re *Regexp) expand(dst []byte, template, src string, match []int) []byte {
	for template != "" {
		before, after, found := strings.Cut(template, "$")
		dst = append(dst, before...)
		if !found {
			return dst
		}
		template = after
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, rest, ok := groupName(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if begin, end := re.groupOf(name, match); begin >= 0 {
			dst = append(dst, src[begin:end]...)
		}
	}
	return dst
}

// groupName reads name or {name} at the beginning of s.
func groupName(s string) (name, rest string, ok bool) {
	brace := strings.HasPrefix(s, "{")
	if brace {
		s = s[1:]
	}
	end := strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if end < 0 {
		end = len(s)
	}
	name, rest = s[:end], s[end:]
	if brace {
		if !strings.HasPrefix(rest, "}") {
			return "", "", false
		}
		rest = rest[1:]
	}
	return name, rest, name != ""
}

// groupOf gives the positions of the group of a name; those of a name that several groups have are of the
// first that took part. begin is -1 if there is nothing.
func (re *Regexp) groupOf(name string, match []int) (begin, end int) {
	if n, err := strconv.Atoi(name); err == nil && n >= 0 && !(len(name) > 1 && name[0] == '0') {
		if n < len(match)/2 {
			return match[2*n], match[2*n+1]
		}
		return -1, -1
	}
	for i, s := range re.names {
		if s == name && 2*i+1 < len(match) && match[2*i] >= 0 {
			return match[2*i], match[2*i+1]
		}
	}
	return -1, -1
}
