package p

type T struct{ f func() }

func g() {}

func f(i int, s string, b bool, e interface{}, t T, fn func(), sl []int, x float64) {
	switch i {
	case 1, 2:
	case 2: // ERROR "duplicate case 2 \(constant of type int\) in expression switch"
	case "a": // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	case 1.5: // ERROR "1\.5 \(untyped float constant\) truncated to int"
	case 3.0:
	case i:
	}
	switch {
	case b:
	case i: // ERROR "invalid case i in switch on true \(mismatched types int and bool\)"
	case i > 0:
	case true:
	case true:
	}
	switch s {
	case "a", "b", "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	case 'a': // ERROR "cannot convert 'a' \(untyped rune constant 97\) to type string"
	}
	switch e {
	case 1:
	case "a":
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	case t: // ERROR "invalid case t in switch on e \(struct containing func\(\) cannot be compared\)"
	}
	switch t { // ERROR "cannot switch on t \(variable of struct type T\) \(T is not comparable\)"
	case t:
	}
	switch fn {
	case nil:
	case fn: // ERROR "invalid case fn in switch on fn \(func can only be compared to nil\)"
	}
	switch sl {
	case sl: // ERROR "invalid case sl in switch on sl \(slice can only be compared to nil\)"
	}
	switch g() { // ERROR "g\(\) \(no value\) used as value"
	}
	switch x := i; x {
	default:
	case 1:
	default: // ERROR "multiple defaults \(first at \S+\.go:\d+:\d+\)"
	}
	switch nil { // ERROR "use of untyped nil in switch expression"
	}
	switch x {
	case 1, 1.0: // ERROR "duplicate case 1\.0 \(constant 1 of type float64\) in expression switch"
	}
	switch 5 {
	case 5:
	case 5: // ERROR "duplicate case 5 \(constant of type int\) in expression switch"
	}
	switch true {
	case false:
	case false:
	}
	switch i := i.(type) { // ERROR "i declared and not used" "i \(variable of type int\) is not an interface"
	}
}
