package csv

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	records := [][]string{{"a", "b"}, {"a,b", "", "c\nd\n"}, {`say "x"`, " space", "ü€"}, {`\.`}, {"x\ry", `"`}}
	for _, comma := range []rune{',', ';', '€'} {
		var text strings.Builder
		w := NewWriter(&text)
		w.Comma = comma
		if err := w.WriteAll(records); err != nil {
			t.Fatal(err)
		}
		r := NewReader(strings.NewReader(text.String()))
		r.Comma, r.FieldsPerRecord = comma, -1
		back, err := r.ReadAll()
		if err != nil || !reflect.DeepEqual(back, records) {
			t.Errorf("comma %c: %q, %v", comma, back, err)
		}
		if r.InputOffset() != int64(text.Len()) {
			t.Errorf("offset %d of %d", r.InputOffset(), text.Len())
		}
	}
}

func TestWriter(t *testing.T) {
	var text strings.Builder
	w := NewWriter(&text)
	w.UseCRLF = true
	w.Write([]string{"a\nb", "c\rd", ""})
	w.Flush()
	if text.String() != "\"a\r\nb\",\"cd\",\r\n" || w.Error() != nil {
		t.Errorf("%q, %v", text.String(), w.Error())
	}
	w.Comma = '"'
	if err := w.Write([]string{"a"}); err != errInvalidDelim {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		`a "b"`:         `parse error on line 1, column 3: bare " in non-quoted-field`,
		"x\n\"a\" b":    `parse error on line 2, column 3: extraneous or missing " in quoted-field`,
		"\"a\n\nb":      `record on line 1; parse error on line 3, column 2: extraneous or missing " in quoted-field`,
		"a,b\n\nc\nd,e": `record on line 3: wrong number of fields`,
	} {
		_, err := NewReader(strings.NewReader(text)).ReadAll()
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		var parse *ParseError
		if !errors.As(err, &parse) || !errors.Is(err, parse.Err) {
			t.Errorf("%q: a %T", text, err)
		}
	}
}

func TestOptions(t *testing.T) {
	r := NewReader(strings.NewReader("# no record\n\n  a, \"b\"c\", d\"e\r\nlast,,\r"))
	r.Comment, r.LazyQuotes, r.TrimLeadingSpace, r.ReuseRecord = '#', true, true, true
	first, err := r.Read()
	if err != nil || !reflect.DeepEqual(first, []string{"a", `b"c`, `d"e`}) {
		t.Fatalf("%q, %v", first, err)
	}
	if line, column := r.FieldPos(1); line != 3 || column != 6 {
		t.Errorf("field 1 is at %d:%d", line, column)
	}
	second, err := r.Read()
	if err != nil || !reflect.DeepEqual(second, []string{"last", "", ""}) || &first[0] != &second[0] {
		t.Errorf("%q, %v", second, err)
	}
	if record, err := r.Read(); record != nil || err != io.EOF {
		t.Errorf("at the end: %q, %v", record, err)
	}
}
