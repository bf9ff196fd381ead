package strings

import "io"

// How a Replacer works.  At each place of the text the old strings are tried in the order in which they were given, and
// the first that stands there wins. Only those that begin with the byte at hand need be tried: they are chained, in
// order, from a table of first bytes. A place whose byte begins no old string is passed over with one look into that
// table. The empty old string stands at every place; it wins where none that was given before it matches, and not
// twice at one place.
// Rejected: a trie of all old strings. It looks at a byte of the text once however many old strings begin alike, but
// the usual Replacer escapes a handful of characters.

// A Replacer replaces several strings by others at once. Several goroutines may use one Replacer.
type Replacer struct {
	pairs []replacement
	first [256]int32 // index of the first pair whose old string begins with that byte, or none
	empty int32      // index of the first pair whose old string is empty, or none
	only  int        // the one byte with which all old strings begin, or -1
}

type replacement struct {
	old, new string
	next     int32 // index of the next pair whose old string begins with the same byte, or none
}

const none = -1

// NewReplacer returns a Replacer for pairs of old and new strings. It replaces from the beginning of the text to the
// end, without overlaps, and where several old strings fit takes the one that was given first. It panics if the
// number of arguments is odd.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 != 0 {
		panic("strings.NewReplacer: odd argument count")
	}
	r := &Replacer{pairs: make([]replacement, len(oldnew)/2), empty: none, only: none}
	for i := range r.first {
		r.first[i] = none
	}
	bytes := 0
	for i := len(r.pairs) - 1; i >= 0; i-- { // backwards, so that each chain ends up in order
		pair := &r.pairs[i]
		pair.old, pair.new = oldnew[2*i], oldnew[2*i+1]
		if pair.old == "" {
			r.empty = int32(i)
			continue
		}
		head := &r.first[pair.old[0]]
		if *head == none {
			bytes++
			r.only = int(pair.old[0])
		}
		pair.next = *head
		*head = int32(i)
	}
	if bytes != 1 || r.empty != none {
		r.only = none
	}
	return r
}

// match returns the pair to use at the beginning of s, or nil. The empty old string counts only if allowEmpty is set.
func (r *Replacer) match(s string, allowEmpty bool) *replacement {
	limit := int32(len(r.pairs))
	if r.empty != none && allowEmpty {
		limit = r.empty
	}
	if s != "" {
		for i := r.first[s[0]]; i != none && i < limit; i = r.pairs[i].next {
			if HasPrefix(s, r.pairs[i].old) {
				return &r.pairs[i]
			}
		}
	}
	if limit == r.empty {
		return &r.pairs[limit]
	}
	return nil
}

// next returns the first place from i on where a replacement is to be made, and which. afterEmpty says that the empty
// old string has just been replaced at i.
func (r *Replacer) next(s string, i int, afterEmpty bool) (at int, pair *replacement) {
	if r.empty != none {
		for ; i <= len(s); i++ {
			if pair := r.match(s[i:], !afterEmpty); pair != nil {
				return i, pair
			}
			afterEmpty = false
		}
		return len(s), nil
	}
	for i < len(s) {
		if r.only != none {
			skip := IndexByte(s[i:], byte(r.only))
			if skip < 0 {
				break
			}
			i += skip
		}
		if r.first[s[i]] != none {
			if pair := r.match(s[i:], false); pair != nil {
				return i, pair
			}
		}
		i++
	}
	return len(s), nil
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	at, pair := r.next(s, 0, false)
	if pair == nil {
		return s
	}
	var b Builder
	b.Grow(len(s) + len(pair.new))
	r.write(&b, s, at, pair)
	return b.String()
}

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	sw, ok := w.(io.StringWriter)
	if !ok {
		sw = stringWriter{w}
	}
	at, pair := r.next(s, 0, false)
	return r.write(sw, s, at, pair)
}

// stringWriter gives WriteString to a Writer that has none.
type stringWriter struct {
	w io.Writer
}

func (w stringWriter) WriteString(s string) (int, error) { return w.w.Write([]byte(s)) }

// write writes s to w with pair replaced at the given place, which next has found, and with the others behind it.
func (r *Replacer) write(w io.StringWriter, s string, at int, pair *replacement) (n int, err error) {
	from := 0 // what is before is written
	for {
		if from < at {
			m, err := w.WriteString(s[from:at])
			n += m
			if err != nil {
				return n, err
			}
		}
		if pair == nil {
			return n, nil
		}
		m, err := w.WriteString(pair.new)
		n += m
		if err != nil {
			return n, err
		}
		from = at + len(pair.old)
		at, pair = r.next(s, from, pair.old == "")
	}
}
