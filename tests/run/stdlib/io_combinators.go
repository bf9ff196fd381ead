package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type rot13 struct{ r io.Reader }

func (r rot13) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	for i, c := range p[:n] {
		switch {
		case c >= 'a' && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case c >= 'A' && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

func main() {
	io.Copy(os.Stdout, rot13{strings.NewReader("Uryyb, Jbeyq!\n")})
	var a, b strings.Builder
	tee := io.TeeReader(io.MultiReader(strings.NewReader("one "), strings.NewReader("two "), strings.NewReader("three")), &a)
	n, err := io.Copy(io.MultiWriter(&b, io.Discard), io.LimitReader(tee, 9))
	fmt.Printf("%d %v %q %q\n", n, err, a.String(), b.String())
	p := make([]byte, 4)
	m, err := io.ReadFull(strings.NewReader("abc"), p)
	fmt.Println(m, err, errors.Is(err, io.ErrUnexpectedEOF))
	m, err = io.ReadAtLeast(strings.NewReader("abcdef"), p, 2)
	fmt.Println(m, err)
	_, err = io.CopyN(io.Discard, strings.NewReader("ab"), 3)
	fmt.Println(err)
	r, w := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintln(w, "through the pipe", i)
		}
		w.CloseWithError(errors.New("enough"))
	}()
	data, err := io.ReadAll(r)
	fmt.Print(string(data))
	fmt.Println(err)
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	data, _ = io.ReadAll(s)
	fmt.Println(string(data), s.Size())
	io.WriteString(os.Stdout, "written\n")
}
