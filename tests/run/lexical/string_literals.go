package main

import "fmt"

func main() {
	raw := `abc\n
second "line" \u65e5`
	fmt.Println(raw, len(raw))
	fmt.Printf("%q\n", "\n\"\x00\\ \a\b\f\r\t\v")
	same := []string{
		"日本語",
		`日本語`,
		"\u65e5\u672c\u8a9e",
		"\U000065e5\U0000672c\U00008a9e",
		"\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e",
		"\346\227\245\346\234\254\350\252\236",
	}
	for _, s := range same {
		fmt.Println(s == same[0], len(s))
	}
	broken := "a\xffb\xc0\xafc"
	for i, r := range broken {
		fmt.Println(i, r)
	}
	fmt.Println(len(""), "" == ``, "con"+"cat")
	fmt.Println([]byte("\xff\u00ff"))
}
