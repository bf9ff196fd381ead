package time

import "errors"

// The files of the time zone database have the format of RFC 9636: a header with counts, tables with 32-bit times, then
// (from version 2 on) the same again with 64-bit times, and a rule for the time after the last change.

var errBadData = errors.New("malformed time zone information")

// A tzReader reads big-endian data. Once it has been asked for more than there is, it is bad and returns zeros.
type tzReader struct {
	data []byte
	bad  bool
}

func (r *tzReader) bytes(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.bad = true
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// number reads a signed number of size bytes.
func (r *tzReader) number(size int) int64 {
	b := r.bytes(size)
	if b == nil {
		return 0
	}
	x := int64(int8(b[0]))
	for _, c := range b[1:] {
		x = x<<8 | int64(c)
	}
	return x
}

// tzHeader has the counts of a file's header.
type tzHeader struct {
	version                                        byte
	utcFlags, stdFlags, leaps, times, zones, chars int
}

func (r *tzReader) header() (h tzHeader) {
	if string(r.bytes(4)) != "TZif" {
		r.bad = true
		return
	}
	if v := r.bytes(16); v != nil {
		h.version = v[0]
	}
	for _, n := range []*int{&h.utcFlags, &h.stdFlags, &h.leaps, &h.times, &h.zones, &h.chars} {
		*n = int(uint32(r.number(4)))
	}
	return h
}

// size returns how many bytes the tables take with times of the given size.
func (h *tzHeader) size(time int) int {
	return h.times*(time+1) + h.zones*6 + h.chars + h.leaps*(time+4) + h.stdFlags + h.utcFlags
}

// LoadLocationFromTZData returns the location with the given name that data describes in the format of the time zone
// database's files.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := &tzReader{data: data}
	h := r.header()
	if r.bad {
		return nil, errBadData
	}
	timeSize := 4
	switch {
	case h.version == 0:
	case h.version >= '2':
		r.bytes(h.size(4))
		h = r.header()
		timeSize = 8
	default:
		return nil, errBadData
	}

	times := &tzReader{data: r.bytes(h.times * timeSize)}
	indices := r.bytes(h.times)
	zoneData := &tzReader{data: r.bytes(h.zones * 6)}
	names := r.bytes(h.chars)
	r.bytes(h.leaps*(timeSize+4) + h.stdFlags + h.utcFlags)
	if r.bad || h.zones == 0 {
		return nil, errBadData
	}

	l := &Location{name: name}
	if rest := string(r.data); len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		l.extend = rest[1 : len(rest)-1]
	}
	for i := 0; i < h.zones; i++ {
		z := zone{offset: int(zoneData.number(4)), isDST: zoneData.number(1) != 0}
		at := int(uint8(zoneData.number(1)))
		if at >= len(names) {
			return nil, errBadData
		}
		z.name = untilZero(names[at:])
		l.zones = append(l.zones, z)
	}
	for i := 0; i < h.times; i++ {
		if int(indices[i]) >= len(l.zones) {
			return nil, errBadData
		}
		l.changes = append(l.changes, change{times.number(timeSize), indices[i]})
	}
	if len(l.changes) == 0 { // the only zone has always been in effect
		l.changes = append(l.changes, change{minSecond, 0})
	}
	return l, nil
}

func untilZero(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}
