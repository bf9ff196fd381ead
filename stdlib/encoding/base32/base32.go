// Package base32 writes bytes as text of 32 characters (RFC 4648): five bytes are eight characters of five bits.
// What is left of the last five is padded.
package base32

import (
	"slices"
	"strconv"
)

// An Encoding is an alphabet of 32 characters and a way of padding.
type Encoding struct {
	encode [32]byte
	decode [256]uint8 // invalid for bytes that are not in the alphabet
	pad    rune
}

const (
	StdPadding rune = '=' // the usual padding
	NoPadding  rune = -1
)

const invalid = 0xff

// NewEncoding is a padded Encoding with the 32 different bytes of alphabet, none of which is \n, \r or =.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{pad: StdPadding}
	copy(e.encode[:], encoder)
	for i := range e.decode {
		e.decode[i] = invalid
	}
	for i := range len(encoder) {
		c := encoder[i]
		switch {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.decode[c] != invalid:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.decode[c] = uint8(i)
	}
	return e
}

var (
	StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") // standard
	HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV") // sorts like the bytes; used in DNS
)

// WithPadding is the same encoding with another padding, NoPadding for none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decode[byte(padding)] != invalid:
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// EncodedLen is the length of n bytes encoded.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen is the most bytes that n characters can mean.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// Encode writes the EncodedLen(len(src)) characters of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	for len(src) > 0 {
		var bits uint64
		taken := min(5, len(src))
		for i := range 5 {
			bits <<= 8
			if i < taken {
				bits |= uint64(src[i])
			}
		}
		chars := (taken*8 + 4) / 5
		for i := range chars {
			dst[i] = enc.encode[bits>>(35-5*i)&31]
		}
		if chars < 8 {
			if enc.pad != NoPadding {
				for i := chars; i < 8; i++ {
					dst[i] = byte(enc.pad)
				}
			}
			return
		}
		src, dst = src[5:], dst[8:]
	}
}

// AppendEncode appends src encoded to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString is src encoded.
func (enc *Encoding) EncodeToString(src []byte) string {
	dst := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(dst, src)
	return string(dst)
}

// A CorruptInputError is the position of a byte that can't be decoded; line ends do not count.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes that src means to dst, at most DecodedLen(len(src)), and returns their number. \r and
// \n are passed over. The error is a CorruptInputError.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decodeText(dst, withoutLineEnds(slices.Clone(src), 0))
	return n, err
}

// decodeText decodes text without line ends and says whether it came to padding.
func (enc *Encoding) decodeText(dst, text []byte) (n int, ended bool, err error) {
	for at := 0; at < len(text) && !ended; at += 8 {
		quantum := text[at:min(at+8, len(text))]
		var bits uint64
		chars := 0
		for chars < len(quantum) && enc.decode[quantum[chars]] != invalid {
			bits = bits<<5 | uint64(enc.decode[quantum[chars]])
			chars++
		}
		if chars < 8 {
			if ended, err = true, enc.checkEnd(text, at, chars); err != nil {
				return n, true, err
			}
		}
		bits <<= 5 * (8 - chars)
		for i := range chars * 5 / 8 {
			dst[n] = byte(bits >> (32 - 8*i))
			n++
		}
	}
	return n, ended, nil
}

// checkEnd checks what follows the characters of a quantum at text[at] that has fewer than eight of them.
func (enc *Encoding) checkEnd(text []byte, at, chars int) error {
	stop := at + chars
	if stop == len(text) {
		if enc.pad != NoPadding {
			return CorruptInputError(at)
		}
		return nil
	}
	switch {
	case rune(text[stop]) != enc.pad || chars < 2 || len(text) > stop+8:
		return CorruptInputError(stop)
	case len(text) < at+8:
		return CorruptInputError(len(text))
	}
	for i := stop + 1; i < at+8; i++ {
		if rune(text[i]) != enc.pad {
			return CorruptInputError(i - 1) // the padding ends too early
		}
	}
	if chars == 3 || chars == 6 { // the last of these would be left over
		return CorruptInputError(stop)
	}
	return nil
}

// AppendDecode appends the bytes that src means to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	chars := len(src)
	for chars > 0 && rune(src[chars-1]) == enc.pad {
		chars--
	}
	dst = slices.Grow(dst, chars*5/8)
	n, err := enc.Decode(dst[len(dst):cap(dst)], src)
	return dst[:len(dst)+n], err
}

// DecodeString gives the bytes that s means.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, len(s)*5/8+5)
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}

// withoutLineEnds removes \r and \n from text[from:].
func withoutLineEnds(text []byte, from int) []byte {
	kept := text[:from]
	for _, c := range text[from:] {
		if c != '\r' && c != '\n' {
			kept = append(kept, c)
		}
	}
	return kept
}
