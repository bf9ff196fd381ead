package main

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed a.txt
var text string

//go:embed "d/b.txt"
var data []byte

type named string

//go:embed `a.txt`
var n named

type tree = embed.FS

//go:embed d
//go:embed a.txt
var files tree

//go:embed all:d
var all embed.FS

//go:embed d/*
var star embed.FS

var empty embed.FS

// longer is initialised after text.
var longer = text + "!"

func show(name string, f fs.FS) {
	fmt.Println(name)
	err := fs.WalkDir(f, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, _ := d.Info()
		fmt.Println(" ", path, d, info.Size(), info.Mode(), info.ModTime().IsZero())
		return nil
	})
	fmt.Println(err)
}

func main() {
	fmt.Printf("%q %q %q %q\n", text, data, n, longer)
	data[0] = 'x'
	show("files", files)
	show("all", all)
	show("star", star)
	show("empty", empty)
	b, err := files.ReadFile("d/sub/c.txt")
	fmt.Printf("%q %v\n", b, err)
	_, err = files.ReadFile("d")
	fmt.Println(err)
	_, err = files.Open("d/nothing")
	fmt.Println(err)
	_, err = files.Open("/d")
	fmt.Println(err)
	_, err = files.ReadDir("a.txt")
	fmt.Println(err)
	matches, err := fs.Glob(files, "d/*/*.txt")
	fmt.Println(matches, err)
}
