package p

var a = iota // ERROR "cannot use iota outside constant declaration"

const (
	b = iota
	c, d // ERROR "missing init expr for d"
	e, f = iota, iota
	g // ERROR "extra init expr at \S+\.go:\d+:\d+"
	h, i, j // ERROR "missing init expr for j"
)

func iotas() int {
	return iota // ERROR "cannot use iota outside constant declaration"
}
