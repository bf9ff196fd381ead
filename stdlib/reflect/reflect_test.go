package reflect_test

import (
	"errors"
	. "reflect"
	"strings"
	"testing"
	"unsafe"
)

type inner struct {
	A int
	b string
}
type Shape interface {
	Area() float64
	Name() string
}
type Square struct {
	inner
	Side   float64 `unit:"m" json:"side,omitempty"`
	Labels []string
	hidden map[string]int
}

func (s Square) Area() float64     { return s.Side * s.Side }
func (s Square) Name() string      { return "square" }
func (s *Square) Scale(by float64) { s.Side *= by }
func (s Square) private() int      { return 1 }
func (s Square) Sum(n ...int) (sum int) {
	for _, x := range n {
		sum += x
	}
	return sum
}

type Celsius float64
type Word *int // one pointer, with a name
type pointerBox struct{ p *int }

func panicText(f func()) (text string) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case string:
			text = e
		case error:
			text = e.Error()
		}
	}()
	f()
	return "no panic"
}

func TestTypes(t *testing.T) {
	for _, c := range []struct {
		v    any
		kind Kind
		str  string
		size uintptr
	}{
		{true, Bool, "bool", 1}, {1, Int, "int", 8}, {uint16(1), Uint16, "uint16", 2}, {2.5, Float64, "float64", 8},
		{complex64(1), Complex64, "complex64", 8}, {"s", String, "string", 16}, {[]int{}, Slice, "[]int", 24},
		{[3]int8{}, Array, "[3]int8", 3}, {map[string]bool{}, Map, "map[string]bool", 8}, {make(<-chan int), Chan, "<-chan int", 8},
		{func(int, ...string) error { return nil }, Func, "func(int, ...string) error", 8}, {new(int), Pointer, "*int", 8},
		{struct {
			X int `k:"v"`
			y string
		}{}, Struct, "struct { X int \"k:\\\"v\\\"\"; y string }", 24},
		{Celsius(1), Float64, "reflect_test.Celsius", 8}, {unsafe.Pointer(nil), UnsafePointer, "unsafe.Pointer", 8},
	} {
		typ := TypeOf(c.v)
		if typ.Kind() != c.kind || typ.String() != c.str || typ.Size() != c.size {
			t.Errorf("%T: kind %v, string %s, size %d", c.v, typ.Kind(), typ, typ.Size())
		}
	}
	if TypeOf(nil) != nil || TypeOf((*error)(nil)).Elem().Kind() != Interface {
		t.Error("TypeOf nil or of an interface's pointer")
	}
	f := TypeOf(func(int, ...string) error { return nil })
	if f.NumIn() != 2 || f.NumOut() != 1 || !f.IsVariadic() || f.In(1) != TypeOf([]string{}) || f.Out(0).Name() != "error" {
		t.Error("parts of", f)
	}
	m := TypeOf(map[string][]int{})
	if m.Key().Kind() != String || m.Elem() != TypeOf([]int{}) || TypeOf([4]int{}).Len() != 4 || TypeOf(make(chan<- int)).ChanDir() != SendDir {
		t.Error("parts of composite types")
	}
	if TypeOf(Celsius(0)).Name() != "Celsius" || TypeOf(Celsius(0)).PkgPath() == "" || TypeOf(0).PkgPath() != "" {
		t.Error("name and path of a defined type")
	}
}

func TestTypeRelations(t *testing.T) {
	shape := TypeOf((*Shape)(nil)).Elem()
	stringer := TypeOf((*interface{ String() string })(nil)).Elem()
	sq, ptr := TypeOf(Square{}), TypeOf(&Square{})
	if !sq.Implements(shape) || !ptr.Implements(shape) || sq.Implements(stringer) || TypeOf(1).Implements(shape) {
		t.Error("Implements")
	}
	if !ptr.AssignableTo(shape) || !TypeOf((*int)(nil)).AssignableTo(TypeOf(Word(nil))) || TypeOf(1.5).AssignableTo(TypeOf(Celsius(1))) ||
		!TypeOf(make(chan int)).AssignableTo(TypeOf(make(<-chan int))) {
		t.Error("AssignableTo")
	}
	for _, c := range []struct {
		from, to any
		want     bool
	}{{1, 2.5, true}, {1, "s", true}, {"s", 1, false}, {"s", []byte{}, true}, {[]rune{}, "s", true}, {Celsius(1), 1, true},
		{[]int{}, [2]int{}, true}, {[]int{}, &[2]int{}, true}, {Square{}, inner{}, false}, {struct{ A int }{}, struct {
			A int `tag:""`
		}{}, true}} {
		if got := TypeOf(c.from).ConvertibleTo(TypeOf(c.to)); got != c.want {
			t.Errorf("%T to %T: %v", c.from, c.to, got)
		}
	}
	if sq.Comparable() || !TypeOf(inner{}).Comparable() || TypeOf([]int{}).Comparable() {
		t.Error("Comparable")
	}
}

func TestFields(t *testing.T) {
	typ := TypeOf(Square{})
	if typ.NumField() != 4 {
		t.Fatal("fields:", typ.NumField())
	}
	f, ok := typ.FieldByName("Side")
	if !ok || f.Tag.Get("unit") != "m" || f.Tag.Get("json") != "side,omitempty" || f.Tag.Get("x") != "" || f.Index[0] != 1 || f.Offset != 24 || !f.IsExported() {
		t.Error(f)
	}
	f, ok = typ.FieldByName("A")
	if !ok || len(f.Index) != 2 || f.Type.Kind() != Int || typ.FieldByIndex(f.Index).Name != "A" {
		t.Error("a promoted field:", f, ok)
	}
	if f := typ.Field(3); f.PkgPath == "" || f.IsExported() || !typ.Field(0).Anonymous {
		t.Error("an unexported field:", f)
	}
	if _, ok := typ.FieldByName("nosuch"); ok {
		t.Error("a field that is not there")
	}
	type L struct{ X, Y int }
	type R struct{ X, Z int }
	type Both struct {
		L
		*R
	}
	if _, ok := TypeOf(Both{}).FieldByName("X"); ok {
		t.Error("an ambiguous field was found")
	}
	if _, ok := TypeOf(Both{}).FieldByName("Z"); !ok {
		t.Error("a field of an embedded pointer was not found")
	}
	names := ""
	for _, f := range VisibleFields(TypeOf(Both{})) {
		names += f.Name + " "
	}
	if names != "L Y R Z " {
		t.Error("VisibleFields:", names)
	}
	var tag StructTag = `a:"1" b:"x\"y" bad c:"2"`
	if v, ok := tag.Lookup("b"); v != `x"y` || !ok {
		t.Error(v)
	}
	if _, ok := tag.Lookup("c"); ok {
		t.Error("a pair behind a badly formed one was found")
	}
}

func TestValuesOfAllKindsMakeTheRoundTrip(t *testing.T) {
	n := 5
	for _, x := range []any{true, 1, int8(-2), uint64(1 << 63), 2.5, float32(0.5), complex(1, 2), "text", [2]int{1, 2}, &n, Celsius(3),
		inner{1, "x"}, pointerBox{&n}, [1]*int{&n}, struct{}{}, errors.New("e"), Square{Side: 1}.hidden == nil} {
		v := ValueOf(x)
		if v.Interface() != x || v.Type() != TypeOf(x) {
			t.Errorf("%v became %v", x, v.Interface())
		}
		c := New(v.Type()).Elem()
		if !c.IsZero() && v.Kind() != Struct {
			t.Errorf("a new %v is not zero", v.Type())
		}
		c.Set(v)
		if c.Interface() != x || !c.CanSet() || v.CanSet() || !v.Equal(c) {
			t.Errorf("a variable set to %v holds %v", x, c.Interface())
		}
		c.SetZero()
		if c.Interface() == x && x != struct{}{} || !c.IsZero() {
			t.Errorf("%v was not cleared", x)
		}
	}
}

func TestSetters(t *testing.T) {
	var s struct {
		B  bool
		I  int16
		U  uint8
		F  float32
		C  complex128
		S  string
		By []byte
		P  *int
		E  any
		R  Shape
	}
	v := ValueOf(&s).Elem()
	v.Field(0).SetBool(true)
	v.Field(1).SetInt(-300)
	v.Field(2).SetUint(300)
	v.Field(3).SetFloat(1.5)
	v.Field(4).SetComplex(2i)
	v.FieldByName("S").SetString("set")
	v.Field(6).SetBytes([]byte("by"))
	n := 4
	v.Field(7).Set(ValueOf(&n))
	v.Field(8).Set(ValueOf(7))
	v.Field(9).Set(ValueOf(Square{Side: 3}))
	if !s.B || s.I != -300 || s.U != 300-256 || s.F != 1.5 || s.C != 2i || s.S != "set" || string(s.By) != "by" || *s.P != 4 || s.E != 7 || s.R.Area() != 9 {
		t.Errorf("%+v", s)
	}
	if v.Field(9).Elem().Field(1).Float() != 3 || v.Field(8).Elem().Int() != 7 || v.Field(7).Elem().Addr().Interface() != s.P {
		t.Error("reading through interfaces and pointers")
	}
	*v.Field(1).Addr().Interface().(*int16) = 9
	if s.I != 9 || v.Field(1).Int() != 9 {
		t.Error("Addr does not lead to the variable")
	}
	snapshot := v.Field(1).Interface()
	s.I = 10
	if snapshot != int16(9) {
		t.Error("Interface did not copy the variable")
	}
	if !ValueOf(int8(0)).OverflowInt(128) || ValueOf(uint32(0)).OverflowUint(1<<32-1) || !ValueOf(float32(0)).OverflowFloat(1e39) {
		t.Error("overflow")
	}
}

func TestPanics(t *testing.T) {
	sq := Square{}
	v := ValueOf(&sq).Elem()
	for want, f := range map[string]func(){
		"reflect: call of reflect.Value.Int on string Value":                                    func() { ValueOf("s").Int() },
		"reflect: call of reflect.Value.Type on zero Value":                                     func() { Value{}.Type() },
		"reflect: reflect.Value.SetInt using unaddressable value":                               func() { ValueOf(1).SetInt(2) },
		"reflect: reflect.Value.SetMapIndex using value obtained using unexported field":        func() { v.Field(3).SetMapIndex(ValueOf("a"), ValueOf(1)) },
		"reflect.Value.Interface: cannot return value obtained from unexported field or method": func() { v.Field(3).Interface() },
		"reflect.Set: value of type string is not assignable to type float64":                   func() { v.Field(1).Set(ValueOf("s")) },
		"reflect: slice index out of range":                                                     func() { ValueOf([]int{1}).Index(1) },
		"reflect: Field index out of range":                                                     func() { v.Field(9) },
		"reflect: NumField of non-struct type int":                                              func() { TypeOf(1).NumField() },
		"reflect: Elem of invalid type int":                                                     func() { TypeOf(1).Elem() },
		"reflect: call of reflect.Value.Elem on int Value":                                      func() { ValueOf(1).Elem() },
		"reflect.Value.Convert: value of type string cannot be converted to type int":           func() { ValueOf("s").Convert(TypeOf(1)) },
		"reflect: cannot convert slice with length 1 to array with length 2":                    func() { ValueOf([]int{1}).Convert(TypeOf([2]int{})) },
		"reflect: Call with too few input arguments":                                            func() { ValueOf(strings.ToUpper).Call(nil) },
		"reflect: Call using int as type string":                                                func() { ValueOf(strings.ToUpper).Call([]Value{ValueOf(1)}) },
	} {
		if got := panicText(f); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

func TestSlices(t *testing.T) {
	v := ValueOf([]int{1, 2, 3})
	if v.Len() != 3 || v.Index(1).Int() != 2 || v.Slice(1, 3).Len() != 2 || v.Slice3(0, 1, 2).Cap() != 2 {
		t.Error("slicing")
	}
	v.Index(0).SetInt(10)
	w := Append(v, ValueOf(4), ValueOf(5))
	w = AppendSlice(w, ValueOf([]int{6}))
	if got := w.Interface().([]int); len(got) != 6 || got[0] != 10 || got[5] != 6 {
		t.Error(got)
	}
	m := MakeSlice(TypeOf([]string{}), 2, 5)
	if Copy(m, ValueOf([]string{"a", "b", "c"})) != 2 || m.Index(1).String() != "b" || m.Cap() != 5 {
		t.Error("copy:", m)
	}
	arr := [4]byte{1, 2, 3, 4}
	av := ValueOf(&arr).Elem()
	if string(av.Slice(1, 3).Bytes()) != "\x02\x03" || av.Index(3).Uint() != 4 || ValueOf(arr).Index(2).Uint() != 3 {
		t.Error("arrays")
	}
	var grow []float64
	g := ValueOf(&grow).Elem()
	g.Grow(10)
	g.SetLen(3)
	g.Index(2).SetFloat(2)
	if len(grow) != 3 || cap(grow) < 10 || grow[2] != 2 {
		t.Error(grow)
	}
	g.Clear()
	if grow[2] != 0 {
		t.Error("Clear")
	}
	list := []string{"c", "a", "b"}
	Swapper(list)(0, 2)
	if list[0] != "b" || ValueOf("日本").Slice(3, 6).String() != "本" {
		t.Error(list)
	}
}

func TestMaps(t *testing.T) {
	m := MakeMap(TypeOf(map[string]int{}))
	for i, k := range []string{"a", "b", "c"} {
		m.SetMapIndex(ValueOf(k), ValueOf(i))
	}
	m.SetMapIndex(ValueOf("b"), Value{})
	if got := m.Interface().(map[string]int); len(got) != 2 || got["c"] != 2 || m.Len() != 2 || m.MapIndex(ValueOf("b")).IsValid() {
		t.Error(got)
	}
	sum, keys := int64(0), ""
	for it := m.MapRange(); it.Next(); {
		sum += it.Value().Int()
		keys += it.Key().String()
	}
	if sum != 2 || len(keys) != 2 || len(m.MapKeys()) != 2 {
		t.Error(sum, keys)
	}
	var nilMap map[int]int
	if ValueOf(nilMap).Len() != 0 || ValueOf(nilMap).MapRange().Next() || ValueOf(nilMap).MapIndex(ValueOf(1)).IsValid() {
		t.Error("a nil map")
	}
	big := MakeMapWithSize(TypeOf(map[[20]int]Square{}), 4)
	var k [20]int
	for i := 0; i < 100; i++ {
		k[i%20] = i
		big.SetMapIndex(ValueOf(k), ValueOf(Square{Side: float64(i)}))
	}
	if big.Len() != 100 || big.MapIndex(ValueOf(k)).Field(1).Float() != 99 {
		t.Error("large keys and elements")
	}
	m.Clear()
	if m.Len() != 0 {
		t.Error("Clear")
	}
}

func TestChannels(t *testing.T) {
	c := MakeChan(TypeOf(make(chan string)), 1)
	c.Send(ValueOf("x"))
	if c.TrySend(ValueOf("y")) || c.Len() != 1 || c.Cap() != 1 {
		t.Error("a full channel took a value")
	}
	if v, ok := c.Recv(); v.String() != "x" || !ok {
		t.Error(v, ok)
	}
	if v, ok := c.TryRecv(); v.IsValid() || ok {
		t.Error("an empty channel gave", v)
	}
	d := make(chan int, 1)
	d <- 5
	chosen, v, ok := Select([]SelectCase{{Dir: SelectRecv, Chan: c}, {Dir: SelectRecv, Chan: ValueOf(d)}})
	if chosen != 1 || v.Int() != 5 || !ok {
		t.Error(chosen, v, ok)
	}
	chosen, _, _ = Select([]SelectCase{{Dir: SelectDefault}, {Dir: SelectRecv, Chan: c}})
	if chosen != 0 {
		t.Error(chosen)
	}
	chosen, _, _ = Select([]SelectCase{{Dir: SelectRecv, Chan: c}, {Dir: SelectSend, Chan: ValueOf(d), Send: ValueOf(8)}})
	if chosen != 1 || <-d != 8 {
		t.Error(chosen)
	}
	c.Close()
	if v, ok := c.Recv(); ok || v.String() != "" {
		t.Error("a closed channel:", v, ok)
	}
}

func TestConversions(t *testing.T) {
	for _, c := range []struct{ from, want any }{
		{1, 1.0}, {-1, uint8(255)}, {2.9, 2}, {65, "A"}, {Celsius(2.5), 2.5}, {2.5, Celsius(2.5)}, {"hé", string("hé")},
		{uint64(1 << 40), int32(0)}, {float32(0.1), float64(float32(0.1))}, {complex64(1 + 2i), complex(1, 2)}, {[]int{1, 2, 3}, [2]int{1, 2}},
	} {
		if got := ValueOf(c.from).Convert(TypeOf(c.want)).Interface(); got != c.want {
			t.Errorf("%T(%v) = %v, want %v", c.want, c.from, got, c.want)
		}
	}
	if got := ValueOf("hé").Convert(TypeOf([]rune{})).Interface().([]rune); len(got) != 2 || got[1] != 'é' {
		t.Error(got)
	}
	s := []int{1, 2}
	ValueOf(s).Convert(TypeOf(&[2]int{})).Elem().Index(1).SetInt(7)
	if s[1] != 7 {
		t.Error("a slice as array pointer is not the slice")
	}
	if i := ValueOf(Square{Side: 2}).Convert(TypeOf((*Shape)(nil)).Elem()); i.Kind() != Interface || i.Interface().(Shape).Area() != 4 {
		t.Error("conversion to an interface")
	}
}

type node struct {
	next *node
	list []any
}

func TestDeepEqual(t *testing.T) {
	a, b := &node{list: []any{1, "x", map[string]int{"k": 1}}}, &node{list: []any{1, "x", map[string]int{"k": 1}}}
	a.next, b.next = a, b
	if !DeepEqual(a, b) {
		t.Error("equal cycles")
	}
	b.list[2].(map[string]int)["k"] = 2
	if DeepEqual(a, b) {
		t.Error("different cycles")
	}
	for _, c := range []struct {
		x, y any
		want bool
	}{{nil, nil, true}, {nil, 1, false}, {1, int64(1), false}, {[]int{}, []int(nil), false}, {[]int{1}, []int{1}, true}, {map[int]int{}, map[int]int(nil), false},
		{[]any{[]int{1}}, []any{[]int{1}}, true}, {errors.New("a"), errors.New("a"), true}, {func() {}, func() {}, false}, {inner{1, "a"}, inner{1, "b"}, false}} {
		if DeepEqual(c.x, c.y) != c.want {
			t.Errorf("DeepEqual(%v, %v) is not %v", c.x, c.y, c.want)
		}
	}
}

func TestMadeTypesAreTheOnesOfTheProgram(t *testing.T) {
	i, s := TypeOf(0), TypeOf("")
	for _, c := range []struct{ made, want Type }{
		{PointerTo(i), TypeOf((*int)(nil))}, {SliceOf(s), TypeOf([]string{})}, {MapOf(s, i), TypeOf(map[string]int{})},
		{ChanOf(RecvDir, i), TypeOf(make(<-chan int))}, {FuncOf([]Type{i, SliceOf(s)}, []Type{s}, true), TypeOf(func(int, ...string) string { return "" })},
		{ArrayOf(2, i), TypeOf([2]int{})}, {SliceOf(TypeOf(Square{})), TypeOf([]Square{})},
	} {
		if c.made != c.want {
			t.Errorf("%v is not %v", c.made, c.want)
		}
	}
	rare := MapOf(TypeOf(Celsius(0)), SliceOf(PointerTo(PointerTo(TypeOf(inner{})))))
	if rare != MapOf(TypeOf(Celsius(0)), SliceOf(PointerTo(PointerTo(TypeOf(inner{}))))) || rare.String() != "map[reflect_test.Celsius][]**reflect_test.inner" && !strings.HasPrefix(rare.String(), "map[main.") {
		t.Error(rare)
	}
	m := MakeMap(rare)
	for k := 0; k < 50; k++ {
		m.SetMapIndex(ValueOf(Celsius(k)), Zero(rare.Elem()))
	}
	if m.Len() != 50 || !m.MapIndex(ValueOf(Celsius(7))).IsNil() {
		t.Error("a map of a made type has", m.Len())
	}
}

type bigResult struct{ a, b, c, d, e int }

func TestCall(t *testing.T) {
	many := func(a int8, b string, c float64, d []int, e bool, f, g, h uint16, i float32, j any, k bigResult) (string, float64, bigResult, bool, error) {
		k.a += int(a) + len(d) + int(f+g+h)
		return b + "!", c + float64(i), k, !e, j.(error)
	}
	in := []Value{ValueOf(int8(-1)), ValueOf("s"), ValueOf(1.5), ValueOf([]int{1, 2}), ValueOf(true), ValueOf(uint16(1)), ValueOf(uint16(2)),
		ValueOf(uint16(3)), ValueOf(float32(2)), ValueOf(errors.New("e")), ValueOf(bigResult{1, 2, 3, 4, 5})}
	out := ValueOf(many).Call(in)
	if out[0].String() != "s!" || out[1].Float() != 3.5 || out[2].Interface() != (bigResult{8, 2, 3, 4, 5}) || out[3].Bool() || out[4].Interface().(error).Error() != "e" {
		t.Error(out)
	}
	floats := func(a, b, c, d, e, f, g, h, i, j float64) (float64, float32, float64) {
		return a + j, float32(b + i), c*d + e*f + g*h
	}
	var fin []Value
	for k := 1; k <= 10; k++ {
		fin = append(fin, ValueOf(float64(k)))
	}
	if r := ValueOf(floats).Call(fin); r[0].Float() != 11 || r[1].Float() != 11 || r[2].Float() != 98 {
		t.Error(r)
	}
	base := 100
	closure := func(n int) int { base += n; return base }
	if r := ValueOf(closure).Call([]Value{ValueOf(5)}); r[0].Int() != 105 || base != 105 {
		t.Error("a closure:", r)
	}
	if r := ValueOf(strings.Repeat).Call([]Value{ValueOf("ab"), ValueOf(3)}); r[0].String() != "ababab" {
		t.Error(r)
	}
	sum := func(first int, rest ...int) int {
		for _, n := range rest {
			first += n
		}
		return first
	}
	if r := ValueOf(sum).Call([]Value{ValueOf(1), ValueOf(2), ValueOf(3)}); r[0].Int() != 6 {
		t.Error(r)
	}
	if r := ValueOf(sum).CallSlice([]Value{ValueOf(1), ValueOf([]int{5})}); r[0].Int() != 6 {
		t.Error(r)
	}
}

func TestMethods(t *testing.T) {
	sq := &Square{Side: 3}
	typ := TypeOf(sq)
	names := ""
	for i := 0; i < typ.NumMethod(); i++ {
		names += typ.Method(i).Name + " "
	}
	if names != "Area Name Scale Sum " || TypeOf(Square{}).NumMethod() != 3 || TypeOf((*Shape)(nil)).Elem().NumMethod() != 2 {
		t.Error(names)
	}
	v := ValueOf(sq)
	v.MethodByName("Scale").Call([]Value{ValueOf(2.0)})
	if sq.Side != 6 || v.MethodByName("Area").Call(nil)[0].Float() != 36 || v.MethodByName("private").IsValid() {
		t.Error(sq.Side)
	}
	if r := v.MethodByName("Sum").Call([]Value{ValueOf(1), ValueOf(2)}); r[0].Int() != 3 {
		t.Error(r)
	}
	area := v.Elem().MethodByName("Area").Interface().(func() float64)
	sq.Side = 1
	if area() != 1 {
		t.Error("a method value of a variable works on the variable:", area())
	}
	m, ok := typ.MethodByName("Area")
	if !ok || m.Type.NumIn() != 1 || m.Type.In(0) != typ || m.Func.Call([]Value{v})[0].Float() != 1 {
		t.Error(m.Type, ok)
	}
	var shape Shape = sq
	if r := ValueOf(&shape).Elem().MethodByName("Name").Call(nil); r[0].String() != "square" {
		t.Error(r)
	}
}

func TestMakeFunc(t *testing.T) {
	swap := func(in []Value) []Value { return []Value{in[1], in[0]} }
	var ints func(int, int) (int, int)
	var mixed func(string, float64) (float64, string)
	var large func(bigResult, [3]string) ([3]string, bigResult)
	for _, p := range []any{&ints, &mixed, &large} {
		f := ValueOf(p).Elem()
		f.Set(MakeFunc(f.Type(), swap))
	}
	if a, b := ints(1, 2); a != 2 || b != 1 {
		t.Error(a, b)
	}
	if f, s := mixed("x", 2.5); f != 2.5 || s != "x" {
		t.Error(f, s)
	}
	if s, b := large(bigResult{e: 9}, [3]string{"a", "b", "c"}); s[2] != "c" || b.e != 9 {
		t.Error(s, b)
	}
	join := MakeFunc(TypeOf(func(string, ...int) string { return "" }), func(in []Value) []Value {
		return []Value{ValueOf(in[0].String() + strings.Repeat("#", in[1].Len()))}
	}).Interface().(func(string, ...int) string)
	if got := join("n", 1, 2, 3); got != "n###" {
		t.Error(got)
	}
}
