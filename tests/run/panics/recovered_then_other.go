// exit: 2
// stderr: ^panic: first \[recovered\]$
// stderr: ^\tpanic: other$
package main

func main() {
	defer func() {
		recover()
		panic("other")
	}()
	panic("first")
}
