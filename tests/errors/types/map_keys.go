package p

type T struct{ f []int }
type U struct{ f int }
type I interface{ m() }

var (
	a map[[]int]string // ERROR "invalid map key type \[\]int"
	b map[map[int]int]string // ERROR "invalid map key type map\[int\]int"
	c map[func()]string // ERROR "invalid map key type func\(\)"
	d map[T]string // ERROR "invalid map key type T"
	e map[U]string
	f map[I]string
	g map[[2][]int]string // ERROR "invalid map key type \[2\]\[\]int"
	h map[*T]string
	i map[interface{}]int
)
