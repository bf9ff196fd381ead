package p

type T struct{ a, b int }
type I interface{ M() }

func two() (int, string)
func one() int
func none()

func r1() int { } // ERROR 17 "missing return"
func r2() int { return } // ERROR 17 "not enough return values\n\thave ()\n\twant (int)"
func r3() int { return 1, 2 } // ERROR 27 "too many return values\n\thave (number, number)\n\twant (int)"
func r4() (int, string) { return 1 } // ERROR 34 "not enough return values\n\thave (number)\n\twant (int, string)"
func r5() (int, string) { return two() }
func r6() (int, int) { return two() } // ERROR 31 "cannot use two() (value of type string) as int value in return statement"
func r7() int { return two() } // ERROR 24 "too many return values\n\thave (int, string)\n\twant (int)"
func r8() { return two() } // ERROR 20 "too many return values\n\thave (int, string)\n\twant ()"
func r9() (x int) { { x := 1; return; _ = x } } // ERROR 31 "result parameter x not in scope at return\n\treturns.go:18:23: inner declaration of var x int" 47 "missing return"
func r10() (x int, err error) { return 1 } // ERROR 40 "not enough return values\n\thave (number)\n\twant (int, error)"
func r11() int { return "a" } // ERROR 25 "cannot use \"a\" (untyped string constant) as int value in return statement"
func r12() int { for { break } } // ERROR 32 "missing return"
func r13() int { if true { return 1 } } // ERROR 39 "missing return"
func r14() int { for { } }
func r15() int { panic(1) }
func r16() int { return none() } // ERROR 25 "none() (no value) used as value"
func r17() { return none() } // ERROR 21 "none() (no value) used as value"
func r18() int { return nil } // ERROR 25 "cannot use nil as int value in return statement"
func r19() int { L: for { break L } } // ERROR 37 "missing return"
func r20() int { switch { case true: return 1; } } // ERROR 50 "missing return"
func r21() (int, string) { return 1, 2, 3 } // ERROR 41 "too many return values\n\thave (number, number, number)\n\twant (int, string)"
func r22() (int, string) { return 1, none() } // ERROR 38 "none() (no value) used as value"
func r23() (int, int, int) { return 1, two() } // ERROR 40 "multiple-value two() (value of type (int, string)) in single-value context" 40 "not enough return values\n\thave (number, (int, string))\n\twant (int, int, int)"
func r24() (int, bool)     { var m map[int]int; return m[0] } // ERROR 56 "not enough return values\n\thave (int)\n\twant (int, bool)"
func r25() (x int, s string) { return }
func r26() int { goto L; L: return 1 }
func r27() int { for { select {} } }
func r28() int { L: for { for { break L } } } // ERROR 45 "missing return"
func r29(x int) int { switch x { case 1: fallthrough; case 2: return 1; default: panic(1) } }
func r30(x any) int { switch x.(type) { case int: return 1; default: for {} } }
func r31() int { select { case <-(chan int)(nil): return 1; default: break } } // ERROR 78 "missing return"
func r32() int { if true { return 1 } else { return 2 } }
func r33() int { if true { return 1 } else if true { return 2 } } // ERROR 65 "missing return"
func r34() int { { return 1 } }
func r35() int { defer panic(1); return 1; ; }
