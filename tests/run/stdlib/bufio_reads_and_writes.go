package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	s := bufio.NewScanner(strings.NewReader("one two\r\nthree\n\nlast without newline"))
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
	words := bufio.NewScanner(strings.NewReader(" a bb\tccc\n dddd "))
	words.Split(bufio.ScanWords)
	for words.Scan() {
		fmt.Print(words.Text(), "|")
	}
	fmt.Println()
	runes := bufio.NewScanner(strings.NewReader("é\xff日"))
	runes.Split(bufio.ScanRunes)
	for runes.Scan() {
		fmt.Printf("%q ", runes.Text())
	}
	fmt.Println()
	long := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70_000)))
	fmt.Println(long.Scan(), long.Err())
	long = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70_000) + "\nshort"))
	long.Buffer(nil, 1<<20)
	for long.Scan() {
		fmt.Println(len(long.Text()))
	}
	r := bufio.NewReaderSize(strings.NewReader("abc\ndefghijklmnopqrstuvwxyz\nrest"), 16)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	peek, err := r.Peek(3)
	fmt.Println(string(peek), err, r.Buffered())
	part, isPrefix, err := r.ReadLine()
	fmt.Println(string(part), isPrefix, err)
	part, isPrefix, err = r.ReadLine()
	fmt.Println(string(part), isPrefix, err)
	c, size, err := r.ReadRune()
	fmt.Println(c, size, err, r.UnreadRune())
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	_, err = r.ReadByte()
	fmt.Println(err == io.EOF)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for i := range 3000 {
		if i%500 == 0 {
			fmt.Fprintln(w, "line", i)
		}
	}
	fmt.Fprintln(w, w.Buffered() > 0, w.Size())
}
