package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// Values are the keys of a query or a form, with one or more values each. Case matters.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if values := v[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// Set makes value the only value of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value to key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del deletes key.
func (v Values) Del(key string) { delete(v, key) }

// Has says whether there is key.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode writes the values as a query, sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		escapedKey := QueryEscape(key)
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(escapedKey)
			b.WriteByte('=')
			b.WriteString(QueryEscape(value))
		}
	}
	return b.String()
}

const maxParams = 10000 // a query with more is an attack

// ParseQuery reads a query. The error is the first one; the values are all that can be read.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	if strings.Count(query, "&") >= maxParams {
		return v, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for query != "" {
		var setting string
		setting, query, _ = strings.Cut(query, "&")
		if setting == "" {
			continue
		}
		if err := v.parse(setting); err != nil && first == nil {
			first = err
		}
	}
	return v, first
}

func (v Values) parse(setting string) error {
	if strings.Contains(setting, ";") {
		return errors.New("invalid semicolon separator in query")
	}
	key, value, _ := strings.Cut(setting, "=")
	key, err := QueryUnescape(key)
	if err != nil {
		return err
	}
	if value, err = QueryUnescape(value); err != nil {
		return err
	}
	v.Add(key, value)
	return nil
}
