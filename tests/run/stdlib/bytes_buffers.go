package main

import (
	"bytes"
	"fmt"
	"io"
)

func main() {
	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world\nsecond line\n"))
	fmt.Fprintf(&b, "%d", 42)
	fmt.Println(b.Len())
	line, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	p := make([]byte, 4)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p))
	c, _ := b.ReadByte()
	fmt.Println(c, b.UnreadByte(), string(b.Next(3)))
	rest, err := io.ReadAll(&b)
	fmt.Printf("%q %v\n", rest, err)
	_, err = b.ReadByte()
	fmt.Println(err)
	b.Reset()
	io.Copy(&b, bytes.NewReader(bytes.Repeat([]byte("xy"), 5000)))
	fmt.Println(b.Len(), bytes.Count(b.Bytes(), []byte("yx")))
	b.Truncate(3)
	fmt.Println(b.String(), bytes.Equal(b.Bytes(), []byte("xyx")), bytes.Compare([]byte("a"), nil))
	fmt.Printf("%q %q %s\n", bytes.Split([]byte("a b c"), []byte(" ")), bytes.Fields([]byte(" p  q ")), bytes.ToUpper([]byte("up")))
	fmt.Println(bytes.Contains([]byte("seafood"), []byte("foo")), bytes.Index([]byte("chicken"), []byte("ken")), string(bytes.TrimSpace([]byte("  t "))), string(bytes.Join([][]byte{[]byte("1"), []byte("2")}, []byte("+"))))
}
