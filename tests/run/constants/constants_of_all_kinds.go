package main

import (
	"fmt"
	"math"
	"time"
	"unsafe"
)

const (
	a0 = iota
	a1
	_
	a3
	b0, b1 = iota, iota * 10
	c0, c1
)
const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
)

type Day int

const (
	Sun Day = iota
	Mon
	Tue
	numDays = int(iota)
)

func (d Day) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

type Flags uint8

const (
	F1 Flags = 1 << iota
	F2
	F3
	all = F1 | F2 | F3
)
const (
	s0 = "x" + string(rune('a'+iota))
	s1
	s2
	l1 = len(s1) + iota
)
const big = 1 << 200
const third = 1.0 / 3
const huge = 1e1000 / 1e997
const (
	x1 = 'a' + iota
	x2
	x3 float32 = iota / 2
	x4
	x5 = iota / 2.0
)
const typed int8 = -1 << 7
const c = 3 + 4i
const nested = len([...]int{1, 2, iota0: 5})
const iota0 = 6
const sz = unsafe.Sizeof(struct {
	a byte
	b int64
}{})

type arr [nested + 1]byte

var counter = func() int {
	const (
		i = iota + 5
		j
	)
	return i * j
}()

func main() {
	fmt.Println(a0, a1, a3, b0, b1, c0, c1, KB, MB, GB)
	fmt.Println(Sun, Mon, Tue, numDays, F1, F2, F3, all, ^F1)
	fmt.Println(s0, s1, s2, l1, big>>197, third, huge)
	fmt.Printf("%T %v %T %v %T %v %T %v %T %v\n", x1, x1, x2, x2, x3, x3, x4, x4, x5, x5)
	fmt.Println(typed, c, real(c), imag(c), c*c, nested, len(arr{}), sz, counter)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.Pi, float32(math.Pi), math.SmallestNonzeroFloat64, float32(math.MaxFloat32))
	fmt.Println(5/2, -5/2, 5%3, -5%3, 5/2.0, 7>>1, -7>>1, 1<<3|1, 6&^2, 'a'+1, "s"+"t" == "st", !true || 1 < 2)
	fmt.Println(2*time.Second+300*time.Millisecond, time.Duration(1.5*float64(time.Second)))
	const h = 0x1.8p3
	const prec = 0.1 + 0.2
	var v1, v2 = 0.1, 0.2
	fmt.Println(h, prec, v1+v2, prec == 0.3, v1+v2 == 0.3, float32(0.1), 1e23, 100000000000000000000000.0)
	var i8 int8 = 127
	i8++
	var f32 float32 = 16777216
	fmt.Println(i8, f32+1, f32+2, uint8(256-1), int(1e3), 'x', "\u00e9", len("\u00e9"), len([]rune("\u00e9")))
	const neg0 = -0.0
	z := 0.0
	fmt.Println(1/z, -1/z, 1/(neg0+z), math.Signbit(neg0), math.Signbit(-z))
	fmt.Println(0b1010_1010, 0o17, 017, 0xFF_FF, 1_000.5e-1, 0x.8p1, 'a', '\'', '\x41', '\101', '\u4e16', '\U0001F600', 1i*1i, 0x1p-1074)
	type T struct{ a [iota0]int }
	fmt.Println(len(T{}.a), cap(T{}.a), len("abc"[1:]), len(&[3]int{}))
	var sh uint = 70
	fmt.Println(1<<sh == 0, int32(1)<<sh, uint64(1)<<63>>sh, int64(-1)>>sh)
	const m = math.MaxUint32
	fmt.Println(m+1, m*m/m, uint32(m), -m, ^uint32(m), m&0xff, m/3.0)
	if numDays == 3 && Tue > Mon {
		fmt.Println(Day(numDays - 1))
	}
	switch Day(1) {
	case Sun, Tue:
		fmt.Println("no")
	case Mon:
		fmt.Println("Mon!")
	}
}
