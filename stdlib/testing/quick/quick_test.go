package quick_test

import (
	"errors"
	"math/rand"
	"reflect"
	"testing"
	. "testing/quick"
)

type point struct {
	X, Y int8
	Name string
	Next *point
	Tags map[string][]bool
}

type even int

func (even) Generate(r *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(even(2 * r.Intn(1000)))
}

func TestPropertiesThatHold(t *testing.T) {
	for _, f := range []any{
		func(a, b int16) bool { return a+b == b+a },
		func(p point) bool { return p.X <= 127 && len(p.Tags) < 50 },
		func(e even) bool { return e%2 == 0 },
		func(x [3]uint32, y []byte, z *string, c complex64, f float32) bool { return len(x) == 3 },
	} {
		if err := Check(f, nil); err != nil {
			t.Error(err)
		}
	}
	if err := CheckEqual(func(x int) int { return x * 2 }, func(x int) int { return x + x }, nil); err != nil {
		t.Error(err)
	}
}

func TestPropertiesThatDoNotHold(t *testing.T) {
	config := &Config{MaxCount: 10000, Rand: rand.New(rand.NewSource(1))}
	err := Check(func(a uint8) bool { return a < 200 }, config)
	if e, ok := errors.AsType[*CheckError](err); !ok || e.In[0].(uint8) < 200 || e.Count < 1 {
		t.Error(err)
	}
	err = CheckEqual(func(x int8) int8 { return x }, func(x int8) int8 { return -x }, config)
	if e, ok := errors.AsType[*CheckEqualError](err); !ok || e.Out1[0].(int8) == e.Out2[0].(int8) {
		t.Error(err)
	}
}

func TestNumberOfCalls(t *testing.T) {
	for _, c := range []struct {
		config Config
		want   int
	}{{Config{}, 100}, {Config{MaxCount: 7}, 7}, {Config{MaxCountScale: 0.5}, 50}} {
		n := 0
		if err := Check(func() bool { n++; return true }, &c.config); err != nil || n != c.want {
			t.Errorf("%d calls, want %d (%v)", n, c.want, err)
		}
	}
}

func TestWrongUse(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{Check(1, nil), "argument is not a function"},
		{Check(func() {}, nil), "function does not return one value"},
		{Check(func() int { return 1 }, nil), "function does not return a bool"},
		{Check(func(chan int) bool { return true }, nil), "cannot create arbitrary value of type chan int for argument 0"},
		{CheckEqual(1, 2, nil), "f is not a function"},
		{CheckEqual(func() {}, func(int) {}, nil), "functions have different types"},
	} {
		if _, ok := c.err.(SetupError); !ok || c.err.Error() != c.want {
			t.Errorf("%v, want %s", c.err, c.want)
		}
	}
}

func TestErrorTexts(t *testing.T) {
	e := CheckError{3, []any{1, "x"}}
	if got := e.Error(); got != `#3: failed on input 1, "x"` {
		t.Error(got)
	}
	if got := (&CheckEqualError{e, []any{1}, []any{2}}).Error(); got != `#3: failed on input 1, "x". Output 1: 1. Output 2: 2` {
		t.Error(got)
	}
}
