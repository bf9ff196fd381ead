package json

import (
	"bytes"
	"errors"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"
)

type inner struct {
	Z int
}

type everything struct {
	B       bool              `json:"b"`
	I       int8              `json:"i"`
	U       uint64            `json:"u"`
	F       float64           `json:"f"`
	S       string            `json:"s"`
	Bytes   []byte            `json:"bytes"`
	List    []int             `json:"list"`
	Array   [2]string         `json:"array"`
	Map     map[string]int    `json:"map"`
	Numbers map[int]bool      `json:"numbers"`
	Ptr     *inner            `json:"ptr"`
	Any     any               `json:"any"`
	Raw     RawMessage        `json:"raw"`
	Quoted  int               `json:"quoted,string"`
	Empty   string            `json:"empty,omitempty"`
	Zero    time.Time         `json:"zero,omitzero"`
	Skipped int               `json:"-"`
	Nested  map[string][]bool `json:"nested"`
	inner
	hidden int
}

const everythingText = `{"b":true,"i":-5,"u":18446744073709551615,"f":0.25,"s":"a\"\u003c\n☺","bytes":"AAEC",` +
	`"list":[1,2],"array":["x",""],"map":{"a":1,"b":2},"numbers":{"-1":true,"10":false},"ptr":{"Z":3},` +
	`"any":[null,1.5,"x",{"k":false}],"raw":{"r":[]},"quoted":"7","nested":{"n":[true]},"Z":9}`

func TestRoundTrip(t *testing.T) {
	want := everything{B: true, I: -5, U: math.MaxUint64, F: 0.25, S: "a\"<\n☺", Bytes: []byte{0, 1, 2}, List: []int{1, 2},
		Array: [2]string{"x"}, Map: map[string]int{"b": 2, "a": 1}, Numbers: map[int]bool{-1: true, 10: false}, Ptr: &inner{3},
		Any: []any{nil, 1.5, "x", map[string]any{"k": false}}, Raw: RawMessage(`{"r":[]}`), Quoted: 7,
		Nested: map[string][]bool{"n": {true}}, inner: inner{9}}
	text, err := Marshal(want)
	if err != nil || string(text) != everythingText {
		t.Errorf("got  %s\nwant %s, %v", text, everythingText, err)
	}
	var got everything
	if err := Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v, %v", got, want, err)
	}
}

type temperature float64

func (c temperature) MarshalJSON() ([]byte, error) { return []byte(` {"C": 1} `), nil }

func (c *temperature) UnmarshalJSON(text []byte) error {
	if string(text) == `"boom"` {
		return errors.New("boom")
	}
	*c = temperature(len(text))
	return nil
}

type upper string

func (u upper) MarshalText() ([]byte, error) { return []byte(strings.ToUpper(string(u))), nil }
func (u *upper) UnmarshalText(text []byte) error {
	*u = upper(strings.ToLower(string(text)))
	return nil
}

func TestMethods(t *testing.T) {
	text, err := Marshal(map[upper]any{"b": temperature(1), "a": upper("x")})
	if err != nil || string(text) != `{"a":"X","b":{"C":1}}` {
		t.Error(string(text), err)
	}
	var v struct {
		T *temperature
		U map[upper]upper
	}
	if err := Unmarshal([]byte(`{"t": [1, 2], "U": {"KEY": "VALUE"}}`), &v); err != nil || *v.T != 6 || v.U["key"] != "value" {
		t.Error(v, err)
	}
	if err := Unmarshal([]byte(`{"T": "boom"}`), &v); err == nil || err.Error() != "boom" {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	var v struct {
		N int8
		L []struct{ S string }
	}
	for text, want := range map[string]string{
		``:                   "unexpected end of JSON input",
		`{"N": 1`:            "unexpected end of JSON input",
		`[1, 2,]`:            "invalid character ']' looking for beginning of value",
		`{N: 1}`:             "invalid character 'N' looking for beginning of object key string",
		`{"N" 1}`:            "invalid character '1' after object key",
		`[1 2]`:              "invalid character '2' after array element",
		`nul `:               "invalid character ' ' in literal null (expecting 'l')",
		`01`:                 "invalid character '1' after top-level value",
		`-`:                  "unexpected end of JSON input",
		`"a` + "\n" + `"`:    `invalid character '\n' in string literal`,
		`{"N": 300}`:         "json: cannot unmarshal number 300 into Go struct field .N of type int8",
		`{"L": [{"S": []}]}`: "json: cannot unmarshal array into Go struct field .L.S of type string",
		`[]`:                 "json: cannot unmarshal array into Go value of type struct { N int8; L []struct { S string } }",
	} {
		if err := Unmarshal([]byte(text), &v); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
	if err := Unmarshal([]byte("1"), v); err == nil || !strings.HasPrefix(err.Error(), "json: Unmarshal(non-pointer") {
		t.Error(err)
	}
	if _, err := Marshal(math.NaN()); err == nil || err.Error() != "json: unsupported value: NaN" {
		t.Error(err)
	}
	if _, err := Marshal(make(chan int)); err == nil || err.Error() != "json: unsupported type: chan int" {
		t.Error(err)
	}
	type ring struct{ Next *ring }
	r := new(ring)
	r.Next = r
	if _, err := Marshal(r); err == nil || !strings.Contains(err.Error(), "encountered a cycle") {
		t.Error(err)
	}
}

func TestWhiteSpace(t *testing.T) {
	const compact = `{"a":[1,{}],"b":[]," c ":"<"}`
	const indented = "{\n>\t\"a\": [\n>\t\t1,\n>\t\t{}\n>\t],\n>\t\"b\": [],\n>\t\" c \": \"<\"\n>}"
	var b bytes.Buffer
	if err := Indent(&b, []byte(compact), ">", "\t"); err != nil || b.String() != indented {
		t.Errorf("%q %v", b.String(), err)
	}
	text := strings.ReplaceAll(b.String(), ">", "")
	b.Reset()
	if err := Compact(&b, []byte(text)); err != nil || b.String() != compact {
		t.Errorf("%q %v", b.String(), err)
	}
	b.Reset()
	if HTMLEscape(&b, []byte(`"<&>"`)); b.String() != `"\u003c\u0026\u003e"` {
		t.Error(b.String())
	}
}

func TestStream(t *testing.T) {
	dec := NewDecoder(strings.NewReader(` {"a": 1} [2] 3 "four" `))
	var got []any
	for {
		var v any
		if err := dec.Decode(&v); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		got = append(got, v)
	}
	if want := []any{map[string]any{"a": 1.}, []any{2.}, 3., "four"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}

	dec = NewDecoder(strings.NewReader(`{"list": [{"N": 1}, {"N": 2}], "end": null}`))
	var tokens []Token
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		tokens = append(tokens, tok)
		if tok == Delim('[') {
			for dec.More() {
				var v struct{ N int }
				if err := dec.Decode(&v); err != nil {
					t.Fatal(err)
				}
				tokens = append(tokens, v.N)
			}
		}
	}
	want := []Token{Delim('{'), "list", Delim('['), 1, 2, Delim(']'), "end", nil, Delim('}')}
	if !reflect.DeepEqual(tokens, want) {
		t.Errorf("got %v, want %v", tokens, want)
	}

	dec = NewDecoder(strings.NewReader(`{"x": 1, "y": 12345678901234567890}`))
	dec.UseNumber()
	dec.DisallowUnknownFields()
	var v struct{ Y any }
	if err := dec.Decode(&v); err == nil || err.Error() != `json: unknown field "x"` || v.Y != Number("12345678901234567890") {
		t.Error(v, err)
	}

	var b strings.Builder
	enc := NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	enc.Encode([]string{"<"})
	if b.String() != "[\n \"<\"\n]\n" {
		t.Errorf("%q", b.String())
	}
}

// Fields of the same name at the same depth cancel each other, unless one has a tag.
func TestDominance(t *testing.T) {
	type A struct{ X, Y int }
	type B struct {
		X int
		Y int `json:"Y"`
	}
	text, err := Marshal(struct {
		A
		B
	}{A{1, 2}, B{3, 4}})
	if err != nil || string(text) != `{"Y":4}` {
		t.Error(string(text), err)
	}
}

func TestInvalidUTF8(t *testing.T) {
	text, _ := Marshal("a\xffb\u2028")
	if string(text) != `"a\ufffdb\u2028"` {
		t.Error(string(text))
	}
	var s string
	if err := Unmarshal([]byte(`"\ud834\udd1e \ud834 x"`), &s); err != nil || s != "\U0001d11e \ufffd x" {
		t.Errorf("%q %v", s, err)
	}
}
