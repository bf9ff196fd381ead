package main

import "fmt"

func main() {
	var f32 float32 = 2
	c := complex(f32, 1)
	fmt.Printf("%T %v %v %v\n", c, real(c), imag(c), complex(1.5, 0))
	const k = complex(1, 2)
	fmt.Println(real(k), imag(k)*2, k*k)
	a := []complex128{1, 2i}
	a[0] = complex(real(a[1]), imag(a[1])+1)
	fmt.Println(a)
}
