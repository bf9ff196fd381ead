package json

import "bytes"

// HTMLEscape appends to dst the JSON text src with the characters <, >, & and the line separators U+2028 and
// U+2029 written as escapes, so that it may stand in a <script> element.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	dst.Grow(len(src))
	dst.Write(appendHTMLEscaped(dst.AvailableBuffer(), src))
}

const hexDigits = "0123456789abcdef"

func appendHTMLEscaped(dst, src []byte) []byte {
	done := 0
	for i, c := range src {
		switch {
		case c == '<' || c == '>' || c == '&':
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			done = i + 1
		case c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8:
			dst = append(dst, src[done:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&15])
			done = i + 3
		}
	}
	return append(dst, src[done:]...)
}

// Compact appends to dst the JSON text src without white space that does not matter.
func Compact(dst *bytes.Buffer, src []byte) error {
	if err := checkValid(src); err != nil {
		return err
	}
	dst.Grow(len(src))
	dst.Write(appendCompact(dst.AvailableBuffer(), src, false))
	return nil
}

// appendCompact is Compact for a text known to be valid, perhaps with HTMLEscape.
func appendCompact(dst, src []byte, escapeHTML bool) []byte {
	start := len(dst)
	for i := 0; i < len(src); {
		begin := i
		switch c := src[i]; {
		case isSpace(c):
			i++
			continue
		case c == '"':
			i = stringEnd(src, i)
		default:
			i++
		}
		dst = append(dst, src[begin:i]...)
	}
	if escapeHTML {
		compact := bytes.Clone(dst[start:])
		dst = appendHTMLEscaped(dst[:start], compact)
	}
	return dst
}

// stringEnd is the position behind the string that begins at src[i].
func stringEnd(src []byte, i int) int {
	for i++; ; i++ {
		for plain[src[i]] {
			i++
		}
		if src[i] == '"' {
			return i + 1
		}
		i++ // what the backslash escapes
	}
}

// Indent appends to dst the JSON text src with every element and member on a line of its own, which begins with
// prefix and one indent for each level; the first line has neither. White space behind the text is kept.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	if err := checkValid(src); err != nil {
		return err
	}
	dst.Grow(len(src) * 3 / 2)
	dst.Write(appendIndent(dst.AvailableBuffer(), src, prefix, indent))
	return nil
}

// appendIndent is Indent for a text known to be valid.
func appendIndent(dst, src []byte, prefix, indent string) []byte {
	text := bytes.TrimRight(src, " \t\r\n")
	depth := 0
	newline := func() {
		dst = append(dst, '\n')
		dst = append(dst, prefix...)
		for range depth {
			dst = append(dst, indent...)
		}
	}
	for i := 0; i < len(text); {
		c := text[i]
		begin := i
		i++
		switch c {
		case ' ', '\t', '\r', '\n':
		case '"':
			i = stringEnd(text, begin)
			dst = append(dst, text[begin:i]...)
		case '{', '[':
			dst = append(dst, c)
			for isSpace(text[i]) {
				i++
			}
			if text[i] == c+2 { // nothing in it: {} or []
				dst = append(dst, text[i])
				i++
				continue
			}
			depth++
			newline()
		case '}', ']':
			depth--
			newline()
			dst = append(dst, c)
		case ',':
			dst = append(dst, c)
			newline()
		case ':':
			dst = append(dst, ':', ' ')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, src[len(text):]...)
}
