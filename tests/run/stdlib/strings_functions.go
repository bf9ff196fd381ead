package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "the quick brown fox, the lazy dog"
	fmt.Println(strings.Contains(s, "quick"), strings.Index(s, "the"), strings.LastIndex(s, "the"), strings.IndexByte(s, 'q'), strings.IndexAny(s, "xyz"), strings.IndexRune("日本", '本'), strings.Count(s, "o"), strings.Count("abc", ""))
	fmt.Printf("%q %q %q %q\n", strings.Split("a,b,,c", ","), strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b", ","), strings.Split("héy", ""))
	fmt.Printf("%q %q\n", strings.Fields("  a  b\tc\n"), strings.FieldsFunc("a1b2c", unicode.IsDigit))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, "--"), strings.Repeat("ab", 3), strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("aaaa", "aa", "b"))
	fmt.Println(strings.ToUpper("straße é"), strings.ToLower("ÀÉÎ"), strings.Title("go is fun"), strings.EqualFold("Go", "GO"))
	fmt.Printf("%q %q %q %q %q %q\n", strings.TrimSpace(" \t x y\n"), strings.Trim("xxhixx", "x"), strings.TrimLeft("aab", "a"), strings.TrimRight("baa", "a"), strings.TrimPrefix("prefix-x", "prefix-"), strings.TrimSuffix("x.go", ".go"))
	fmt.Println(strings.HasPrefix(s, "the"), strings.HasSuffix(s, "cat"), strings.Compare("a", "b"), strings.ContainsRune("abc", 'b'), strings.ContainsAny("abc", "xyzc"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return unicode.ToUpper(r)
	}, "banana"))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found)
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d,", i)
	}
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Println(b.String(), b.Len())
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "a", "b", "b", "a")
	fmt.Println(r.Replace("<ab>ba"))
	fmt.Println(strings.NewReplacer("hello", "HI", "hell", "HEAVEN", "", "-").Replace("hello hell"))
	fmt.Println(strings.IndexFunc("abc1", unicode.IsDigit), strings.LastIndexByte("abca", 'a'), strings.ToTitle("abc"), strings.ToValidUTF8("a\xffb", "?"))
	long := strings.Repeat("abcdefgh", 1000) + "needle"
	fmt.Println(strings.Index(long, "needle"), strings.Index(long, "ha"), strings.LastIndex(long, "ab"), strings.Index(long, "nope"))
}
