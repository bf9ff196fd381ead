// Package base64 writes bytes as text of 64 characters (RFC 4648): three bytes are four characters of six bits.
// What is left of the last three is padded.
package base64

import (
	"io"
	"slices"
	"strconv"
)

// An Encoding is an alphabet of 64 characters and a way of padding.
type Encoding struct {
	encode [64]byte
	decode [256]uint8 // invalid for bytes that are not in the alphabet
	pad    rune
	strict bool
}

const (
	StdPadding rune = '=' // the usual padding
	NoPadding  rune = -1
)

const invalid = 0xff

// NewEncoding is a padded Encoding with the 64 different bytes of alphabet, none of which is \n, \r or =.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{pad: StdPadding}
	copy(e.encode[:], encoder)
	for i := range e.decode {
		e.decode[i] = invalid
	}
	for i := range 64 {
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

// Strict is the same encoding which, decoding, requires the bits left over in the last character to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var (
	StdEncoding    = NewEncoding(letters + "+/")        // standard
	URLEncoding    = NewEncoding(letters + "-_")        // for URLs and file names
	RawStdEncoding = StdEncoding.WithPadding(NoPadding) // standard, not padded
	RawURLEncoding = URLEncoding.WithPadding(NoPadding) // for URLs and file names, not padded
)

// EncodedLen is the length of n bytes encoded.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// Encode writes the EncodedLen(len(src)) characters of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		_ = dst[3]
		dst[0] = enc.encode[v>>18&63]
		dst[1] = enc.encode[v>>12&63]
		dst[2] = enc.encode[v>>6&63]
		dst[3] = enc.encode[v&63]
		src, dst = src[3:], dst[4:]
	}
	if len(src) == 0 {
		return
	}
	v := uint(src[0]) << 16
	if len(src) == 2 {
		v |= uint(src[1]) << 8
	}
	dst[0] = enc.encode[v>>18&63]
	dst[1] = enc.encode[v>>12&63]
	if len(src) == 2 {
		dst[2] = enc.encode[v>>6&63]
	} else if enc.pad != NoPadding {
		dst[2] = byte(enc.pad)
	}
	if enc.pad != NoPadding {
		dst[3] = byte(enc.pad)
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

// A CorruptInputError is the position of a byte that can't be decoded.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// DecodedLen is the most bytes that n characters can mean.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Decode writes the bytes that src means to dst, at most DecodedLen(len(src)), and returns their number. \r and
// \n are passed over. The error is a CorruptInputError.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for i := 0; i < len(src); {
		for i+4 <= len(src) && n+3 <= len(dst) {
			a, b, c, d := enc.decode[src[i]], enc.decode[src[i+1]], enc.decode[src[i+2]], enc.decode[src[i+3]]
			if a|b|c|d == invalid {
				break
			}
			dst[n], dst[n+1], dst[n+2] = a<<2|b>>4, b<<4|c>>2, c<<6|d
			n += 3
			i += 4
		}
		var size int
		if i, size, err = enc.quantum(dst[n:], src, i); err != nil {
			return n + size, err
		}
		n += size
	}
	return n, nil
}

// quantum decodes up to four characters from src[i] on, among line ends and padding. It returns where it came
// to and how many bytes it wrote.
func (enc *Encoding) quantum(dst, src []byte, i int) (next, size int, err error) {
	var v uint
	chars := 0
	for ; chars < 4; i++ {
		i = afterLineEnds(src, i)
		if i == len(src) {
			if chars == 0 {
				return i, 0, nil
			}
			if chars == 1 || enc.pad != NoPadding {
				return i, 0, CorruptInputError(i - chars)
			}
			return i, enc.partial(dst, v, chars), enc.leftOver(v, chars, i-1)
		}
		six := enc.decode[src[i]]
		if six == invalid {
			if rune(src[i]) != enc.pad || chars < 2 {
				return i, 0, CorruptInputError(i)
			}
			last := i - 1
			if i, err = enc.padding(src, i, chars); err != nil {
				return i, 0, err
			}
			if err = enc.leftOver(v, chars, last+chars-1); err == nil && i < len(src) {
				err = CorruptInputError(i) // nothing comes after padding
			}
			return i, enc.partial(dst, v, chars), err
		}
		v = v<<6 | uint(six)
		chars++
	}
	dst[0], dst[1], dst[2] = byte(v>>16), byte(v>>8), byte(v)
	return i, 3, nil
}

// padding reads the padding behind two or three characters, which begins at src[i].
func (enc *Encoding) padding(src []byte, i, chars int) (next int, err error) {
	first := i
	i = afterLineEnds(src, i+1)
	if chars == 2 {
		if i == len(src) {
			return i, CorruptInputError(i)
		}
		if rune(src[i]) != enc.pad {
			return i, CorruptInputError(first)
		}
		i = afterLineEnds(src, i+1)
	}
	return i, nil
}

func afterLineEnds(src []byte, i int) int {
	for i < len(src) && (src[i] == '\n' || src[i] == '\r') {
		i++
	}
	return i
}

// partial writes the bytes of two or three characters.
func (enc *Encoding) partial(dst []byte, v uint, chars int) int {
	v <<= 6 * uint(4-chars)
	dst[0] = byte(v >> 16)
	if chars == 3 {
		dst[1] = byte(v >> 8)
	}
	return chars - 1
}

// leftOver reports bits that no byte takes and that are not zero, if that matters.
func (enc *Encoding) leftOver(v uint, chars, at int) error {
	if enc.strict && v&(1<<(6*uint(chars)%8)-1) != 0 {
		return CorruptInputError(at)
	}
	return nil
}

// AppendDecode appends the bytes that src means to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	chars := len(src)
	for chars > 0 && rune(src[chars-1]) == enc.pad {
		chars--
	}
	dst = slices.Grow(dst, chars*6/8)
	n, err := enc.Decode(dst[len(dst):cap(dst)], src)
	return dst[:len(dst)+n], err
}

// DecodeString gives the bytes that s means.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}

// NewEncoder returns a writer whose bytes are written to w encoded. Close writes what is incomplete.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return &encoder{enc: enc, w: w}
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	err  error
	rest []byte // up to two bytes that wait for a third
	out  [1024]byte
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	n = len(p)
	if len(e.rest) > 0 {
		take := min(3-len(e.rest), len(p))
		e.rest = append(e.rest, p[:take]...)
		p = p[take:]
		if len(e.rest) < 3 {
			return n, nil
		}
		if err := e.flush(e.rest); err != nil {
			return take, err
		}
		e.rest = e.rest[:0]
	}
	for len(p) >= 3 {
		size := min(len(p)/3*3, len(e.out)/4*3)
		if err := e.flush(p[:size]); err != nil {
			return n - len(p), err
		}
		p = p[size:]
	}
	e.rest = append(e.rest, p...)
	return n, nil
}

func (e *encoder) flush(p []byte) error {
	e.enc.Encode(e.out[:], p)
	_, e.err = e.w.Write(e.out[:e.enc.EncodedLen(len(p))])
	return e.err
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		err := e.flush(e.rest)
		e.rest = e.rest[:0]
		return err
	}
	return e.err
}

// NewDecoder returns a reader of what the text of r means.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r}
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	err     error  // of decoding
	readErr error  // of r, after what it gave
	offset  int64  // of text in what r gave, without line ends
	text    []byte // read, not decoded
	ready   []byte // decoded, not delivered
	in      [1024]byte
	out     [768]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.ready) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.refill()
	}
	n = copy(p, d.ready)
	d.ready = d.ready[n:]
	return n, nil
}

// refill reads some text and decodes its whole quanta; at the end of r, all of it.
func (d *decoder) refill() {
	d.text = d.in[:copy(d.in[:], d.text)]
	for len(d.text) < 4 && d.readErr == nil {
		had := len(d.text)
		var n int
		n, d.readErr = d.r.Read(d.in[had:])
		d.text = withoutLineEnds(d.in[:had+n], had)
	}
	take := len(d.text) / 4 * 4
	if take == 0 {
		if d.readErr == io.EOF && len(d.text) > 0 {
			if d.enc.pad != NoPadding {
				d.err = io.ErrUnexpectedEOF
				return
			}
			take = len(d.text)
		} else {
			d.err = d.readErr
			return
		}
	}
	n, err := d.enc.Decode(d.out[:], d.text[:take])
	if at, corrupt := err.(CorruptInputError); corrupt {
		err = at + CorruptInputError(d.offset)
	}
	if err == nil && take < len(d.text) && rune(d.text[take-1]) == d.enc.pad {
		err = CorruptInputError(d.offset + int64(take)) // text behind the padding
	}
	d.err = err
	d.ready = d.out[:n]
	d.text = d.text[take:]
	d.offset += int64(take)
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
