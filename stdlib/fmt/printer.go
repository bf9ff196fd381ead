package fmt

import (
	"reflect"
	"unicode/utf8"
)

// A printer makes the text of one call. It is also the State that Formatters write to.
type printer struct {
	buf []byte
	flags

	arg   any           // what is being printed, for bad verbs and methods; nil if it cannot be had as an interface
	value reflect.Value // the same, if it came as a reflect.Value

	reordered bool  // the format has used an explicit index
	goodIndex bool  // the index of the current directive is one
	panicking bool  // printing what a method panicked with
	erroring  bool  // printing a bad verb: methods are not called
	wrapErrs  bool  // %w is allowed
	wrapped   []int // the operands of %w
}

// flags are what stands between % and the verb.
type flags struct {
	minus, plus, sharp, space, zero bool

	// %+v and %#v set these in the place of plus and sharp: they mean something else for what is inside the value.
	plusV, sharpV bool

	hasWidth, hasPrec bool
	width, prec       int
}

func (p *printer) clearFlags() { p.flags = flags{} }

// forget drops references, so that p does not keep anything alive while it is not in use.
func (p *printer) forget() {
	p.arg = nil
	p.value = reflect.Value{}
}

func (p *printer) Width() (wid int, ok bool)      { return p.width, p.hasWidth }
func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.hasPrec }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// Write makes a printer a State.
func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

// WriteString makes io.WriteString of a State cheap.
func (p *printer) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) char(c byte)   { p.buf = append(p.buf, c) }
func (p *printer) text(s string) { p.buf = append(p.buf, s...) }
func (p *printer) rune(r rune)   { p.buf = appendRune(p.buf, r) }

func appendRune(b []byte, r rune) []byte { return utf8.AppendRune(b, r) }

func appendDecimal(b []byte, n int) []byte {
	u := uint(n)
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + u%10)
		if u /= 10; u == 0 {
			return append(b, digits[i:]...)
		}
	}
}

func (p *printer) print(a []any) {
	prevString := false
	for i, arg := range a {
		isString := arg != nil && reflect.TypeOf(arg).Kind() == reflect.String
		if i > 0 && !isString && !prevString {
			p.char(' ')
		}
		p.printArg(arg, 'v')
		prevString = isString
	}
}

func (p *printer) println(a []any) {
	for i, arg := range a {
		if i > 0 {
			p.char(' ')
		}
		p.printArg(arg, 'v')
	}
	p.char('\n')
}

// largest width, precision or index that is taken to be meant.
const mostNumber = 1e6

// number reads the digits of format from i on; ok is false if there are none or the number is too large.
func number(format string, i int) (n int, ok bool, next int) {
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		if n > mostNumber {
			return 0, false, len(format)
		}
		n = n*10 + int(format[i]-'0')
		ok = true
	}
	return n, ok, i
}

// index reads an explicit index such as "[3]" at format[i], and returns the operand that is next. found says whether
// there was an index that is well formed.
func (p *printer) index(argNum int, format string, i, numArgs int) (nextArg, next int, found bool) {
	if i >= len(format) || format[i] != '[' {
		return argNum, i, false
	}
	p.reordered = true
	n, width, ok := bracketed(format[i:])
	if ok && 0 <= n && n < numArgs {
		return n, i + width, true
	}
	p.goodIndex = false
	return argNum, i + width, ok
}

// bracketed reads "[n]" and returns n - 1 and its length. Without a closing bracket the length is that of the first.
func bracketed(s string) (n, length int, ok bool) {
	if len(s) < 3 {
		return 0, 1, false
	}
	for i := 1; i < len(s); i++ {
		if s[i] == ']' {
			n, ok, end := number(s, 1)
			if !ok || end != i {
				return 0, i + 1, false
			}
			return n - 1, i + 1, true
		}
	}
	return 0, 1, false
}

// star takes the operand argNum as a width or precision.
func star(a []any, argNum int) (n int, ok bool, nextArg int) {
	if argNum >= len(a) {
		return 0, false, argNum
	}
	n, ok = a[argNum].(int)
	if !ok {
		switch v := reflect.ValueOf(a[argNum]); v.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			x := v.Int()
			n, ok = int(x), int64(int(x)) == x
		case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
			x := v.Uint()
			n, ok = int(x), int64(x) >= 0 && uint64(int(x)) == x
		}
	}
	if !ok || n > mostNumber || n < -mostNumber {
		n, ok = 0, false
	}
	return n, ok, argNum + 1
}

func (p *printer) printf(format string, a []any) {
	argNum := 0
	p.reordered = false
	for i := 0; i < len(format); {
		begun := i
		for i < len(format) && format[i] != '%' {
			i++
		}
		p.text(format[begun:i])
		if i < len(format) {
			i, argNum = p.directive(format, i+1, a, argNum)
		}
	}
	if !p.reordered && argNum < len(a) {
		p.extra(a[argNum:])
	}
}

// directive prints one directive, whose % is before format[i]. It returns where it ends and which operand is next.
func (p *printer) directive(format string, i int, a []any, argNum int) (next, nextArg int) {
	p.clearFlags()
	p.goodIndex = true
	for ; i < len(format); i++ {
		c := format[i]
		switch c {
		case '#':
			p.sharp = true
			continue
		case '0':
			p.zero = true
			continue
		case '+':
			p.plus = true
			continue
		case '-':
			p.minus = true
			continue
		case ' ':
			p.space = true
			continue
		}
		if 'a' <= c && c <= 'z' && argNum < len(a) { // the usual case: nothing else before the verb
			p.operand(a, argNum, rune(c))
			return i + 1, argNum + 1
		}
		break
	}

	argNum, i, afterIndex := p.index(argNum, format, i, len(a))
	if i < len(format) && format[i] == '*' {
		p.width, p.hasWidth, argNum = star(a, argNum)
		if !p.hasWidth {
			p.text("%!(BADWIDTH)")
		}
		if p.width < 0 {
			p.width = -p.width
			p.minus = true
			p.zero = false
		}
		i++
		afterIndex = false
	} else {
		p.width, p.hasWidth, i = number(format, i)
		if afterIndex && p.hasWidth { // "%[3]2d"
			p.goodIndex = false
		}
	}
	if i+1 < len(format) && format[i] == '.' { // at the end of the format it is a verb
		i++
		if afterIndex { // "%[3].2d"
			p.goodIndex = false
		}
		argNum, i, afterIndex = p.index(argNum, format, i, len(a))
		if i < len(format) && format[i] == '*' {
			p.prec, p.hasPrec, argNum = star(a, argNum)
			if p.prec < 0 { // as if there were none
				p.prec, p.hasPrec = 0, false
			}
			if !p.hasPrec {
				p.text("%!(BADPREC)")
			}
			i++
			afterIndex = false
		} else {
			p.prec, p.hasPrec, i = number(format, i)
			if !p.hasPrec {
				p.prec, p.hasPrec = 0, true
			}
		}
	}
	if !afterIndex {
		argNum, i, afterIndex = p.index(argNum, format, i, len(a))
	}
	if i >= len(format) {
		p.text("%!(NOVERB)")
		return i, argNum
	}
	verb, size := rune(format[i]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(format[i:])
	}
	i += size
	switch {
	case verb == '%': // takes no operand, and no notice of flags
		p.char('%')
	case !p.goodIndex:
		p.wrong(verb, "(BADINDEX)")
	case argNum >= len(a):
		p.wrong(verb, "(MISSING)")
	default:
		p.operand(a, argNum, verb)
		argNum++
	}
	return i, argNum
}

// operand prints the operand argNum with the verb.
func (p *printer) operand(a []any, argNum int, verb rune) {
	switch verb {
	case 'w':
		p.wrapped = append(p.wrapped, argNum)
		fallthrough
	case 'v':
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(a[argNum], verb)
}

// wrong prints a directive that cannot be done.
func (p *printer) wrong(verb rune, what string) {
	p.text("%!")
	p.rune(verb)
	p.text(what)
}

// extra prints the operands that no verb has used.
func (p *printer) extra(a []any) {
	p.clearFlags()
	p.text("%!(EXTRA ")
	for i, arg := range a {
		if i > 0 {
			p.text(", ")
		}
		if arg == nil {
			p.text("<nil>")
			continue
		}
		p.text(reflect.TypeOf(arg).String())
		p.char('=')
		p.printArg(arg, 'v')
	}
	p.char(')')
}

// badVerb prints that verb does not go with the operand.
func (p *printer) badVerb(verb rune) {
	p.erroring = true
	p.wrong(verb, "(")
	switch {
	case p.arg != nil:
		p.text(reflect.TypeOf(p.arg).String())
		p.char('=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.text(p.value.Type().String())
		p.char('=')
		p.printValue(p.value, 'v', 0)
	default:
		p.text("<nil>")
	}
	p.char(')')
	p.erroring = false
}

// callMethods prints p.arg by one of its methods, if it has one for the verb, and says whether it did.
func (p *printer) callMethods(verb rune) (handled bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapErrs {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	// handled is set before a method is called: after a panic it is returned as it is.
	if f, ok := p.arg.(Formatter); ok {
		handled = true
		defer p.catchPanic(p.arg, verb, "Format")
		f.Format(p, verb)
		return
	}
	if p.sharpV {
		if s, ok := p.arg.(GoStringer); ok {
			handled = true
			defer p.catchPanic(p.arg, verb, "GoString")
			p.padString(p.truncated(s.GoString()))
		}
		return
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := p.arg.(type) {
		case error:
			handled = true
			defer p.catchPanic(p.arg, verb, "Error")
			p.formatString(v.Error(), verb)
		case Stringer:
			handled = true
			defer p.catchPanic(p.arg, verb, "String")
			p.formatString(v.String(), verb)
		}
	}
	return
}

// catchPanic is deferred around the call of a method. A method that cannot do with a nil receiver makes "<nil>"; any
// other panic is printed. A panic while that is printed goes on.
func (p *printer) catchPanic(arg any, verb rune, method string) {
	e := recover()
	if e == nil {
		return
	}
	if v := reflect.ValueOf(arg); v.Kind() == reflect.Pointer && v.IsNil() {
		p.text("<nil>")
		return
	}
	if p.panicking {
		panic(e)
	}
	old := p.flags
	p.clearFlags()
	p.wrong(verb, "(PANIC=")
	p.text(method)
	p.text(" method: ")
	p.panicking = true
	p.printArg(e, 'v')
	p.panicking = false
	p.char(')')
	p.flags = old
}
