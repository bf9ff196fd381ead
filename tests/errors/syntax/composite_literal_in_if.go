package p

type T struct{ a, b int }

func f() {
	if (T{} == T{}) {
	}
	if x := (T{}); x == (T{}) {
	}
	if []int{} == nil {
	}
	for range []T{} {
	}
	switch (T{}) {
	}
}

func g() {
	if T{} == (T{}) { // ERROR "syntax error: unexpected == at end of statement"
	}
}
