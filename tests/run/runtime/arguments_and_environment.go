// args: one --two 3
// env: BURROW_SAYS=hello
// stdin: first line\nsecond\n
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	fmt.Println(len(os.Args), os.Args[1:])
	fmt.Println(os.Getenv("BURROW_SAYS"))
	_, set := os.LookupEnv("BURROW_IS_SILENT")
	fmt.Println(set)
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		fmt.Printf("%q\n", in.Text())
	}
	fmt.Println(in.Err())
}
