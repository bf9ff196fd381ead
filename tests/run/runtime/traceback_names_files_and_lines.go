// exit: 2
// stderr: ^panic: deep trouble$
// stderr: ^goroutine 1 \[running\]:$
// stderr: ^main\.third\(
// stderr: traceback_names_files_and_lines\.go:16
// stderr: ^main\.second\(
// stderr: traceback_names_files_and_lines\.go:19
// stderr: ^main\.first\(
// stderr: traceback_names_files_and_lines\.go:23
// stderr: ^main\.main\(
// stderr: traceback_names_files_and_lines\.go:28
package main

//go:noinline
func third(s string) {
	panic("deep " + s)
}

func second(s string) { third(s); print("") }

//go:noinline
func first(s string) {
	second(s)
	print("")
}

func main() {
	first("trouble")
}
