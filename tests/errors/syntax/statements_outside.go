package p

x := 1 // ERROR "syntax error: non-declaration statement outside function body"

for {
}

func f() {}
