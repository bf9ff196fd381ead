package url

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]URL{
		"HTTP://user:p%40ss@host:80/a%20b/c?x=1#f": {Scheme: "http", User: UserPassword("user", "p@ss"), Host: "host:80",
			Path: "/a b/c", RawQuery: "x=1", Fragment: "f"},
		"mailto:a@b.c?":           {Scheme: "mailto", Opaque: "a@b.c", ForceQuery: true},
		"//[fe80::1%25en0]:8080/": {Host: "[fe80::1%en0]:8080", Path: "/"},
		"file:/a%2Fb":             {Scheme: "file", Path: "/a/b", RawPath: "/a%2Fb", OmitHost: true},
		"a/b:c":                   {Path: "a/b:c"},
	} {
		got, err := Parse(text)
		if err != nil || !reflect.DeepEqual(*got, want) {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
}

func TestString(t *testing.T) {
	for _, text := range []string{
		"http://u:p@host:1/a%20b?q#frag%20ment", "mailto:x@y", "//host/path", "file:///etc", "file:/etc", "a/b?", "/a%2Fb", "*", "",
		"http://[::1]:80/", "./a:b",
	} {
		u, err := Parse(text)
		if err != nil || u.String() != text {
			t.Errorf("%s: %v, %v", text, u, err)
		}
	}
	u := URL{Scheme: "http", User: UserPassword("me", "secret"), Host: "h", Path: "x"}
	if s := u.Redacted(); s != "http://me:xxxxx@h/x" {
		t.Error(s)
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		":x":            `parse ":x": missing protocol scheme`,
		"a:b:c/\x01":    `parse "a:b:c/\x01": net/url: invalid control character in URL`,
		"1:b":           `parse "1:b": first path segment in URL cannot contain colon`,
		"http://h:8x/":  `parse "http://h:8x/": invalid port ":8x" after host`,
		"http://[::1/":  `parse "http://[::1/": missing ']' in host`,
		"http://a b/":   `parse "http://a b/": invalid character " " in host name`,
		"http://h/%zz":  `parse "http://h/%zz": invalid URL escape "%zz"`,
		"http://u r@h/": `parse "http://u r@h/": net/url: invalid userinfo`,
	} {
		if _, err := Parse(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := ParseRequestURI("a"); err == nil || err.Error() != `parse "a": invalid URI for request` {
		t.Error(err)
	}
}

// The examples of RFC 3986, 5.4.
func TestResolve(t *testing.T) {
	base, _ := Parse("http://a/b/c/d;p?q")
	for ref, want := range map[string]string{
		"g:h": "g:h", "g": "http://a/b/c/g", "./g": "http://a/b/c/g", "g/": "http://a/b/c/g/", "/g": "http://a/g",
		"//g": "http://g", "?y": "http://a/b/c/d;p?y", "g?y#s": "http://a/b/c/g?y#s", "": "http://a/b/c/d;p?q",
		".": "http://a/b/c/", "..": "http://a/b/", "../g": "http://a/b/g", "../../..": "http://a/", "../../../../g": "http://a/g",
		"/./g": "http://a/g", "g.": "http://a/b/c/g.", "./g/.": "http://a/b/c/g/", "g/../h": "http://a/b/c/h",
	} {
		u, err := base.Parse(ref)
		if err != nil || u.String() != want {
			t.Errorf("%s: %v, %v, want %s", ref, u, err, want)
		}
	}
	if s, err := JoinPath("http://h/a/", "../b//c", "d/"); s != "http://h/b/c/d/" || err != nil {
		t.Errorf("JoinPath: %s, %v", s, err)
	}
}

func TestQuery(t *testing.T) {
	v, err := ParseQuery("b=1&a=x+y%26&b=2&&c")
	if err != nil || v.Get("a") != "x y&" || len(v["b"]) != 2 || !v.Has("c") || v.Has("d") {
		t.Errorf("%v, %v", v, err)
	}
	if s := v.Encode(); s != "a=x+y%26&b=1&b=2&c=" {
		t.Error(s)
	}
	if v, err := ParseQuery("a;b=1&c=2"); err == nil || v.Get("c") != "2" {
		t.Errorf("%v, %v", v, err)
	}
	if s := PathEscape("a/b c+ü?"); s != "a%2Fb%20c+%C3%BC%3F" {
		t.Error(s)
	}
}
