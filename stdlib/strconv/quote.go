package strconv

import "unicode/utf8"

// What a quoted string shows of the runes beyond ASCII: those that print, none, or those that are graphic.
type shown int

const (
	showPrint shown = iota
	showASCII
	showGraphic
)

const hexChars = "0123456789abcdef"

// Quote returns s as a Go string literal in double quotes, with escapes for control characters and for whatever
// IsPrint does not accept.
func Quote(s string) string { return string(appendQuoted(room(s), s, '"', showPrint)) }

// AppendQuote appends to dst what Quote returns.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', showPrint) }

// QuoteToASCII is Quote with escapes also for everything beyond ASCII.
func QuoteToASCII(s string) string { return string(appendQuoted(room(s), s, '"', showASCII)) }

// AppendQuoteToASCII appends to dst what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', showASCII) }

// QuoteToGraphic is Quote without escapes for what IsGraphic accepts.
func QuoteToGraphic(s string) string { return string(appendQuoted(room(s), s, '"', showGraphic)) }

// AppendQuoteToGraphic appends to dst what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', showGraphic) }

// QuoteRune returns r as a Go character literal in single quotes, with an escape for a control character or what
// IsPrint does not accept. What is no valid rune is shown as the replacement character.
func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, showPrint)) }

// AppendQuoteRune appends to dst what QuoteRune returns.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, showPrint) }

// QuoteRuneToASCII is QuoteRune with escapes also for everything beyond ASCII.
func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, showASCII)) }

// AppendQuoteRuneToASCII appends to dst what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, showASCII) }

// QuoteRuneToGraphic is QuoteRune without an escape for what IsGraphic accepts.
func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, showGraphic)) }

// AppendQuoteRuneToGraphic appends to dst what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, showGraphic)
}

// room returns an empty buffer that is long enough for most quoted forms of s.
func room(s string) []byte { return make([]byte, 0, 3*len(s)/2+2) }

func appendQuoted(dst []byte, s string, quote byte, show shown) []byte {
	dst = append(dst, quote)
	for len(s) > 0 {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s)
		}
		if r == utf8.RuneError && size == 1 {
			dst = appendHexByte(dst, s[0])
		} else {
			dst = appendEscaped(dst, r, quote, show)
		}
		s = s[size:]
	}
	return append(dst, quote)
}

func appendQuotedRune(dst []byte, r rune, show shown) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	dst = appendEscaped(dst, r, '\'', show)
	return append(dst, '\'')
}

// appendHexByte writes \xdd.
func appendHexByte(dst []byte, b byte) []byte {
	return append(dst, '\\', 'x', hexChars[b>>4], hexChars[b&0xF])
}

// appendEscaped writes a rune as it stands between the quotes.
func appendEscaped(dst []byte, r rune, quote byte, show shown) []byte {
	switch {
	case r == rune(quote) || r == '\\':
		return append(dst, '\\', byte(r))
	case r < utf8.RuneSelf && IsPrint(r):
		return append(dst, byte(r))
	case show == showPrint && IsPrint(r), show == showGraphic && IsGraphic(r):
		return utf8.AppendRune(dst, r)
	}
	const letters = "abtnvfr" // for the characters from 7 on
	switch {
	case '\a' <= r && r <= '\r':
		return append(dst, '\\', letters[r-'\a'])
	case r < ' ' || r == 0x7f:
		return appendHexByte(dst, byte(r))
	}
	digits := 8
	letter := byte('U')
	if r < 0x10000 {
		digits = 4
		letter = 'u'
	}
	dst = append(dst, '\\', letter)
	for digits--; digits >= 0; digits-- {
		dst = append(dst, hexChars[r>>uint(4*digits)&0xF])
	}
	return dst
}

// CanBackquote reports whether s can stand between backquotes as it is, on one line, with no control characters but
// tabs.
func CanBackquote(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\t' || r == '`' || r == 0x7f || r == '\uFEFF' {
			return false
		}
	}
	return utf8.ValidString(s)
}

// IsPrint reports whether r is printable, as unicode.IsPrint does: a letter, mark, number, punctuation, symbol or
// the ASCII space.
func IsPrint(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r <= 0xFFFF:
		return edgesUpTo16(uint16(r))&1 == 1
	}
	return edgesUpTo32(uint32(r))&1 == 1
}

// edgesUpTo16 returns how many of the edges are not greater than r: an odd number if r is printable.
func edgesUpTo16(r uint16) int {
	lo, hi := 0, len(printEdges16)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if printEdges16[mid] <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func edgesUpTo32(r uint32) int {
	lo, hi := 0, len(printEdges32)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if printEdges32[mid] <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// IsGraphic reports whether r is graphic, as unicode.IsGraphic does: printable or a space.
func IsGraphic(r rune) bool {
	if IsPrint(r) {
		return true
	}
	for _, space := range graphicSpaces {
		if rune(space) == r {
			return true
		}
	}
	return false
}
