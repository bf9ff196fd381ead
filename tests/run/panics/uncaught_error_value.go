// exit: 2
// stderr: ^panic: main\.failure\{code:7\}|^panic: failed with 7|^panic: main\.failure: failed with 7
package main

import "fmt"

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprint("failed with ", f.code) }

func main() {
	panic(failure{7})
}
