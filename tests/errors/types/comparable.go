package p

type S struct{ f func() }
type T struct{ a int }
type A [2]func()
type I interface{}

func f(s, s2 S, t T, a A, i I, x []int, m map[int]int, p *S, c chan int) {
	_ = s == s2 // ERROR "invalid operation: s == s2 \(struct containing func\(\) cannot be compared\)"
	_ = t == t
	_ = a == a // ERROR "invalid operation: a == a \(A cannot be compared\)"
	_ = i == i
	_ = x == x // ERROR "invalid operation: x == x \(slice can only be compared to nil\)"
	_ = x == nil
	_ = m == m // ERROR "invalid operation: m == m \(map can only be compared to nil\)"
	_ = m != nil
	_ = p == p
	_ = c == c
	_ = i == s // ERROR "invalid operation: i == s \(struct containing func\(\) cannot be compared\)"
	_ = i == t
	_ = t == s // ERROR "invalid operation: t == s \(mismatched types T and S\)"
	_ = p == nil
	_ = t == nil // ERROR "invalid operation: t == nil \(mismatched types T and untyped nil\)"
	_ = i == 5
	_ = i == nil
	_ = p == i
	_ = x == i // ERROR "invalid operation: x == i \(slice can only be compared to nil\)"
}
