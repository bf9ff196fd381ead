package main

import "fmt"

func main() {
	a, b := 3+4i, complex(1, -2)
	fmt.Println(a+b, a-b, a*b, a/b, -a, real(a), imag(b))
	var c complex64 = 1i
	fmt.Println(c*c, c == 1i, complex128(c)*2)
	a *= 2
	a += 1
	fmt.Println(a, a != b)
	fmt.Printf("%.2f %v %T %T\n", a, c, a, real(c))
	z := 0i
	fmt.Println(1/(1+z), complex(0, 1)*complex(0, 1))
	m := map[complex128]string{1i: "i"}
	fmt.Println(m[complex(0, 1)])
	var s [2]complex64
	s[1] = 2 + 3i
	fmt.Println(s, real(s[1]))
}
