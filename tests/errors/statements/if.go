package p

func g() (bool, error) { return true, nil }

type B bool

func f(i int, b bool, p *int, t B) {
	if b {
	}
	if i { // ERROR "non-boolean condition in if statement"
	}
	if p { // ERROR "non-boolean condition in if statement"
	}
	if t {
	}
	if nil { // ERROR "non-boolean condition in if statement"
	}
	if 1 { // ERROR "non-boolean condition in if statement"
	}
	if "a" == "b" {
	}
	if g() { // ERROR "multiple-value g\(\) \(value of type \(bool, error\)\) in single-value context"
	}
	if i = 1; i > 0 {
	}
	if x := i; x { // ERROR "non-boolean condition in if statement"
	}
	if x, err := g(); x && err == nil {
	} else if x {
	} else if err { // ERROR "non-boolean condition in if statement"
	}
	if i > 0 == b {
	}
	if !i { // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	}
	if f { // ERROR "non-boolean condition in if statement"
	}
}
