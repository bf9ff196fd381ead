package json

import (
	"bytes"
	"io"
)

// A Decoder reads JSON values that follow each other.
type Decoder struct {
	r       io.Reader
	buf     []byte
	pos     int   // of what is still to be decoded in buf
	before  int64 // bytes read that are no longer in buf
	err     error
	scan    scanner
	settle  decoder // its settings
	context []tokenState
}

// A tokenState is where Token is in an array or object.
type tokenState uint8

const (
	topValue      tokenState = iota
	arrayFirst               // [
	arrayNext                // behind an element
	arrayComma               // behind a comma
	objectFirst              // {
	objectKeyRead            // behind a key
	objectColon              // behind a colon
	objectNext               // behind a value
	objectComma              // behind a comma
)

// NewDecoder returns a Decoder of the values in r. It may read more of r than is asked for.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r, context: []tokenState{topValue}} }

// UseNumber makes numbers for interfaces a Number, not float64.
func (dec *Decoder) UseNumber() { dec.settle.useNumber = true }

// DisallowUnknownFields makes it an error if an object for a struct has a key for which there is no field.
func (dec *Decoder) DisallowUnknownFields() { dec.settle.knownOnly = true }

// Decode reads the next value into what v points to, as Unmarshal does. At the end it returns io.EOF.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.beforeValue(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.readValue()
	if err != nil {
		return err
	}
	d := dec.settle
	d.data = dec.buf[dec.pos : dec.pos+n]
	dec.pos += n
	err = d.decode(v)
	dec.afterValue()
	return err
}

// Buffered gives what was read and not decoded. It is good until the next Decode.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.pos:]) }

// InputOffset is the number of bytes up to the end of the last token or value.
func (dec *Decoder) InputOffset() int64 { return dec.before + int64(dec.pos) }

// readValue reads until there is a whole value in the buffer and returns the length of its text.
func (dec *Decoder) readValue() (int, error) {
	dec.scan.reset()
	for n := 0; ; {
		n += dec.scan.scan(dec.buf[dec.pos+n:])
		switch {
		case dec.scan.err != nil:
			dec.err = dec.scan.err
			return 0, dec.err
		case dec.scan.done:
			return n, nil
		}
		if err := dec.refill(); err != nil {
			if err == io.EOF {
				if dec.scan.complete() {
					return n, nil
				}
				if len(bytes.TrimSpace(dec.buf[dec.pos:])) > 0 {
					err = io.ErrUnexpectedEOF
				}
			}
			dec.err = err
			return 0, err
		}
	}
}

// refill reads some more into the buffer.
func (dec *Decoder) refill() error {
	if dec.pos > 0 {
		dec.before += int64(dec.pos)
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.pos:])]
		dec.pos = 0
	}
	const least = 512
	if cap(dec.buf)-len(dec.buf) < least {
		bigger := make([]byte, len(dec.buf), 2*cap(dec.buf)+least)
		copy(bigger, dec.buf)
		dec.buf = bigger
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	if n > 0 {
		return nil // an error will come again
	}
	return err
}

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

func (dec *Decoder) state() *tokenState { return &dec.context[len(dec.context)-1] }

// beforeValue reads the comma or colon that a value for Decode may stand behind.
func (dec *Decoder) beforeValue() error {
	want, next, context := byte(0), topValue, ""
	switch *dec.state() {
	case arrayNext:
		want, next, context = ',', arrayComma, "expected comma after array element"
	case objectKeyRead:
		want, next, context = ':', objectColon, "expected colon after object key"
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{context, dec.InputOffset()}
	}
	dec.pos++
	*dec.state() = next
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	switch *dec.state() {
	case topValue, arrayFirst, arrayComma, objectColon:
		return true
	}
	return false
}

func (dec *Decoder) afterValue() {
	switch *dec.state() {
	case arrayFirst, arrayComma:
		*dec.state() = arrayNext
	case objectColon:
		*dec.state() = objectNext
	}
}

// peek gives the next byte that is not white space.
func (dec *Decoder) peek() (byte, error) {
	for i := dec.pos; ; {
		for ; i < len(dec.buf); i++ {
			if c := dec.buf[i]; !isSpace(c) {
				dec.pos = i
				return c, nil
			}
		}
		passed := i - dec.pos
		if err := dec.refill(); err != nil {
			return 0, err
		}
		i = dec.pos + passed
	}
}

// More reports whether the array or object being read has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token reads the next token: a Delim, or a value that is neither array nor object. Commas and colons are
// checked and passed over. At the end it returns io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		state := dec.state()
		switch c {
		case '[', '{':
			if !dec.valueAllowed() {
				return dec.unexpected(c)
			}
			dec.pos++
			first := arrayFirst
			if c == '{' {
				first = objectFirst
			}
			dec.context = append(dec.context, first)
			return Delim(c), nil
		case ']', '}':
			ends := *state == arrayFirst || *state == arrayNext
			if c == '}' {
				ends = *state == objectFirst || *state == objectNext
			}
			if !ends {
				return dec.unexpected(c)
			}
			dec.pos++
			dec.context = dec.context[:len(dec.context)-1]
			dec.afterValue()
			return Delim(c), nil
		case ',':
			switch *state {
			case arrayNext:
				*state = arrayComma
			case objectNext:
				*state = objectComma
			default:
				return dec.unexpected(c)
			}
			dec.pos++
		case ':':
			if *state != objectKeyRead {
				return dec.unexpected(c)
			}
			dec.pos++
			*state = objectColon
		case '"':
			if *state == objectFirst || *state == objectComma {
				return dec.keyToken()
			}
			fallthrough
		default:
			if !dec.valueAllowed() {
				return dec.unexpected(c)
			}
			var v any
			if err := dec.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

// keyToken reads a key of an object.
func (dec *Decoder) keyToken() (Token, error) {
	n, err := dec.readValue()
	if err != nil {
		return nil, err
	}
	d := decoder{data: dec.buf[dec.pos : dec.pos+n]}
	key := string(d.unquoted(d.data))
	dec.pos += n
	*dec.state() = objectKeyRead
	return key, nil
}

func (dec *Decoder) unexpected(c byte) (Token, error) {
	context := ""
	switch *dec.state() {
	case topValue, arrayFirst, arrayComma, objectColon:
		context = " looking for beginning of value"
	case arrayNext:
		context = " after array element"
	case objectKeyRead:
		context = " after object key"
	case objectNext:
		context = " after object key:value pair"
	case objectFirst, objectComma:
		context = " looking for beginning of object key string"
	}
	return nil, &SyntaxError{"invalid character " + quoteChar(c) + context, dec.InputOffset()}
}

// An Encoder writes JSON values, each followed by a newline.
type Encoder struct {
	w              io.Writer
	err            error
	keepHTML       bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetEscapeHTML says whether <, > and & are escaped in strings; at first they are.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.keepHTML = !on }

// SetIndent makes values be written as by Indent. Two empty strings end that.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	text, err := marshal(v, options{escapeHTML: !enc.keepHTML})
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if enc.prefix != "" || enc.indent != "" {
		text = appendIndent(nil, text, enc.prefix, enc.indent)
	}
	_, enc.err = enc.w.Write(text)
	return enc.err
}

// A RawMessage is a JSON value in text, which is not read or written but copied.
type RawMessage []byte

// MarshalJSON is m itself.
func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

// UnmarshalJSON copies data into m.
func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errorString("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}
