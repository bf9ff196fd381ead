package p

import "fmt" // ERROR "^.fmt. imported and not used$"

type T struct{ f func() }

func f(x, y interface{}, t T, a [2]func(), c chan int) {
	switch x.(type) {
	case y: // ERROR "^y \(parameter\) is not a type$"
	case fmt: // ERROR "^fmt \(package name\) is not a type$"
	case 1: // ERROR "^1 is not a type$"
	case (nil):
	case nil: // ERROR "^duplicate case nil in type switch"
	}
	switch a { // ERROR "^cannot switch on a \(variable of type \[2\]func\(\)\) \(\[2\]func\(\) is not comparable\)$"
	}
	switch t { // ERROR "^cannot switch on t \(variable of struct type T\) \(T is not comparable\)$"
	}
	if x.(type) == nil { // ERROR "^invalid syntax tree: use of \.\(type\) outside type switch$"
	}
	select {
	case <-c:
	case x == true: // ERROR "^select case must be send or receive \(possibly with assignment\)$"
	}
}
