// exit: 2
// stderr: ^panic: main\.point\{.*\}|^panic: \(main\.point\) \{?.*0x
package main

type point struct{ x, y int }

func main() { panic(point{1, 2}) }
