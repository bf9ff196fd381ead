package big

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Text is x in a base from 2 to MaxBase.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.abs.text(x.neg, base))
}

// Append appends x in a base to buf.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	return append(buf, x.abs.text(x.neg, base)...)
}

// String is x in decimal.
func (x *Int) String() string { return x.Text(10) }

// scan reads a sign and a number.
func (z *Int) scan(r io.ByteScanner, base int) (*Int, int, error) {
	neg, err := scanSign(r)
	if err != nil {
		return nil, 0, err
	}
	abs, base, _, err := z.abs.scan(r, base, false)
	if err != nil {
		return nil, base, err
	}
	return z.setNat(neg, abs), base, nil
}

func scanSign(r io.ByteScanner) (neg bool, err error) {
	ch, err := r.ReadByte()
	if err != nil {
		return false, err
	}
	switch ch {
	case '-':
		neg = true
	case '+':
	default:
		r.UnreadByte()
	}
	return neg, nil
}

// Format prints x as fmt does integers, in the bases of the verbs b, o, O, d, x and X; s and v are d.
func (x *Int) Format(s fmt.State, ch rune) {
	base := 10
	switch ch {
	case 'b':
		base = 2
	case 'o', 'O':
		base = 8
	case 'd', 's', 'v':
	case 'x', 'X':
		base = 16
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		io.WriteString(s, "<nil>")
		return
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	prefix := ""
	if s.Flag('#') {
		switch ch {
		case 'b':
			prefix = "0b"
		case 'o':
			prefix = "0"
		case 'x':
			prefix = "0x"
		case 'X':
			prefix = "0X"
		}
	}
	if ch == 'O' {
		prefix = "0o"
	}
	number := x.abs.text(false, base)
	if ch == 'X' {
		number = bytes.ToUpper(number)
	}
	zeros, left, right := 0, 0, 0 // zeros and spaces to print
	precision, precise := s.Precision()
	if precise {
		if len(number) == 1 && number[0] == '0' && precision == 0 {
			return
		}
		zeros = max(0, precision-len(number))
	}
	if width, wide := s.Width(); wide {
		if fill := width - len(sign) - len(prefix) - zeros - len(number); fill > 0 {
			switch {
			case s.Flag('-'):
				right = fill
			case s.Flag('0') && !precise:
				zeros = fill
			default:
				left = fill
			}
		}
	}
	writeMultiple(s, " ", left)
	io.WriteString(s, sign+prefix)
	writeMultiple(s, "0", zeros)
	s.Write(number)
	writeMultiple(s, " ", right)
}

func writeMultiple(w io.Writer, text string, n int) {
	for range n {
		io.WriteString(w, text)
	}
}

// A byteScanner is a fmt.ScanState read by bytes.
type byteScanner struct{ fmt.ScanState }

func (s byteScanner) ReadByte() (byte, error) {
	r, size, err := s.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", r)
	}
	return byte(r), err
}

func (s byteScanner) UnreadByte() error { return s.UnreadRune() }

// Scan reads x for fmt, in the base of the verb.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	_, _, err := z.scan(byteScanner{s}, base)
	return err
}

// The byte at the beginning of an encoded number tells version and sign.
const intGobVersion = 1

// GobEncode is x in the form of package gob.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	buf := make([]byte, 1+len(x.abs)*wordBytes)
	i := x.abs.bytes(buf[1:])
	buf[i] = intGobVersion << 1
	if x.neg {
		buf[i] |= 1
	}
	return buf[i:], nil
}

// GobDecode sets z to the number GobEncode wrote.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if buf[0]>>1 != intGobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	z.setNat(buf[0]&1 != 0, z.abs.setBytes(buf[1:]))
	return nil
}

// AppendText appends x in decimal.
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

// MarshalText is x in decimal.
func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number text, which may have a prefix for its base.
func (z *Int) UnmarshalText(text []byte) error {
	r := bytes.NewReader(text)
	if _, _, err := z.scan(r, 0); err != nil || r.Len() > 0 {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

// MarshalJSON is x as a JSON number.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.abs.text(x.neg, 10), nil
}

// UnmarshalJSON sets z to a JSON number; null leaves it alone.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
