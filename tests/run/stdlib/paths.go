package main

import (
	"fmt"
	"path"
)

func main() {
	for _, p := range []string{"", "/", "a", "/a/b/", "a//b", "../x/./y/..", "/../a", "a/b.tar.gz", "."} {
		dir, file := path.Split(p)
		fmt.Printf("%q clean=%q base=%q dir=%q ext=%q abs=%t split=%q,%q\n", p, path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p), dir, file)
	}
	fmt.Println(path.Join("a", "", "../b", "c"), path.Join())
	for _, c := range [][2]string{{"*.go", "x.go"}, {"*.go", "d/x.go"}, {"a?c", "abc"}, {"[a-c]x", "bx"}, {"[^a]x", "ax"}, {"[", "a"}, {"\\*", "*"}} {
		fmt.Println(path.Match(c[0], c[1]))
	}
}
