package main

import (
	"fmt"
	"math"
)

func main() {
	for _, v := range []any{0.0, 1.0, -1.5, 3.14159265358979, 1e21, 1e20, 1e-5, 1e-4, 123456789.0, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), float32(0.1), math.MaxFloat64, 5e-324} {
		fmt.Printf("%v|%g|%G|%e|%E|%f|%F|%b|%x|%X|%.3v|%.3g|%.3e|%.3f|%.0f|%#g|%#.3x\n", v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v)
		fmt.Printf("%10.2f|%-10.2f|%010.2f|%+.2f|% .2f|%+010.1f|%6v|%-12g|%+v|%#v\n", v, v, v, v, v, v, v, v, v, v)
	}
	fmt.Printf("%v %g %.2f %8.1f %+v %#v %T\n", 1+2i, 1-2i, 1.234-5.678i, 1i, complex64(1-1i), 3+4i, 1i)
	fmt.Println(float32(16777216.0), float32(3.4e38), 1e6, 1e21, 123456789.0, 0.000001234, 100000000000000000000.0)
	fmt.Printf("%6.2f%%\n", 99.5)
}
