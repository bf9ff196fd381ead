package main

import "fmt"

// Local types of generic functions go to other instances; that ends.
func outer[T any](x T) string {
	type l[U any] struct {
		x T
		u U
	}
	return inner(l[int]{x, 1}) + inner(&x)
}

func inner[T any](x T) string {
	type wrapped struct{ T any }
	return fmt.Sprintf("%T|", x) + kind(wrapped{x})
}

func kind[T any](x T) string { return fmt.Sprintf("%T ", x) }

type pair[A, B any] struct {
	a A
	b B
}

// The arguments change places, and no new type comes of it.
func (p pair[A, B]) swapped(n int) string {
	if n == 0 {
		return fmt.Sprintf("%T", p)
	}
	return pair[B, A]{p.b, p.a}.swapped(n - 1)
}

func main() {
	fmt.Println(outer("s"))
	fmt.Println(outer(1.5))
	fmt.Println(pair[int, string]{}.swapped(3), pair[int, string]{}.swapped(4))
}
