// Package trace remembers the order in which things happen.
package trace

var Notes []string

func Note(s string) string {
	Notes = append(Notes, s)
	return s
}
