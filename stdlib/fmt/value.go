package fmt

import (
	"internal/fmtsort"
	"reflect"
)

// printArg prints an operand. The usual types are found without reflection.
func (p *printer) printArg(arg any, verb rune) {
	p.arg = arg
	p.value = reflect.Value{}
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.padString("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.formatString(reflect.TypeOf(arg).String(), 's')
		return
	case 'p':
		p.formatPointer(reflect.ValueOf(arg), 'p')
		return
	}
	switch v := arg.(type) {
	case bool:
		p.formatBool(v, verb)
	case float32:
		p.formatFloat(float64(v), 32, verb)
	case float64:
		p.formatFloat(v, 64, verb)
	case complex64:
		p.formatComplex(complex128(v), 64, verb)
	case complex128:
		p.formatComplex(v, 128, verb)
	case int:
		p.formatInt(int64(v), verb)
	case int8:
		p.formatInt(int64(v), verb)
	case int16:
		p.formatInt(int64(v), verb)
	case int32:
		p.formatInt(int64(v), verb)
	case int64:
		p.formatInt(v, verb)
	case uint:
		p.formatUint(uint64(v), verb)
	case uint8:
		p.formatUint(uint64(v), verb)
	case uint16:
		p.formatUint(uint64(v), verb)
	case uint32:
		p.formatUint(uint64(v), verb)
	case uint64:
		p.formatUint(v, verb)
	case uintptr:
		p.formatUint(uint64(v), verb)
	case string:
		p.formatString(v, verb)
	case []byte:
		p.formatBytes(v, verb, "[]byte")
	case reflect.Value:
		p.arg, p.value = nil, v
		if v.IsValid() && v.CanInterface() {
			p.arg = v.Interface()
			if p.callMethods(verb) {
				return
			}
		}
		p.printValue(v, verb, 0)
	default:
		if !p.callMethods(verb) {
			p.printValue(reflect.ValueOf(arg), verb, 0)
		}
	}
}

// printValue prints a value by its kind. depth is how far inside of the operand it is; at depth 0 its methods have
// been tried already.
func (p *printer) printValue(v reflect.Value, verb rune, depth int) {
	if depth > 0 {
		p.arg, p.value = nil, v
		if v.IsValid() && v.CanInterface() {
			p.arg = v.Interface()
			if p.callMethods(verb) {
				return
			}
		}
	}
	switch v.Kind() {
	case reflect.Invalid:
		switch {
		case depth == 0:
			p.text("<invalid reflect.Value>")
		case verb == 'v':
			p.text("<nil>")
		default:
			p.badVerb(verb)
		}
	case reflect.Bool:
		p.formatBool(v.Bool(), verb)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.formatInt(v.Int(), verb)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.formatUint(v.Uint(), verb)
	case reflect.Float32:
		p.formatFloat(v.Float(), 32, verb)
	case reflect.Float64:
		p.formatFloat(v.Float(), 64, verb)
	case reflect.Complex64:
		p.formatComplex(v.Complex(), 64, verb)
	case reflect.Complex128:
		p.formatComplex(v.Complex(), 128, verb)
	case reflect.String:
		p.formatString(v.String(), verb)
	case reflect.Map:
		p.printMap(v, verb, depth)
	case reflect.Struct:
		p.printStruct(v, verb, depth)
	case reflect.Interface:
		switch e := v.Elem(); {
		case e.IsValid():
			p.printValue(e, verb, depth+1)
		case p.sharpV:
			p.text(v.Type().String())
			p.text("(nil)")
		default:
			p.text("<nil>")
		}
	case reflect.Array, reflect.Slice:
		p.printList(v, verb, depth)
	case reflect.Pointer:
		// What an operand points to is shown, if it has parts; pointers inside of it are shown as addresses.
		if depth == 0 && !v.IsNil() {
			switch e := v.Elem(); e.Kind() {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.char('&')
				p.printValue(e, verb, depth+1)
				return
			}
		}
		p.formatPointer(v, verb)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		p.formatPointer(v, verb)
	}
}

// separator is printed before the i-th part of a value.
func (p *printer) separator(i int) {
	switch {
	case i == 0:
	case p.sharpV:
		p.text(", ")
	default:
		p.char(' ')
	}
}

func (p *printer) printMap(v reflect.Value, verb rune, depth int) {
	end := byte(']')
	if p.sharpV {
		p.text(v.Type().String())
		if v.IsNil() {
			p.text("(nil)")
			return
		}
		p.char('{')
		end = '}'
	} else {
		p.text("map[")
	}
	for i, e := range fmtsort.Sort(v) {
		p.separator(i)
		p.printValue(e.Key, verb, depth+1)
		p.char(':')
		p.printValue(e.Value, verb, depth+1)
	}
	p.char(end)
}

func (p *printer) printStruct(v reflect.Value, verb rune, depth int) {
	if p.sharpV {
		p.text(v.Type().String())
	}
	p.char('{')
	t := v.Type()
	for i := 0; i < v.NumField(); i++ {
		p.separator(i)
		if p.plusV || p.sharpV {
			if name := t.Field(i).Name; name != "" {
				p.text(name)
				p.char(':')
			}
		}
		f := v.Field(i)
		if f.Kind() == reflect.Interface && !f.IsNil() {
			f = f.Elem()
		}
		p.printValue(f, verb, depth+1)
	}
	p.char('}')
}

func (p *printer) printList(v reflect.Value, verb rune, depth int) {
	switch verb {
	case 's', 'q', 'x', 'X':
		if v.Type().Elem().Kind() == reflect.Uint8 {
			p.formatBytes(bytesOf(v), verb, v.Type().String())
			return
		}
	}
	open, end := byte('['), byte(']')
	if p.sharpV {
		p.text(v.Type().String())
		if v.Kind() == reflect.Slice && v.IsNil() {
			p.text("(nil)")
			return
		}
		open, end = '{', '}'
	}
	p.char(open)
	for i := 0; i < v.Len(); i++ {
		p.separator(i)
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.char(end)
}

// bytesOf returns the bytes of a slice or array.
func bytesOf(v reflect.Value) []byte {
	if v.Kind() == reflect.Slice || v.CanAddr() {
		return v.Bytes()
	}
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}
