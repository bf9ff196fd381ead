package main

import "fmt"

type MyString string
type MyBytes []byte
type MyRunes []rune
type B byte

//go:noinline
func id[T any](x T) T { return x }

func conv[S ~string, T ~[]byte](s S) (T, S) { b := T(s); return b, S(b) }
func runes[S ~string, R ~[]rune](s S) (R, S) { r := R(s); return r, S(r) }

func main() {
	samples := []string{"", "abc", "héllo, 世界", "a\xffb", "\xe4\xb8", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x98\x80!", "\x80\x80", "x\x00y"}
	for _, s := range samples {
		fmt.Printf("%q len %d\n", s, len(s))
		for i, r := range s {
			fmt.Printf(" %d:%U", i, r)
		}
		fmt.Println()
		rs := []rune(s)
		fmt.Printf(" %x %d %q %v\n", rs, len(rs), string(rs), string(rs) == s)
		b, back := conv[MyString, MyBytes](MyString(s))
		fmt.Printf(" %x %v\n", b, back == MyString(s))
		r, rb := runes[string, MyRunes](s)
		fmt.Printf(" %d %q\n", len(r), rb)
	}
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 0x110000, -1, 0xd800, 0xdfff, 0xe000, 0xfffd} {
		fmt.Printf("%x ", string(r))
	}
	fmt.Println()
	fmt.Printf("%x %x %x\n", string(rune(id(int64(0x41)))), string(rune(id(uint8(200)))), string([]rune{0xd800, 'x', -5, 0x110000}))

	// Strings compare by bytes, concatenate, slice.
	s := id("hello")
	fmt.Println(s < "help", s > "hell", "a" < "B", "" < "a", "\xff" > "世", s[1:3]+s[:0]+s[4:], len(s[5:]))
	t := s
	s += " world"
	fmt.Println(t, s, t == s[:5])
	b := []byte(s)
	b[0] = 'J'
	fmt.Println(s, string(b), string(b[:5]) == "Jello", cap(b) >= len(b))
	copy(b[6:], "W")
	n := copy(b, s[6:])
	fmt.Println(n, string(b))
	b = append(b[:2], "xyz"...)
	b = append(b, s[:0]...)
	fmt.Println(string(b))
	key := map[string]int{"wxyz": 1}
	bb := []byte("wxyz")
	fmt.Println(key[string(bb)], key[string(bb[:3])])
	switch string(bb) {
	case "wxyz":
		fmt.Println("switch")
	}
	for i, c := range []byte("hé") {
		fmt.Print(i, c, " ")
	}
	fmt.Println()
	ms := MyString("my") + "string"
	fmt.Println(ms, ms[2:], len(ms), string(ms), []byte(ms), string([]B{'o', 'k'}), []B("no"))
	const c = "const\x00\u00e9\U0001F600\377"
	fmt.Println(len(c), c[5] == 0, c[len(c)-1], []byte(c[6:8]))
	fmt.Printf("%q %q\n", `raw\n
line`, "\a\b\f\n\r\t\v\\\"'\101\x41")
	defer func() { fmt.Println(recover()) }()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(s[id(20)])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(s[id(5):id(3)])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(s[id(-1)])
	}()
	fmt.Println(s[:id(100)])
}
