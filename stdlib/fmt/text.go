package fmt

import (
	"reflect"
	"strconv"
	"unicode/utf8"
)

// truncated returns as many characters of s as the precision allows.
func (p *printer) truncated(s string) string {
	if p.hasPrec {
		n := p.prec
		for i := range s {
			if n--; n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

// truncatedBytes is truncated for bytes.
func (p *printer) truncatedBytes(b []byte) []byte {
	if p.hasPrec {
		n := p.prec
		for i := 0; i < len(b); {
			if n--; n < 0 {
				return b[:i]
			}
			size := 1
			if b[i] >= utf8.RuneSelf {
				_, size = utf8.DecodeRune(b[i:])
			}
			i += size
		}
	}
	return b
}

func (p *printer) formatString(s string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(s)
		} else {
			p.padString(p.truncated(s))
		}
	case 's':
		p.padString(p.truncated(s))
	case 'x':
		p.hexBytes(s, nil, lowerDigits)
	case 'X':
		p.hexBytes(s, nil, upperDigits)
	case 'q':
		p.quoted(s)
	default:
		p.badVerb(verb)
	}
}

// quoted prints s as a Go string, a raw one if the flag # is set and s can be one.
func (p *printer) quoted(s string) {
	s = p.truncated(s)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.padString("`" + s + "`")
	case p.plus:
		p.pad(strconv.AppendQuoteToASCII(nil, s))
	default:
		p.pad(strconv.AppendQuote(nil, s))
	}
}

// hexBytes prints b, or s if b is nil, in base 16: with the flag space its bytes apart, with # and 0x before each part.
func (p *printer) hexBytes(s string, b []byte, digits string) {
	length := len(b)
	if b == nil {
		length = len(s)
	}
	if p.hasPrec && p.prec < length {
		length = p.prec
	}
	width := 2 * length
	if width <= 0 {
		if p.hasWidth {
			p.padding(p.width)
		}
		return
	}
	switch {
	case p.space && p.sharp:
		width += 2*length + length - 1
	case p.space:
		width += length - 1
	case p.sharp:
		width += 2
	}
	missing := 0
	if p.hasWidth {
		missing = p.width - width
	}
	if !p.minus {
		p.padding(missing)
	}
	for i := 0; i < length; i++ {
		if p.space && i > 0 {
			p.char(' ')
		}
		if p.sharp && (p.space || i == 0) {
			p.buf = append(p.buf, '0', digits[16])
		}
		var c byte
		if b != nil {
			c = b[i]
		} else {
			c = s[i]
		}
		p.buf = append(p.buf, digits[c>>4], digits[c&15])
	}
	if p.minus {
		p.padding(missing)
	}
}

// formatBytes prints a slice or array of bytes of the given type.
func (p *printer) formatBytes(b []byte, verb rune, typeString string) {
	switch verb {
	case 'v', 'd':
		if p.sharpV {
			p.text(typeString)
			if b == nil {
				p.text("(nil)")
				return
			}
			p.char('{')
			for i, c := range b {
				if i > 0 {
					p.text(", ")
				}
				p.hex(uint64(c), true)
			}
			p.char('}')
			return
		}
		p.char('[')
		for i, c := range b {
			if i > 0 {
				p.char(' ')
			}
			p.integer(uint64(c), 10, false, verb, lowerDigits)
		}
		p.char(']')
	case 's':
		p.pad(p.truncatedBytes(b))
	case 'x':
		p.hexBytes("", b, lowerDigits)
	case 'X':
		p.hexBytes("", b, upperDigits)
	case 'q':
		p.quoted(string(b))
	default:
		p.printValue(reflect.ValueOf(b), verb, 0)
	}
}

// formatPointer prints the address that v refers to.
func (p *printer) formatPointer(v reflect.Value, verb rune) {
	var u uintptr
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Map, reflect.Pointer, reflect.Slice, reflect.UnsafePointer:
		u = v.Pointer()
	default:
		p.badVerb(verb)
		return
	}
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.char('(')
			p.text(v.Type().String())
			p.text(")(")
			if u == 0 {
				p.text("nil")
			} else {
				p.hex(uint64(u), true)
			}
			p.char(')')
		case u == 0:
			p.padString("<nil>")
		default:
			p.hex(uint64(u), !p.sharp)
		}
	case 'p':
		p.hex(uint64(u), !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.formatUint(uint64(u), verb)
	default:
		p.badVerb(verb)
	}
}
