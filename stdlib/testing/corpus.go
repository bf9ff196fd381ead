package testing

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

const corpusVersion = "go test fuzz v1"

// readCorpus reads the seeds of a directory, one a file. All faults are reported at once.
func readCorpus(dir string, types []reflect.Type) (seeds []seed, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var faults []string
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		file := filepath.Join(dir, entry.Name())
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := parseCorpus(string(text))
		if err != nil {
			err = fmt.Errorf("unmarshal: %v", err)
		} else {
			err = fits(values, types)
		}
		if err != nil {
			faults = append(faults, fmt.Sprintf("%q: %v", file, err))
			continue
		}
		seeds = append(seeds, seed{entry.Name(), values})
	}
	if faults != nil {
		return nil, errors.New(strings.Join(faults, "\n"))
	}
	return seeds, nil
}

// parseCorpus reads a file: a line with the version of the format, then a conversion a line, such as int(7) or []byte("abc").
func parseCorpus(text string) (values []any, err error) {
	lines := strings.Split(text, "\n")
	if version := strings.TrimSuffix(lines[0], "\r"); version != corpusVersion {
		if len(lines) < 2 {
			return nil, errors.New("must include version and at least one value")
		}
		return nil, fmt.Errorf("unknown encoding version: %s", version)
	}
	for _, line := range lines[1:] {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		v, err := parseValue(line)
		if err != nil {
			return nil, fmt.Errorf("malformed line %q: %v", line, err)
		}
		values = append(values, v)
	}
	if values == nil {
		return nil, errors.New("must include version and at least one value")
	}
	return values, nil
}

func parseValue(line string) (any, error) {
	typ, arg, ok := strings.Cut(line, "(")
	arg, closed := strings.CutSuffix(arg, ")")
	typ, arg = strings.TrimSpace(typ), strings.TrimSpace(arg)
	if !ok || !closed {
		return nil, errors.New("expected call expression")
	}
	switch typ {
	case "[]byte", "string":
		s, err := strconv.Unquote(arg)
		if err != nil || arg[0] == '\'' {
			return nil, fmt.Errorf("string literal required for type %s", typ)
		}
		if typ == "string" {
			return s, nil
		}
		return []byte(s), nil
	case "bool":
		if arg != "true" && arg != "false" {
			return nil, errors.New("malformed bool")
		}
		return arg == "true", nil
	case "float32", "float64", "math.Float32frombits", "math.Float64frombits":
		return parseFloat(typ, arg)
	}
	return parseInteger(typ, arg)
}

func parseFloat(typ, arg string) (any, error) {
	switch typ {
	case "math.Float32frombits":
		n, err := strconv.ParseUint(arg, 0, 32)
		return math.Float32frombits(uint32(n)), err
	case "math.Float64frombits":
		n, err := strconv.ParseUint(arg, 0, 64)
		return math.Float64frombits(n), err
	case "float32":
		x, err := strconv.ParseFloat(arg, 32)
		return float32(x), err
	}
	return strconv.ParseFloat(arg, 64)
}

// integers are the types of integers: their sizes and what makes their values.
var integers = map[string]struct {
	bits     int
	unsigned bool
	make     func(n uint64) any
}{
	"int":    {64, false, func(n uint64) any { return int(n) }},
	"int8":   {8, false, func(n uint64) any { return int8(n) }},
	"int16":  {16, false, func(n uint64) any { return int16(n) }},
	"int32":  {32, false, func(n uint64) any { return int32(n) }},
	"rune":   {32, false, func(n uint64) any { return int32(n) }},
	"int64":  {64, false, func(n uint64) any { return int64(n) }},
	"uint":   {64, true, func(n uint64) any { return uint(n) }},
	"uint8":  {8, true, func(n uint64) any { return uint8(n) }},
	"byte":   {8, true, func(n uint64) any { return uint8(n) }},
	"uint16": {16, true, func(n uint64) any { return uint16(n) }},
	"uint32": {32, true, func(n uint64) any { return uint32(n) }},
	"uint64": {64, true, func(n uint64) any { return n }},
}

func parseInteger(typ, arg string) (any, error) {
	t, ok := integers[typ]
	if !ok {
		return nil, fmt.Errorf("unknown type %s", typ)
	}
	if strings.HasPrefix(arg, "'") && (t.bits == 32 || t.bits == 8) {
		r, _, rest, err := strconv.UnquoteChar(strings.TrimSuffix(arg[1:], "'"), '\'')
		if err != nil || rest != "" {
			return nil, errors.New("character literal required for byte/rune types")
		}
		return t.make(uint64(r)), nil
	}
	if t.unsigned {
		n, err := strconv.ParseUint(arg, 0, t.bits)
		if err != nil {
			return nil, literalError(err)
		}
		return t.make(n), nil
	}
	n, err := strconv.ParseInt(arg, 0, t.bits)
	if err != nil {
		return nil, literalError(err)
	}
	return t.make(uint64(n)), nil
}

// literalError tells text that is no number from a number that is too large.
func literalError(err error) error {
	if errors.Is(err, strconv.ErrSyntax) {
		return errors.New("integer literal required for int types")
	}
	return err
}
