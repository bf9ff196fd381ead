package p

import _ "unsafe"

type t int

var x int

func f()

/* ERROR@+1 "^//go:linkname must refer to declared function or variable$" */
//go:linkname g somewhere.g

/* ERROR@+1 "^//go:linkname must refer to declared function or variable$" */
//go:linkname t somewhere.t

//go:linkname f somewhere.f
//go:linkname x somewhere.x

/* ERROR@+1 "^duplicate //go:linkname for x$" */
//go:linkname x elsewhere.x

/* ERROR@+1 "^//go:linkname reference of an instantiation is not allowed$" */
//go:linkname h somewhere.h[int]

func h() {}
