//go:build linux && !windows

/* block
comment */ package p

const (
	dec, hex, oct, old, bin = 1_000, 0xFF_FF, 0o17, 017, 0b1010
	f1, f2, f3, f4          = 1.5, .5e-3, 1., 0x1p-2
	im                      = 1i + 0x1p3i + 1.5i
	runes                   = 'a' + '\n' + '\'' + '\x41' + '\101' + '\u20ac' + '\U0001F600' + '世'
	str                     = "a\tb\"\\\x41\101\u20ac\U0001F600世"
	raw                     = `raw \n
string`
)

//line other.go:100
var été, 世界 = 1, /*line third.go:7:3*/ 2

func f() int { /* a */ return 1 // b
}
var a = []int{
	1,
	2, // trailing
}
