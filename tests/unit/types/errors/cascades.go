package p

type T struct{ A int; b int }
type I interface{ M(); N() }
type R[P any] struct{ x P }

func (T) Meth() {}
func two() (int, string) { return 1, "" }

func un(p **T, pi *I, x []int, str string) {
	a := undefined1 // ERROR 2 "declared and not used: a" 7 "undefined: undefined1"
	var b = undefined2 // ERROR 6 "declared and not used: b" 10 "undefined: undefined2"
	c, d := undefined3, 1 // ERROR 2 "declared and not used: c" 5 "declared and not used: d" 10 "undefined: undefined3"
	e, f := two(undefined4) // ERROR 2 "declared and not used: e" 5 "declared and not used: f" 14 "undefined: undefined4" 14 "too many arguments in call to two\n\thave (unknown type)\n\twant ()"
	for g := range undefined5 {} // ERROR 17 "undefined: undefined5"
	for h, i := range 1.5 {} // ERROR 20 "cannot range over 1.5 (untyped float constant)"
	j := two // ERROR 2 "declared and not used: j"
	k, l := 1 // ERROR 2 "declared and not used: k" 5 "declared and not used: l" 10 "assignment mismatch: 2 variables but 1 value"
	var m, n int = two(), 3 // ERROR 6 "declared and not used: m" 9 "declared and not used: n" 17 "multiple-value two() (value of type (int, string)) in single-value context"
	var o T = undefined6 // ERROR 6 "declared and not used: o" 12 "undefined: undefined6"
	switch q := undefined7.(type) { case int: } // ERROR 9 "q declared and not used" 14 "undefined: undefined7"
	r := func() int { return undefined8 } // ERROR 2 "declared and not used: r" 27 "undefined: undefined8"
	s, _ := two(), 1 // ERROR 2 "declared and not used: s" 10 "multiple-value two() (value of type (int, string)) in single-value context"
	u := 1 + "a" // ERROR 2 "declared and not used: u" 7 "invalid operation: 1 + \"a\" (mismatched types untyped int and untyped string)"
	v := x.foo // ERROR 2 "declared and not used: v" 9 "x.foo undefined (type []int has no field or method foo)"
	w := T{undefined9, 1} // ERROR 2 "declared and not used: w" 9 "undefined: undefined9"
	y := str[undefined10] // ERROR 2 "declared and not used: y" 11 "undefined: undefined10"
	z := undefined11[1] // ERROR 2 "declared and not used: z" 7 "undefined: undefined11"
	var aa undefinedT // ERROR 6 "declared and not used: aa" 9 "undefined: undefinedT"
	var bb = []undefinedT2{} // ERROR 6 "declared and not used: bb" 13 "undefined: undefinedT2"
	cc := undefined12 + 1 // ERROR 2 "declared and not used: cc" 8 "undefined: undefined12"
	dd, ee := <-make(chan int), 1 // ERROR 2 "declared and not used: dd" 6 "declared and not used: ee"
	if ff := undefined13; true {} // ERROR 5 "declared and not used: ff" 11 "undefined: undefined13"
	gg := nil // ERROR 2 "declared and not used: gg" 8 "use of untyped nil in assignment"
	hh := T // ERROR 2 "declared and not used: hh" 8 "T (type) is not an expression"
	ii := two() // ERROR 2 "declared and not used: ii" 8 "assignment mismatch: 1 variable but two returns 2 values"
	_ = T{}.meth // ERROR 10 "T{}.meth undefined (type T has no field or method meth, but does have method Meth)"
	_ = T{}.a // ERROR 10 "T{}.a undefined (type T has no field or method a, but does have field A)"
	_ = T{}.B // ERROR 10 "T{}.B undefined (type T has no field or method B, but does have field b)"
	_ = T{}.Meth.x // ERROR 15 "T{}.Meth.x undefined (type func() has no field or method x)"
	_ = pi.M // ERROR 9 "pi.M undefined (type *I is pointer to interface, not interface)"
	_ = (*pi).m // ERROR 12 "(*pi).m undefined (type I has no field or method m, but does have method M)"
	_ = p.A // ERROR 8 "p.A undefined (type **T has no field or method A)"
	_ = p.Meth // ERROR 8 "p.Meth undefined (type **T has no field or method Meth)"
	_ = (**p).a // ERROR 12 "(**p).a undefined (type T has no field or method a, but does have field A)"
	T.Meth() // ERROR 2 "not enough arguments in call to T.Meth\n\thave ()\n\twant (T)"
	T.Meth(T{}, 1) // ERROR 14 "too many arguments in call to T.Meth\n\thave (T, number)\n\twant (T)"
	_ = T.foo // ERROR 8 "T.foo undefined (type T has no field or method foo)"
	_ = I.foo // ERROR 8 "I.foo undefined (type I has no field or method foo)"
	(*T).Meth(nil)
	(*T).foo(nil) // ERROR 7 "(*T).foo undefined (type *T has no field or method foo)"
	_ = str[1:2:3] // ERROR 14 "invalid operation: 3-index slice of string"
	_ = two[int] // ERROR 9 "cannot index two (value of type func() (int, string))"
	_ = str[1:"a"] // ERROR 12 "cannot convert \"a\" (untyped string constant) to type int"
	_ = str["a":] // ERROR 10 "cannot convert \"a\" (untyped string constant) to type int"
	_ = x[2:1:0] // ERROR 10 "invalid slice indices: 1 < 2"
	_ = x[1:0:2] // ERROR 10 "invalid slice indices: 0 < 1"
	_ = x[:3:2] // ERROR 11 "invalid slice indices: 2 < 3"
	x.foo.bar() // ERROR 4 "x.foo undefined (type []int has no field or method foo)"
	x[0].foo = 1 // ERROR 7 "x[0].foo undefined (type int has no field or method foo)"
	undefined14.foo = 2 // ERROR 2 "undefined: undefined14"
	undefined15, x = 1, 2 // ERROR 2 "undefined: undefined15" 22 "cannot use 2 (untyped int constant) as []int value in assignment"
	_ = &x[0].foo // ERROR 12 "x[0].foo undefined (type int has no field or method foo)"
	go undefined16() // ERROR 5 "undefined: undefined16"
	defer undefined17.foo(undefined18) // ERROR 8 "undefined: undefined17" 24 "undefined: undefined18"
	var _ = undefined19 // ERROR 10 "undefined: undefined19"
	if x == nil || undefined20 {} // ERROR 17 "undefined: undefined20"
	return undefined21 // ERROR 9 "undefined: undefined21"
}
func ret() (a int, b string) {
	if true { a := 1; return } // ERROR 12 "declared and not used: a" 20 "result parameter a not in scope at return\n\tcascades.go:71:12: inner declaration of var a int"
	return 1, undefined // ERROR 12 "undefined: undefined"
	return two()
	return 1, 2, undefined // ERROR 15 "undefined: undefined"
	return undefined // ERROR 9 "undefined: undefined"
	return a // ERROR 9 "not enough return values\n\thave (int)\n\twant (int, string)"
	return two(), 1 // ERROR 9 "multiple-value two() (value of type (int, string)) in single-value context" 16 "cannot use 1 (untyped int constant) as string value in return statement"
}
func ret2() { return undefined } // ERROR 22 "undefined: undefined"
