package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func one() int
func none()

func declarations(i int, s string, m map[string]T, t T, c chan int, e any, arr [3]int) {
	var v1, v2 int = 1 // ERROR 6 "declared and not used: v1" 10 "declared and not used: v2" 19 "assignment mismatch: 2 variables but 1 value"
	var v3 int = 1, 2 // ERROR 6 "declared and not used: v3" 18 "extra init expr 2"
	var v4, v5 = 1, 2, 3 // ERROR 6 "declared and not used: v4" 10 "declared and not used: v5" 21 "extra init expr 3"
	var v6, v7 = two(), 1 // ERROR 6 "declared and not used: v6" 10 "declared and not used: v7" 15 "multiple-value two() (value of type (int, string)) in single-value context"
	var v8, v9, v10 = two() // ERROR 6 "declared and not used: v8" 10 "declared and not used: v9" 14 "declared and not used: v10" 20 "assignment mismatch: 3 variables but two returns 2 values"
	var v11 = none() // ERROR 6 "declared and not used: v11" 12 "none() (no value) used as value"
	var v12 uint8 = 256 // ERROR 6 "declared and not used: v12" 18 "cannot use 256 (untyped int constant) as uint8 value in variable declaration (overflows)"
	var v13 int8 = -129 // ERROR 6 "declared and not used: v13" 17 "cannot use -129 (untyped int constant) as int8 value in variable declaration (overflows)"
	var v14 float32 = 1e100 // ERROR 6 "declared and not used: v14" 20 "cannot use 1e100 (untyped float constant 1e+100) as float32 value in variable declaration (overflows)"
	var v15 string = 65 // ERROR 6 "declared and not used: v15" 19 "cannot use 65 (untyped int constant) as string value in variable declaration"
	var v16 int = "a" + "b" // ERROR 6 "declared and not used: v16" 16 "cannot use \"a\" + \"b\" (untyped string constant \"ab\") as int value in variable declaration"
	var v17 bool = 1 // ERROR 6 "declared and not used: v17" 17 "cannot use 1 (untyped int constant) as bool value in variable declaration"
	var v18 I = t // ERROR 6 "declared and not used: v18" 14 "cannot use t (variable of struct type T) as I value in variable declaration: T does not implement I (missing method M)"
	var v19 *int = i // ERROR 6 "declared and not used: v19" 17 "cannot use i (variable of type int) as *int value in variable declaration"
	var v20 int = nil // ERROR 6 "declared and not used: v20" 16 "cannot use nil as int value in variable declaration"
	var v21 T = nil // ERROR 6 "declared and not used: v21" 14 "cannot use nil as T value in variable declaration"
	var v22 []int = []string{} // ERROR 6 "declared and not used: v22" 18 "cannot use []string{} (value of type []string) as []int value in variable declaration"
	var v23 chan<- int = (<-chan int)(nil) // ERROR 6 "declared and not used: v23" 23 "cannot use (<-chan int)(nil) (value of type <-chan int) as chan<- int value in variable declaration"
	const k1 = i // ERROR 13 "i (variable of type int) is not constant"
	const k2 int = "a" // ERROR 17 "cannot use \"a\" (untyped string constant) as int value in constant declaration"
	const k3 uint8 = 256 // ERROR 19 "cannot use 256 (untyped int constant) as uint8 value in constant declaration (overflows)"
	const k4 []int = nil // ERROR 11 "invalid constant type []int"
	const k5 = one() // ERROR 13 "one() (value of type int) is not constant"
	const k6, k7 = 1 // ERROR 12 "missing init expr for k7"
	const k8 = 1, 2 // ERROR 16 "extra init expr 2"
}
