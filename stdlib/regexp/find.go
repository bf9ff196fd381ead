package regexp

import "io"

// The sixteen ways to ask are Find(All)?(String)?(Submatch)?(Index)?: each gives the same match, or all of
// them, in another form. A match is found as a list of positions; what the forms have to do is in the
// functions at the end.

// Find is the text of the first match in b, nil if there is none.
func (re *Regexp) Find(b []byte) []byte {
	var room [2]int
	m := re.search(view(b), 0, 2, room[:0])
	if m == nil {
		return nil
	}
	return b[m[0]:m[1]:m[1]]
}

// FindIndex is where the first match in b begins and ends, nil if there is none.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.search(view(b), 0, 2, nil) }

// FindString is the text of the first match in s, empty if there is none.
func (re *Regexp) FindString(s string) string {
	var room [2]int
	m := re.search(s, 0, 2, room[:0])
	if m == nil {
		return ""
	}
	return s[m[0]:m[1]]
}

// FindStringIndex is where the first match in s begins and ends, nil if there is none.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.search(s, 0, 2, nil) }

// FindReaderIndex is where the first match in the text of r begins and ends, nil if there is none.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) { return re.searchReader(r, 2, nil) }

// FindSubmatch gives the texts of the first match in b and of its groups, nil for those that took no part.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	var room [8]int
	return byteGroups(b, re.groups(view(b), room[:0]))
}

// FindSubmatchIndex gives begin and end of the first match in b and of its groups, -1 for those that took no
// part.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.groups(view(b), nil) }

// FindStringSubmatch gives the texts of the first match in s and of its groups.
func (re *Regexp) FindStringSubmatch(s string) []string {
	var room [8]int
	return stringGroups(s, re.groups(s, room[:0]))
}

// FindStringSubmatchIndex gives begin and end of the first match in s and of its groups.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.groups(s, nil) }

// FindReaderSubmatchIndex gives begin and end of the first match in the text of r and of its groups.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.searchReader(r, 2*len(re.names), nil)
}

// FindAll is Find for up to n matches, all of them if n < 0. Matches don't overlap; an empty one right behind
// another does not count.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var all [][]byte
	re.each(view(b), n, 2, func(m []int) { all = append(all, b[m[0]:m[1]:m[1]]) })
	return all
}

// FindAllIndex is FindIndex for up to n matches.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.allIndex(view(b), n, 2) }

// FindAllString is FindString for up to n matches.
func (re *Regexp) FindAllString(s string, n int) []string {
	var all []string
	re.each(s, n, 2, func(m []int) { all = append(all, s[m[0]:m[1]]) })
	return all
}

// FindAllStringIndex is FindStringIndex for up to n matches.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int { return re.allIndex(s, n, 2) }

// FindAllSubmatch is FindSubmatch for up to n matches.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var all [][][]byte
	re.each(view(b), n, 2*len(re.names), func(m []int) { all = append(all, byteGroups(b, m)) })
	return all
}

// FindAllSubmatchIndex is FindSubmatchIndex for up to n matches.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.allIndex(view(b), n, 2*len(re.names))
}

// FindAllStringSubmatch is FindStringSubmatch for up to n matches.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var all [][]string
	re.each(s, n, 2*len(re.names), func(m []int) { all = append(all, stringGroups(s, m)) })
	return all
}

// FindAllStringSubmatchIndex is FindStringSubmatchIndex for up to n matches.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return re.allIndex(s, n, 2*len(re.names))
}

func (re *Regexp) groups(s string, room []int) []int {
	return re.search(s, 0, 2*len(re.names), room)
}

func (re *Regexp) allIndex(s string, n, ncap int) [][]int {
	var all [][]int
	re.each(s, n, ncap, func(m []int) { all = append(all, append([]int(nil), m...)) })
	return all
}

// each calls f with the positions of up to n matches in s; the slice is used again for the next.
func (re *Regexp) each(s string, n, ncap int, f func(m []int)) {
	var room [8]int
	dst := room[:0]
	lastEnd := -1
	for pos := 0; n != 0 && pos <= len(s); {
		m := re.search(s, pos, ncap, dst[:0])
		if m == nil {
			return
		}
		dst = m
		empty := m[0] == m[1]
		if !empty || m[0] != lastEnd {
			f(m)
			n--
		}
		lastEnd = m[1]
		pos = m[1]
		if empty {
			pos += widthAt(s, pos)
		}
	}
}

// widthAt is the width of the rune at i, 1 at the end.
func widthAt(s string, i int) int {
	if i >= len(s) {
		return 1
	}
	_, width := firstRune(s[i:])
	return width
}

func byteGroups(b []byte, m []int) [][]byte {
	if m == nil {
		return nil
	}
	groups := make([][]byte, len(m)/2)
	for i := range groups {
		if m[2*i] >= 0 {
			groups[i] = b[m[2*i]:m[2*i+1]:m[2*i+1]]
		}
	}
	return groups
}

func stringGroups(s string, m []int) []string {
	if m == nil {
		return nil
	}
	groups := make([]string, len(m)/2)
	for i := range groups {
		if m[2*i] >= 0 {
			groups[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	return groups
}

// Split cuts s at the matches of re into at most n pieces, any number if n < 0; the last is the rest.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if len(re.expr) > 0 && len(s) == 0 {
		return []string{""}
	}
	var pieces []string
	begin, end := 0, 0
	re.each(s, n, 2, func(m []int) {
		if n > 0 && len(pieces) == n-1 {
			return
		}
		end = m[0]
		if m[1] != 0 {
			pieces = append(pieces, s[begin:end])
		}
		begin = m[1]
	})
	if end != len(s) {
		pieces = append(pieces, s[begin:])
	}
	return pieces
}
