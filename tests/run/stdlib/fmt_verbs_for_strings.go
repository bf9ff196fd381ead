package main

import "fmt"

type name string

func main() {
	for _, s := range []any{"", "plain", "tab\tquote\"", "日本語", "\xff\x00", "back`tick", name("typed"), []byte("bytes"), []string{"a b", "c"}} {
		fmt.Printf("%s|%v|%q|%#q|%+q|%x|% X|%#x|%10s|%-10s|%.2s|%10.2q|%#v|%T\n", s, s, s, s, s, s, s, s, s, s, s, s, s, s)
	}
	fmt.Printf("%q %+q %#q %c %U %#U\n", 'x', 'é', '\n', 0x1F600, 0x1F600, '⌘')
	fmt.Printf("%t %v %5t %q\n", true, false, true, []rune("aé"))
	fmt.Printf("%05s|%-5s|%5s\n", "ab", "日本", "日本")
	fmt.Print("a", 1, 2, "b", "c", 3.5, nil, '\n', "\n")
	fmt.Println("a", 1, nil, []any{nil, "x", 2}, error(nil))
	fmt.Println(fmt.Sprint(), fmt.Sprint(nil), fmt.Sprintln("end", 1) == "end 1\n")
}
