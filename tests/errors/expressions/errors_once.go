package p

func f() {
	'x' += "a" // ERROR "^invalid operation: 'x' \+= .a. \(mismatched types untyped rune and untyped string\)$" "^cannot assign to 'x' \(neither addressable nor a map index expression\)$"
	g := 1
	g(h)            // ERROR "^invalid operation: cannot call g \(variable of type int\): int is not a function$"
	i = max(i, 1)   // ERROR "^undefined: i$"
	for "a", _ := range "b" { // ERROR "^invalid syntax tree: cannot declare .a.$" "^no new variables on left side of :=$"
	}
}

type int int // ERROR "^invalid recursive type: int refers to itself$"

func k() int { return 0 }
