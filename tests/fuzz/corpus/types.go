package p

import "unsafe"

type (
	Celsius float64
	Point   struct {
		X, Y int `json:"x"`
	}
	Shape interface {
		Area() float64
		Perimeter() float64
	}
	Circle struct {
		Point
		*Shape2
		r float64
	}
	Shape2  struct{ name string }
	Func    func(a, b int, rest ...string) (n int, err error)
	Matrix  [3][3]float64
	Chans   struct{ in <-chan int; out chan<- int; both chan (<-chan int) }
	Table   map[string][]func() (Point, error)
	Alias   = map[Point]*Circle
	Closure struct {
		Func
		f func(func(int) func() int)
	}
)

const (
	A = iota
	B
	_
	D = 1 << iota
	E, F = "s" + "t", len("abc")
	G float32 = 1.5e3
	H = 'x' + 2i*0
	Size = unsafe.Sizeof(Point{})
)

func (p Point) Add(q Point) Point     { return Point{p.X + q.X, p.Y + q.Y} }
func (p *Point) Scale(k int)          { p.X *= k; p.Y *= k }
func (c Circle) Area() float64        { return 3 * c.r * c.r }
func (c Circle) Perimeter() float64   { return 6 * c.r }

var (
	origin Point
	s      Shape = Circle{r: 1}
	add          = Point.Add
	scale        = (*Point).Scale
	method       = origin.Add
	array        = [...]string{2: "c", 0: "a", "b"}
	nested       = map[string][]Point{"a": {{1, 2}, {X: 3}}, "b": nil}
	slice        = array[0:2:3]
	conv         = []byte("abc")
	back         = string(conv)
	c1, ok       = s.(Circle)
	x            = y + 1
	y            = z()
)

func z() int { return len(back) }
