package main

import "fmt"

func main() {
	s := "héllo, 世界\x00\xff"
	fmt.Println(len(s), s[1], s[1:3], []byte(s[:3]), []rune(s))
	fmt.Println(string(rune(0x4e16)), string(rune(-1)), string(rune(0xd800)), string(rune(0x10ffff+1)))
	fmt.Println(string([]byte{65, 66}), string([]rune{0x48, 0xe9, -5}), string([]rune(nil)) == "")
	t := s + "!" + s[:1]
	t += "?"
	fmt.Printf("%q %d\n", t, len(t))
	for i := 0; i < 5; i++ {
		fmt.Printf("%x ", s[i])
	}
	fmt.Println()
	b := []byte("abc")
	u := string(b)
	b[0] = 'z'
	fmt.Println(u, string(b), b)
	fmt.Println("a"+"b" == "ab", s[3:] > s[2:])
	fmt.Printf("%q\n", "\xe4\xb8"+"\x96")
	for i, r := range "\xe4\xb8x\xf0\x9f\x98\x80" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
}
