// Package hex writes bytes as text, two hexadecimal digits each.
package hex

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

const digits = "0123456789abcdef"

const invalid = 0xff

// values is the inverse of digits, of both cases.
var values = func() (table [256]uint8) {
	for i := range table {
		table[i] = invalid
	}
	for i := range 16 {
		table[digits[i]] = uint8(i)
	}
	for i := range 6 {
		table['A'+i] = uint8(10 + i)
	}
	return table
}()

// ErrLength says that text has an odd number of digits, where all of it was to be decoded. A stream that ends so
// gives io.ErrUnexpectedEOF.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen is the length of n bytes encoded.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen is the number of bytes that x digits mean.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst, EncodedLen(len(src)) of them, and returns their number.
func Encode(dst, src []byte) int {
	for i, b := range src {
		pair := dst[2*i:][:2]
		pair[0], pair[1] = digits[b>>4], digits[b&15]
	}
	return 2 * len(src)
}

// AppendEncode appends the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	n := EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString gives the digits of src.
func EncodeToString(src []byte) string {
	dst := make([]byte, EncodedLen(len(src)))
	Encode(dst, src)
	return string(dst)
}

// Decode writes the bytes that src means to dst and returns their number, up to the first error.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		high, low := values[src[2*n]], values[src[2*n+1]]
		if high|low == invalid {
			if high != invalid {
				return n, InvalidByteError(src[2*n+1])
			}
			return n, InvalidByteError(src[2*n])
		}
		dst[n] = high<<4 | low
	}
	if len(src)%2 == 0 {
		return n, nil
	}
	if last := src[len(src)-1]; values[last] == invalid {
		return n, InvalidByteError(last)
	}
	return n, ErrLength
}

// AppendDecode appends the bytes that src means to dst, up to the first error.
func AppendDecode(dst, src []byte) ([]byte, error) {
	size := DecodedLen(len(src))
	dst = slices.Grow(dst, size)
	n, err := Decode(dst[len(dst):][:size], src)
	return dst[:len(dst)+n], err
}

// DecodeString gives the bytes that s means, up to the first error.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, DecodedLen(len(s)))
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

const bufferSize = 1024

// NewEncoder returns a writer whose bytes are written to w as digits.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

type encoder struct {
	w   io.Writer
	err error
	out [bufferSize]byte
}

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), bufferSize/2)]
		var written int
		written, e.err = e.w.Write(e.out[:Encode(e.out[:], part)])
		n += written / 2
		p = p[len(part):]
	}
	return n, e.err
}

// NewDecoder returns a reader of the bytes that the digits of r mean.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

type decoder struct {
	r    io.Reader
	err  error
	text []byte // read, not decoded
	in   [bufferSize]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.text) < 2 && d.err == nil {
		d.refill()
	}
	pairs := min(len(p), len(d.text)/2)
	n, err = Decode(p, d.text[:2*pairs])
	d.text = d.text[2*n:]
	if err != nil {
		d.text, d.err = nil, err // what the reader says after that matters no more
	}
	if len(d.text) < 2 {
		return n, d.err
	}
	return n, nil
}

// refill reads more text behind a digit that is left. The end of r is none behind a single digit.
func (d *decoder) refill() {
	had := copy(d.in[:], d.text)
	var n int
	n, d.err = d.r.Read(d.in[had:])
	d.text = d.in[:had+n]
	if d.err == io.EOF && len(d.text)%2 != 0 {
		d.err = io.ErrUnexpectedEOF
		if last := d.text[len(d.text)-1]; values[last] == invalid {
			d.err = InvalidByteError(last)
		}
	}
}
