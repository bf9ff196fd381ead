package strconv_test

import (
	"errors"
	"math"
	. "strconv"
	"testing"
)

func TestParseIntAndAtoi(t *testing.T) {
	tests := []struct {
		s             string
		base, bitSize int
		want          int64
		err           error
	}{
		{"0", 10, 64, 0, nil}, {"-0", 10, 64, 0, nil}, {"+17", 10, 64, 17, nil}, {"", 10, 64, 0, ErrSyntax},
		{"-", 10, 64, 0, ErrSyntax}, {"12x", 10, 64, 0, ErrSyntax}, {"1_0", 10, 64, 0, ErrSyntax},
		{"9223372036854775807", 10, 64, 1<<63 - 1, nil}, {"9223372036854775808", 10, 64, 1<<63 - 1, ErrRange},
		{"-9223372036854775808", 10, 64, -1 << 63, nil}, {"-9223372036854775809", 10, 64, -1 << 63, ErrRange},
		{"127", 10, 8, 127, nil}, {"128", 10, 8, 127, ErrRange}, {"-129", 10, 8, -128, ErrRange},
		{"0x_1F", 0, 64, 31, nil}, {"0b1_01", 0, 64, 5, nil}, {"0o17", 0, 64, 15, nil}, {"017", 0, 64, 15, nil},
		{"1__0", 0, 64, 0, ErrSyntax}, {"_1", 0, 64, 0, ErrSyntax}, {"1_", 0, 64, 0, ErrSyntax}, {"0x", 0, 64, 0, ErrSyntax},
		{"zz", 36, 64, 35*36 + 35, nil}, {"ZZ", 36, 64, 35*36 + 35, nil}, {"2", 2, 64, 0, ErrSyntax},
	}
	for _, test := range tests {
		got, err := ParseInt(test.s, test.base, test.bitSize)
		if got != test.want || !errors.Is(err, test.err) {
			t.Errorf("ParseInt(%q, %d, %d) = %d, %v; want %d, %v", test.s, test.base, test.bitSize, got, err, test.want, test.err)
		}
		if test.base == 10 && test.bitSize == 64 {
			i, err := Atoi(test.s)
			if int64(i) != test.want || !errors.Is(err, test.err) {
				t.Errorf("Atoi(%q) = %d, %v", test.s, i, err)
			}
		}
	}
}

func TestErrorTexts(t *testing.T) {
	_, atoi := Atoi("12a")
	_, parseInt := ParseInt("300", 10, 8)
	_, parseUint := ParseUint("-1", 10, 0)
	_, base := ParseInt("1", 1, 0)
	_, size := ParseUint("1", 10, 65)
	_, float := ParseFloat("1e999", 64)
	_, truth := ParseBool("maybe\n")
	_, complex := ParseComplex("1+i2", 128)
	for _, test := range []struct {
		err  error
		want string
	}{
		{atoi, `strconv.Atoi: parsing "12a": invalid syntax`},
		{parseInt, `strconv.ParseInt: parsing "300": value out of range`},
		{parseUint, `strconv.ParseUint: parsing "-1": invalid syntax`},
		{base, `strconv.ParseInt: parsing "1": invalid base 1`},
		{size, `strconv.ParseUint: parsing "1": invalid bit size 65`},
		{float, `strconv.ParseFloat: parsing "1e999": value out of range`},
		{truth, `strconv.ParseBool: parsing "maybe\n": invalid syntax`},
		{complex, `strconv.ParseComplex: parsing "1+i2": invalid syntax`},
	} {
		if test.err == nil || test.err.Error() != test.want {
			t.Errorf("got %v, want %s", test.err, test.want)
		}
	}
}

func TestFormatIntMakesTheRoundTrip(t *testing.T) {
	for base := 2; base <= 36; base++ {
		for i := int64(-1); i != 0; i = int64(uint64(i) << 1) {
			for _, j := range []int64{i, -i, i + 1, ^i, i / 7} {
				s := FormatInt(j, base)
				if got, err := ParseInt(s, base, 64); got != j || err != nil {
					t.Fatalf("FormatInt(%d, %d) = %s reads as %d, %v", j, base, s, got, err)
				}
				u := FormatUint(uint64(j), base)
				if got, err := ParseUint(u, base, 64); got != uint64(j) || err != nil {
					t.Fatalf("FormatUint(%d, %d) = %s reads as %d, %v", uint64(j), base, u, got, err)
				}
			}
		}
	}
	if got := Itoa(-1 << 63); got != "-9223372036854775808" {
		t.Errorf("Itoa(least) = %s", got)
	}
	if got := string(AppendInt([]byte("x"), 99, 10)); got != "x99" {
		t.Errorf("AppendInt = %s", got)
	}
}

func TestParseFloat(t *testing.T) {
	tests := []struct {
		s    string
		want float64
	}{
		{"0", 0}, {".5", .5}, {"5.", 5}, {"1e23", 1e23}, {"1E-2", .01}, {"+1.5", 1.5}, {"-1.5", -1.5},
		{"1_23.50_0_0e+1_2", 1.235e14},
		// middles between two floats, and a hair beside them
		{"9007199254740993", 9007199254740992}, {"9007199254740993.0000000000000000000001", 9007199254740994},
		{"9007199254740992.9999999999999999999999", 9007199254740992}, {"9007199254740995", 9007199254740996},
		{"2.4703282292062327208e-324", 0}, {"2.4703282292062328e-324", 5e-324},
		{"2.2250738585072011e-308", 0x0.fffffffffffffp-1022}, {"1.7976931348623158e308", 0x1.fffffffffffffp1023},
		{"0x1p-1074", 5e-324}, {"0x1p-1075", 0}, {"0x1.8p-1075", 5e-324}, {"0x1.00000000000008p0", 1},
		{"0x1.000000000000080000000000001p0", 0x1.0000000000001p0}, {"0x_F.8p1", 31},
		{"100000000000000000000000000000000000000000000000001e-50", 1},
	}
	for _, test := range tests {
		if got, err := ParseFloat(test.s, 64); got != test.want || err != nil {
			t.Errorf("ParseFloat(%s) = %v, %v, want %v", test.s, got, err, test.want)
		}
	}
	for _, s := range []string{"", "-", ".", "e5", "1e", "1e+", "0x1", "0xp1", "1x", "1_", "_1", "1._5", "+nan", "infin", "1 "} {
		if got, err := ParseFloat(s, 64); got != 0 || !errors.Is(err, ErrSyntax) {
			t.Errorf("ParseFloat(%q) = %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"inf", "+INFINITY", "1e309", "1.7976931348623159e308", "0x1p1024"} {
		if got, _ := ParseFloat(s, 64); got < 1e308 || got/2 != got {
			t.Errorf("ParseFloat(%q) = %v", s, got)
		}
	}
	if got, err := ParseFloat("nAn", 64); got == got || err != nil {
		t.Errorf("ParseFloat(nAn) = %v, %v", got, err)
	}
	if got, err := ParseFloat("16777217", 32); got != 16777216 || err != nil {
		t.Errorf("ParseFloat 32 = %v, %v", got, err)
	}
	if _, err := ParseFloat("3.5e38", 32); !errors.Is(err, ErrRange) {
		t.Errorf("ParseFloat(3.5e38, 32): %v", err)
	}
}

func TestFormatFloat(t *testing.T) {
	tests := []struct {
		f       float64
		fmt     byte
		prec    int
		bitSize int
		want    string
	}{
		{0, 'g', -1, 64, "0"}, {0, 'e', 3, 64, "0.000e+00"}, {0, 'f', 2, 64, "0.00"}, {0, 'x', -1, 64, "0x0p+00"},
		{1, 'g', -1, 64, "1"}, {1e21, 'g', -1, 64, "1e+21"}, {123456789, 'g', -1, 64, "1.23456789e+08"},
		{100000, 'g', -1, 64, "100000"}, {1e6, 'g', -1, 64, "1e+06"}, {0.0001, 'g', -1, 64, "0.0001"},
		{0.00001, 'g', -1, 64, "1e-05"}, {123.5, 'g', 3, 64, "124"}, {122.5, 'g', 3, 64, "122"}, {99.99, 'g', 3, 64, "100"},
		{0.5, 'f', 0, 64, "0"}, {1.5, 'f', 0, 64, "2"}, {0.05, 'f', 1, 64, "0.1"}, {0.04, 'f', 1, 64, "0.0"},
		{9.5, 'e', 0, 64, "1e+01"}, {1e300, 'f', -1, 64, "1" + zeros(300)}, {5e-324, 'g', -1, 64, "5e-324"},
		{1.0 / 3, 'e', 30, 64, "3.333333333333333148296162562474e-01"}, {1e23, 'e', 17, 64, "9.99999999999999916e+22"},
		{0.1, 'g', -1, 32, "0.1"}, {16777216, 'f', -1, 32, "16777216"}, {1.0 / 4096, 'g', -1, 32, "0.00024414063"},
		{2.2250738585072014e-308, 'g', -1, 64, "2.2250738585072014e-308"}, {8.41e21, 'g', -1, 64, "8.41e+21"},
		{-1.5, 'x', -1, 64, "-0x1.8p+00"}, {1.96875, 'x', 0, 64, "0x1p+01"}, {255.5, 'X', 2, 64, "0X1.FFP+07"},
		{1, 'b', -1, 64, "4503599627370496p-52"}, {3, 'z', -1, 64, "%z"}, {-3, 'G', -1, 64, "-3"}, {1e-7, 'E', -1, 64, "1E-07"},
	}
	for _, test := range tests {
		if got := FormatFloat(test.f, test.fmt, test.prec, test.bitSize); got != test.want {
			t.Errorf("FormatFloat(%x, %c, %d, %d) = %s, want %s", test.f, test.fmt, test.prec, test.bitSize, got, test.want)
		}
	}
}

func zeros(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0'
	}
	return string(b)
}

func TestFloatsMakeTheRoundTrip(t *testing.T) {
	state := uint64(1)
	for i := 0; i < 50000; i++ {
		state = state*6364136223846793005 + 1442695040888963407
		f := float64(int64(state)) // then spread over the exponents
		for e := int(state>>32) % 1000; e > 0; e-- {
			f /= 1.9
		}
		s := FormatFloat(f, 'g', -1, 64)
		if got, err := ParseFloat(s, 64); got != f || err != nil {
			t.Fatalf("%x is written %s and read as %x, %v", f, s, got, err)
		}
		// The exact digits round the same way as the quick ones.
		long := FormatFloat(f, 'e', 40, 64)
		if got, err := ParseFloat(long, 64); got != f || err != nil {
			t.Fatalf("%x is written %s and read as %x, %v", f, long, got, err)
		}
	}
}

func TestComplex(t *testing.T) {
	for s, want := range map[string]complex128{
		"1": 1, "2i": 2i, "1+2i": 1 + 2i, "(1-2e1i)": 1 - 20i, "-.5-0x1p2i": -.5 - 4i, "+1i": 1i,
	} {
		if got, err := ParseComplex(s, 128); got != want || err != nil {
			t.Errorf("ParseComplex(%s) = %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "i", "1+", "1+i", "1+2", "(1", "1 + 2i", "1++2i", "1+2i3", "()"} {
		if got, err := ParseComplex(s, 128); !errors.Is(err, ErrSyntax) {
			t.Errorf("ParseComplex(%q) = %v, %v", s, got, err)
		}
	}
	if got := FormatComplex(1-2i, 'g', -1, 128); got != "(1-2i)" {
		t.Errorf("FormatComplex = %s", got)
	}
	if got := FormatComplex(complex(1, math.Inf(1)), 'f', 1, 64); got != "(1.0+Infi)" {
		t.Errorf("FormatComplex = %s", got)
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ s, quoted, ascii, graphic string }{
		{"", `""`, `""`, `""`},
		{"a\"b'c\\", `"a\"b'c\\"`, `"a\"b'c\\"`, `"a\"b'c\\"`},
		{"\a\b\f\n\r\t\v\x00\x7f", `"\a\b\f\n\r\t\v\x00\x7f"`, `"\a\b\f\n\r\t\v\x00\x7f"`, `"\a\b\f\n\r\t\v\x00\x7f"`},
		{"\xff\u00e9\ufffd", "\"\\xff\u00e9\ufffd\"", `"\xff\u00e9\ufffd"`, "\"\\xff\u00e9\ufffd\""},
		{"\u00a0\u2028", `"\u00a0\u2028"`, `"\u00a0\u2028"`, "\"\u00a0\\u2028\""},
		{"\U0001f600\U0010ffff", "\"\U0001f600\\U0010ffff\"", `"\U0001f600\U0010ffff"`, "\"\U0001f600\\U0010ffff\""},
	}
	for _, test := range tests {
		if got := Quote(test.s); got != test.quoted {
			t.Errorf("Quote = %s, want %s", got, test.quoted)
		}
		if got := QuoteToASCII(test.s); got != test.ascii {
			t.Errorf("QuoteToASCII = %s, want %s", got, test.ascii)
		}
		if got := QuoteToGraphic(test.s); got != test.graphic {
			t.Errorf("QuoteToGraphic = %s, want %s", got, test.graphic)
		}
		for _, quoted := range []string{test.quoted, test.ascii, test.graphic} {
			if got, err := Unquote(quoted); got != test.s || err != nil {
				t.Errorf("Unquote(%s) = %q, %v", quoted, got, err)
			}
			if got, err := QuotedPrefix(quoted + `"`); got != quoted || err != nil {
				t.Errorf("QuotedPrefix(%s) = %q, %v", quoted, got, err)
			}
		}
	}
	for r, want := range map[rune]string{'a': `'a'`, '\'': `'\''`, '"': `'"'`, 0xd800: "'\ufffd'", -1: "'\ufffd'", 0x85: `'\u0085'`} {
		if got := QuoteRune(r); got != want {
			t.Errorf("QuoteRune(%#x) = %s, want %s", r, got, want)
		}
	}
}

func TestUnquote(t *testing.T) {
	for s, want := range map[string]string{
		"`a\\n\r`": "a\\n", `'\''`: "'", `'"'`: `"`, `"\101\x41\u0041\U00000041"`: "AAAA",
		`''`: "", "\"\xff\"": "\ufffd", `"\xff"`: "\xff",
	} {
		if got, err := Unquote(s); got != want || err != nil {
			t.Errorf("Unquote(%s) = %q, %v, want %q", s, got, err, want)
		}
	}
	for _, s := range []string{"", `"`, `"a`, `a"`, `'ab'`, `"\'"`, `'\"'`, "\"\n\"", `"\x4"`, `"\u12"`, `"\ud800"`, `"\400"`, `"\q"`, "``x", `"a"b`} {
		if got, err := Unquote(s); got != "" || err != ErrSyntax {
			t.Errorf("Unquote(%s) = %q, %v", s, got, err)
		}
	}
	if CanBackquote("a`") || CanBackquote("\n") || CanBackquote("\xff") || !CanBackquote("a\t\u00e9") {
		t.Error("CanBackquote is wrong")
	}
}

func TestBool(t *testing.T) {
	for _, s := range []string{"1", "t", "T", "true", "TRUE", "True"} {
		if got, err := ParseBool(s); !got || err != nil {
			t.Errorf("ParseBool(%s) = %v, %v", s, got, err)
		}
	}
	if got, err := ParseBool("False"); got || err != nil || FormatBool(got) != "false" || string(AppendBool(nil, true)) != "true" {
		t.Errorf("ParseBool(False) = %v, %v", got, err)
	}
}
