package p

/* ERROR@+1 "^//go:cgo_ldflag .-lm. only allowed in cgo-generated code$" */
//go:cgo_ldflag "-lm"

/* ERROR@+1 "^//go:cgo_ldflag only allowed in cgo-generated code$" "^usage: //go:cgo_ldflag .arg.$" */
//go:cgo_ldflag

//go:systemstack // ERROR "^//go:systemstack only allowed in runtime$"

//go:nowritebarrier // ERROR "^//go:nowritebarrier only allowed in runtime$"

/* ERROR@+1 "^usage: //go:embed pattern...$" */
//go:embed

//go:noescape

func f()
