package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(s string) int }
type ReadWriter interface {
	Reader
	Writer
}
type file struct{ data string }

func (f *file) Read() string       { return f.data }
func (f *file) Write(s string) int { f.data += s; return len(s) }

type logged struct {
	ReadWriter
	n int
}

func (l *logged) Write(s string) int { l.n++; return l.ReadWriter.Write("[" + s + "]") }
func main() {
	var rw ReadWriter = &logged{ReadWriter: &file{}}
	rw.Write("a")
	rw.Write("b")
	var r Reader = rw
	fmt.Println(r.Read(), rw.(*logged).n)
	_, ok := r.(Writer)
	fmt.Println(ok)
	_, ok = r.(fmt.Stringer)
	fmt.Println(ok)
	var e interface{} = struct{ Reader }{r}
	_, ok = e.(Writer)
	fmt.Println(ok, e.(Reader).Read())
}
