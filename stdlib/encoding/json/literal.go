package json

import (
	"encoding/base64"
	"reflect"
	"slices"
	"strconv"
)

// Strings, numbers, true, false and null, and the Go values they fit.

// quotedValue reads a string that has in it the value for v, as the option string says.
func (d *decoder) quotedValue(v reflect.Value) error {
	text := d.skip()
	switch text[0] {
	case '"':
		inner := slices.Clone(d.unquoted(text))
		return d.literal(inner, v, true)
	case 'n':
		return d.literal(text, v, false)
	}
	d.save(errorString("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into " + v.Type().String()))
	return nil
}

func misquoted(text []byte, t reflect.Type) error {
	return errorString("json: invalid use of ,string struct tag, trying to unmarshal " + strconv.Quote(string(text)) +
		" into " + t.String())
}

// literal stores a string, number, true, false or null in v. quoted says that the text was within a string.
func (d *decoder) literal(text []byte, v reflect.Value, quoted bool) error {
	if quoted && !literalLike(text) {
		d.save(misquoted(text, v.Type()))
		return nil
	}
	null := text[0] == 'n'
	u, ut, into := target(v, null)
	if u != nil {
		return u.UnmarshalJSON(text)
	}
	if ut != nil {
		if text[0] != '"' {
			d.mismatched(kindOfLiteral(text), v.Type(), d.pos)
			return nil
		}
		return ut.UnmarshalText(slices.Clone(d.unquoted(text)))
	}
	v = into
	switch c := text[0]; c {
	case 'n':
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	case 't', 'f':
		switch {
		case v.Kind() == reflect.Bool:
			v.SetBool(c == 't')
		case v.Kind() == reflect.Interface && v.NumMethod() == 0:
			v.Set(reflect.ValueOf(c == 't'))
		case quoted:
			d.save(misquoted(text, v.Type()))
		default:
			d.mismatched("bool", v.Type(), d.pos)
		}
	case '"':
		return d.stringLiteral(text, v, quoted)
	default:
		return d.numberLiteral(string(text), v, quoted)
	}
	return nil
}

// literalLike reports whether a string may hold text for the option string. What begins like a number is left
// to the parser of numbers, which takes more than JSON's.
func literalLike(text []byte) bool {
	switch s := string(text); {
	case s == "":
		return false
	case s[0] == '-' || '0' <= s[0] && s[0] <= '9':
		return true
	case s[0] == '"':
		return Valid(text)
	default:
		return s == "null" || s == "true" || s == "false"
	}
}

func kindOfLiteral(text []byte) string {
	switch text[0] {
	case 't', 'f':
		return "bool"
	case 'n':
		return "null"
	}
	return "number"
}

func (d *decoder) stringLiteral(text []byte, v reflect.Value, quoted bool) error {
	s := d.unquoted(text)
	switch v.Kind() {
	case reflect.String:
		if v.Type() == numberType && (len(s) == 0 || !validNumber(string(s))) {
			return errorString("json: invalid number literal, trying to unmarshal " + strconv.Quote(string(text)) + " into Number")
		}
		v.SetString(string(s))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			d.mismatched("string", v.Type(), d.pos)
			break
		}
		b, err := base64.StdEncoding.AppendDecode(nil, s)
		if err != nil {
			d.save(err)
			break
		}
		if b == nil {
			b = []byte{}
		}
		v.SetBytes(b)
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(string(s)))
			break
		}
		fallthrough
	default:
		if quoted {
			d.save(misquoted(text, v.Type()))
			break
		}
		d.mismatched("string", v.Type(), d.pos)
	}
	return nil
}

func (d *decoder) numberLiteral(s string, v reflect.Value, quoted bool) error {
	fits := false
	switch {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		n, err := d.number(s)
		if err != nil {
			d.save(err)
		} else {
			v.Set(reflect.ValueOf(n))
		}
		return nil
	case v.CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if fits = err == nil && !v.OverflowInt(n); fits {
			v.SetInt(n)
		}
	case v.CanUint():
		n, err := strconv.ParseUint(s, 10, 64)
		if fits = err == nil && !v.OverflowUint(n); fits {
			v.SetUint(n)
		}
	case v.CanFloat():
		n, err := strconv.ParseFloat(s, v.Type().Bits())
		if fits = err == nil && !v.OverflowFloat(n); fits {
			v.SetFloat(n)
		}
	case v.Kind() == reflect.String && v.Type() == numberType:
		v.SetString(s)
		return nil
	case quoted:
		d.save(misquoted([]byte(s), v.Type()))
		return nil
	default:
		d.mismatched("number", v.Type(), d.pos)
		return nil
	}
	if !fits {
		d.mismatched("number "+s, v.Type(), d.pos)
	}
	return nil
}
