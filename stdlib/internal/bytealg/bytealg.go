// Package bytealg holds the loops that strings and bytes stand on: find, count, compare.
//
// A []byte begins with the same two words as a string, so every algorithm is written once, on strings; View lends a
// slice's bytes as a string without copying. Where it pays, a loop reads eight bytes at a time as one word and asks
// questions of all eight with a few operations. A word that holds a byte equal to zero is found by
//
//	(w - 0x0101…01) &^ w & 0x8080…80
//
// whose lowest set bit marks the first zero byte exactly (bits above it may be false alarms, caused by a borrow).
// Searching for c is searching for zero in w xor c repeated. Words are little endian, as is every processor that
// burrow compiles for.
package bytealg

import "unsafe"

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// View returns b's bytes as a string that shares b's memory. It is for reading at once, never for keeping.
func View(b []byte) string {
	return *(*string)(unsafe.Pointer(&b))
}

// wordAt returns the eight bytes of s from i on. The caller knows that i+8 <= len(s).
func wordAt(s string, i int) uint64 {
	start := *(*unsafe.Pointer)(unsafe.Pointer(&s))
	return *(*uint64)(unsafe.Pointer(uintptr(start) + uintptr(i)))
}

// zeroBytes marks the top bit of the first zero byte of w, and perhaps bits above it.
func zeroBytes(w uint64) uint64 {
	return (w - ones) &^ w & highs
}

// firstMarked returns the index of the lowest marked byte in a result of zeroBytes that is not 0.
func firstMarked(mark uint64) int {
	// mark^(mark-1) has ones up to and including the lowest set bit 8k+7; each whole byte adds one to the sum
	// that the multiplication gathers in its top byte.
	return int(((mark ^ (mark - 1)) & ones * ones >> 56) - 1)
}

// IndexByte returns the index of the first c in b, or -1.
func IndexByte(b []byte, c byte) int {
	return IndexByteString(View(b), c)
}

// IndexByteString returns the index of the first c in s, or -1.
func IndexByteString(s string, c byte) int {
	i := 0
	pattern := uint64(c) * ones
	for ; i+8 <= len(s); i += 8 {
		if mark := zeroBytes(wordAt(s, i) ^ pattern); mark != 0 {
			return i + firstMarked(mark)
		}
	}
	for ; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexByte returns the index of the last c in b, or -1.
func LastIndexByte(b []byte, c byte) int {
	return LastIndexByteString(View(b), c)
}

// LastIndexByteString returns the index of the last c in s, or -1.
func LastIndexByteString(s string, c byte) int {
	i := len(s)
	pattern := uint64(c) * ones
	for i >= 8 && zeroBytes(wordAt(s, i-8)^pattern) == 0 {
		i -= 8
	}
	for i--; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// Count returns how often c occurs in b.
func Count(b []byte, c byte) int {
	return CountString(View(b), c)
}

// CountString returns how often c occurs in s.
func CountString(s string, c byte) int {
	n := 0
	i := 0
	pattern := uint64(c) * ones
	for ; i+8 <= len(s); i += 8 {
		// Adding 0x7f carries into the top bit of every byte but zero, and across none: exact for each byte.
		w := wordAt(s, i) ^ pattern
		nonzero := (w&^highs + ^uint64(highs)) | w
		n += int(^nonzero & highs >> 7 * ones >> 56)
	}
	for ; i < len(s); i++ {
		if s[i] == c {
			n++
		}
	}
	return n
}

// ASCIILen returns how many bytes at the beginning of s are ASCII.
func ASCIILen(s string) int {
	i := 0
	for i+8 <= len(s) && wordAt(s, i)&highs == 0 {
		i += 8
	}
	for i < len(s) && s[i] < 0x80 {
		i++
	}
	return i
}

// Equal reports whether a and b hold the same bytes.
func Equal(a, b []byte) bool {
	return View(a) == View(b)
}

// Compare orders a and b as bytes: -1 if a is less, 0 if they are equal, +1 if a is greater.
func Compare(a, b []byte) int {
	return CompareString(View(a), View(b))
}

// CompareString orders a and b as bytes: -1 if a is less, 0 if they are equal, +1 if a is greater.
func CompareString(a, b string) int {
	n := len(a)
	if len(b) < n {
		n = len(b)
	}
	i := 0
	for i+8 <= n && wordAt(a, i) == wordAt(b, i) {
		i += 8
	}
	for ; i < n; i++ {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	switch {
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return 1
	}
	return 0
}
