package p

type large struct{ b [1500000000]byte }

func (x large) f1() int { return 5 } // ERROR "^stack frame too large \(>1GB\): \d+ MB locals \+ 1430 MB args$"

func f2() (x large, i int) { return } // ERROR "^stack frame too large \(>1GB\)"

func f3(x *[1 << 31]byte) byte { // ERROR "^stack frame too large \(>1GB\)"
	for _, b := range *x {
		return b
	}
	return 0
}

func f4(x *[1 << 29]byte) byte {
	for _, b := range *x {
		return b
	}
	return 0
}
