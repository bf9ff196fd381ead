package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "-42", "+7", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "", "-", "1_000", "0x10", " 1", "1e3"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	for _, c := range []struct {
		s    string
		base int
		bits int
	}{{"ff", 16, 64}, {"0xff", 0, 64}, {"0b101", 0, 8}, {"0o17", 0, 8}, {"017", 0, 8}, {"1_000", 0, 64}, {"128", 10, 8}, {"-129", 10, 8}, {"zz", 36, 64}, {"9", 8, 64}, {"1", 1, 64}, {"1", 10, 65}} {
		n, err := strconv.ParseInt(c.s, c.base, c.bits)
		u, uerr := strconv.ParseUint(c.s, c.base, c.bits)
		fmt.Println(n, err, u, uerr)
	}
	for _, s := range []string{"1", "1.5e10", "-0", "inf", "-Infinity", "nan", "0x1p-2", "1e400", "1e-400", ".5", "5.", "1_0.5", "x", "179769313486231580793e289", "2.2250738585072011e-308", "0.1e", "9007199254740993"} {
		f, err := strconv.ParseFloat(s, 64)
		g, _ := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, g)
	}
	for _, s := range []string{"true", "T", "1", "FALSE", "f", "yes", ""} {
		fmt.Println(strconv.ParseBool(s))
	}
	fmt.Println(strconv.Itoa(-5), strconv.FormatInt(-255, 16), strconv.FormatUint(1<<63, 2), strconv.FormatInt(35, 36))
	fmt.Println(strconv.FormatFloat(1.0/3, 'g', -1, 64), strconv.FormatFloat(1.0/3, 'g', -1, 32), strconv.FormatFloat(1234.5678, 'e', 3, 64), strconv.FormatFloat(0.5, 'f', 0, 64), strconv.FormatFloat(1.5, 'f', 0, 64), strconv.FormatFloat(1e23, 'f', -1, 64))
	fmt.Println(strconv.Quote("a\t\"☺\x01\xff"), strconv.QuoteToASCII("☺😀"), strconv.QuoteRune('☺'), strconv.CanBackquote("a`b"))
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"unfinished`, `"\u263a\x41\101"`, `plain`} {
		fmt.Println(strconv.Unquote(s))
	}
	fmt.Println(string(strconv.AppendInt([]byte("n="), 5, 10)), string(strconv.AppendQuote(nil, "q")))
	_, err := strconv.Atoi("bad")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err == strconv.ErrSyntax, errors.Is(err, strconv.ErrSyntax))
}
