package main

import (
	"fmt"
	"io/ioutil"
	"os"
)

func main() {
	d, _ := ioutil.TempDir("", "x")
	defer os.RemoveAll(d)
	ioutil.WriteFile(d+"/b", []byte("hi"), 0600)
	ioutil.WriteFile(d+"/a", nil, 0600)
	l, err := ioutil.ReadDir(d)
	for _, f := range l {
		fmt.Println(f.Name(), f.Size())
	}
	fmt.Println(err)
	b, _ := ioutil.ReadFile(d + "/b")
	fmt.Println(string(b))
	fmt.Fprint(ioutil.Discard, "x")
}
