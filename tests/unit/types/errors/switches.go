package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func one() int
func none()

func switches(i int, s string, m map[string]T, t T, c chan int, e any, arr [3]int) {
	switch i { case "a": case 1: case 1: case 2, 2: case s: case 1.5: } // ERROR 18 "cannot convert \"a\" (untyped string constant) to type int" 36 "duplicate case 1 (constant of type int) in expression switch\n\tswitches.go:11:28: previous case" 47 "duplicate case 2 (constant of type int) in expression switch\n\tswitches.go:11:44: previous case" 55 "invalid case s in switch on i (mismatched types string and int)" 63 "1.5 (untyped float constant) truncated to int"
	switch { case i: case true: case i == 1: case true: } // ERROR 16 "invalid case i in switch on true (mismatched types int and bool)"
	switch s { case "a", "a": } // ERROR 23 "duplicate case \"a\" (constant of type string) in expression switch\n\tswitches.go:13:18: previous case"
	switch e { case 1, 1, "a", 1.0, 1.0: case nil: case nil: } // ERROR 21 "duplicate case 1 (constant of type int) in expression switch\n\tswitches.go:14:18: previous case" 34 "duplicate case 1.0 (constant 1 of type float64) in expression switch\n\tswitches.go:14:29: previous case"
	switch m { case nil: }
	switch func() {} { }
	switch x := 5; x { default: default: } // ERROR 30 "multiple defaults (first at switches.go:17:21)"
	switch e.(type) { case int: case int: case nil, nil: case *T: default: default: } // ERROR 35 "duplicate case int in type switch\n\tswitches.go:18:25: previous case" 50 "duplicate case nil in type switch\n\tswitches.go:18:45: previous case" 73 "multiple defaults (first at switches.go:18:64)"
	switch x := e.(type) { } // ERROR 9 "x declared and not used"
	switch x := e.(type) { case int: } // ERROR 9 "x declared and not used"
	switch x := e.(type) { case int: _ = x + "a" ; case int, string: _ = x + 1 } // ERROR 39 "invalid operation: x + \"a\" (mismatched types int and untyped string)" 54 "duplicate case int in type switch\n\tswitches.go:21:30: previous case" 71 "invalid operation: x + 1 (mismatched types any and untyped int)"
	switch i.(type) { } // ERROR 9 "i (variable of type int) is not an interface"
	switch i := i.(type) { case int: } // ERROR 9 "i declared and not used" 14 "i (variable of type int) is not an interface"
	var ii I
	switch ii.(type) { case T: case *T: case I: case int: case x5: } // ERROR 26 "impossible type switch case: T\n\tii (variable of interface type I) cannot have dynamic type T (missing method M)" 34 "impossible type switch case: *T\n\tii (variable of interface type I) cannot have dynamic type *T (missing method M)" 51 "impossible type switch case: int\n\tii (variable of interface type I) cannot have dynamic type int (missing method M)" 61 "undefined: x5"
	switch _ := e.(type) { case int: } // ERROR 9 "no new variable on left side of :="
	switch one() { case 1: fallthrough } // ERROR 25 "cannot fallthrough final case in switch"
	switch one() { case 1: fallthrough; case 2: { fallthrough }; case 3: } // ERROR 48 "fallthrough statement out of place"
	switch e.(type) { case int: fallthrough; case string: } // ERROR 30 "cannot fallthrough in type switch"
}
