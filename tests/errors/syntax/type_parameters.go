package p

func a[]() {} // ERROR "syntax error: empty type parameter list"
func b[P]() {} // ERROR "syntax error: missing type constraint"
func c[P, Q]() {} // ERROR "syntax error: missing type constraint"
func d[P any, Q]() {} // ERROR "syntax error: missing type constraint"
func e[P any; Q any]() {} // ERROR "syntax error: unexpected semicolon in parameter list; possibly missing comma or \]"
func f[P any Q any]() {} // ERROR "syntax error: unexpected name Q in parameter list; possibly missing comma or \]"
func g[[]int]() {} // ERROR "syntax error: missing type parameter name or invalid array length"
func h[P any, []int]() {} // ERROR "syntax error: missing type parameter name"
type A[P any] struct{}
type B[P] int
type C[P any, Q] int // ERROR "syntax error: missing type constraint"
