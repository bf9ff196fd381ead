package reflect_test

import (
	"fmt"
	. "reflect"
	"testing"
)

func TestIterators(t *testing.T) {
	array := [3]int{7, 8, 9}
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	count := func(yield func(string) bool) { _ = yield("a") && yield("b") }
	pairs := func(yield func(int, string) bool) { _ = yield(1, "x") && yield(2, "y") }
	for _, x := range []struct {
		v   any
		one string
		two string
	}{
		{3, "0 1 2 ", ""}, {uint8(2), "0 1 ", ""}, {array, "0 1 2 ", "0:7 1:8 2:9 "}, {&array, "0 1 2 ", "0:7 1:8 2:9 "}, {[]string{"p", "q"}, "0 1 ", "0:p 1:q "},
		{"hé!", "0 1 3 ", "0:104 1:233 3:33 "}, {map[string]int{"k": 5}, "k ", "k:5 "}, {c, "1 2 ", ""}, {count, "a b ", ""}, {pairs, "", "1:x 2:y "},
	} {
		v := ValueOf(x.v)
		if v.Type().CanSeq() != (x.one != "") || v.Type().CanSeq2() != (x.two != "") {
			t.Errorf("%T: CanSeq %v, CanSeq2 %v", x.v, v.Type().CanSeq(), v.Type().CanSeq2())
			continue
		}
		one, two := "", ""
		if x.one != "" {
			for e := range v.Seq() {
				one += fmt.Sprint(e, " ")
			}
		}
		if x.two != "" {
			for k, e := range v.Seq2() {
				two += fmt.Sprint(k, ":", e, " ")
			}
		}
		if one != x.one || two != x.two {
			t.Errorf("%T: %q, %q", x.v, one, two)
		}
	}
	for e := range ValueOf(1000).Seq() {
		if e.Int() == 3 {
			break
		}
	}
	text := ""
	for f := range TypeOf(Square{}).Fields() {
		text += f.Name + " "
	}
	for m := range TypeOf(&Square{}).Methods() {
		text += m.Name + " "
	}
	for f, v := range ValueOf(inner{3, "x"}).Fields() {
		text += fmt.Sprint(f.Name, "=", v, " ")
	}
	for in := range TypeOf(func(int, string) {}).Ins() {
		text += in.String() + " "
	}
	if text != "inner Side Labels hidden Area Name Scale Sum A=3 b=x int string " {
		t.Error(text)
	}
}
