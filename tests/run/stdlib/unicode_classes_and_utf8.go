package main

import (
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func main() {
	for _, r := range "aZ9 é_日Ⅷ²\u00a0😀\u0301ǅ" {
		fmt.Printf("%U letter=%t digit=%t number=%t space=%t upper=%t lower=%t title=%t punct=%t symbol=%t mark=%t print=%t %c%c\n", r, unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsSpace(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsMark(r), unicode.IsPrint(r), unicode.ToUpper(r), unicode.ToLower(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '日'), unicode.In('я', unicode.Latin, unicode.Cyrillic), unicode.SimpleFold('k'))
	s := "a\xffé\xe2\x82日\xed\xa0\x80"
	fmt.Println(utf8.ValidString(s), utf8.RuneCountInString(s), utf8.RuneLen('日'), utf8.FullRuneInString("\xe6\x97"))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		fmt.Print(r, "/", n, " ")
		i += n
	}
	r, n := utf8.DecodeLastRuneInString("日本")
	fmt.Println(r, n, utf8.AppendRune(nil, 'é'), utf8.RuneError)
	fmt.Println(utf16.Encode([]rune("a😀")), string(utf16.Decode([]uint16{0x61, 0xd83d, 0xde00, 0xd800})))
	fmt.Println([]rune(s), string([]rune{65, 0x10FFFF + 1, -1}), len(string(rune(0xD800))))
}
