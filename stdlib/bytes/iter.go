package bytes

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// The functions that yield parts of a slice one after the other, where Split, Fields and their kin return all at once.
// Appending to a part does not change what follows it.

// Lines yields the lines of s, each with its newline. A last line without newline is yielded as it is; an empty slice
// has no lines. The sequence can be used once only.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			line := s[:len(s):len(s)]
			if i := IndexByte(s, '\n'); i >= 0 {
				line = s[: i+1 : i+1]
			}
			s = s[len(line):]
			if !yield(line) {
				return
			}
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] { return splitSeq(s, sep, len(sep)) }

// splitSeq keeps so many bytes of each separator.
func splitSeq(s, sep []byte, keep int) iter.Seq[[]byte] {
	if len(sep) == 0 {
		return runesSeq(s)
	}
	return func(yield func([]byte) bool) {
		rest := s
		for {
			i := Index(rest, sep)
			if i < 0 {
				break
			}
			if !yield(rest[: i+keep : i+keep]) {
				return
			}
			rest = rest[i+len(sep):]
		}
		yield(rest[:len(rest):len(rest)])
	}
}

func runesSeq(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for rest := s; len(rest) > 0; {
			_, size := utf8.DecodeRune(rest)
			if !yield(rest[:size:size]) {
				return
			}
			rest = rest[size:]
		}
	}
}

// FieldsSeq yields what Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		start := -1
		for i, r := range string(s) {
			separates := f(r)
			switch {
			case separates && start >= 0:
				if !yield(s[start:i:i]) {
					return
				}
				start = -1
			case !separates && start < 0:
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:len(s):len(s)])
		}
	}
}
