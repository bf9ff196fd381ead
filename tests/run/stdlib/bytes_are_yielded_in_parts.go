package main

import (
	"bytes"
	"fmt"
	"slices"
)

func main() {
	b := []byte("a b,c\n d é,")
	fmt.Printf("%q %q %q %q %q\n", slices.Collect(bytes.Lines(b)), slices.Collect(bytes.SplitSeq(b, []byte(","))), slices.Collect(bytes.SplitAfterSeq(b, []byte(","))), slices.Collect(bytes.FieldsSeq(b)), slices.Collect(bytes.SplitSeq(b, nil)))
	for x := range bytes.FieldsSeq(b) {
		fmt.Print(len(x), cap(x), " ")
	}
	for x := range bytes.SplitSeq(b, []byte(",")) {
		fmt.Print(len(x), cap(x), " ")
	}
	fmt.Println()
}
