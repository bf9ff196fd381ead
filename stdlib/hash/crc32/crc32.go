// Package crc32 has cyclic redundancy checks of 32 bits. Polynomials are written with their bits reversed.
package crc32

import (
	"errors"
	"hash"
	"internal/byteorder"
	"sync"
)

// Size is the size of a checksum in bytes.
const Size = 4

const (
	IEEE       = 0xedb88320 // of Ethernet, gzip, PNG and most others
	Castagnoli = 0x82f63b78 // of iSCSI and btrfs, better at finding errors
	Koopman    = 0xeb31d82e // better still
)

const (
	magic         = "crc\x01"
	marshaledSize = len(magic) + 4 + 4
)

// A Table has for each byte what dividing it by the polynomial leaves.
type Table [256]uint32

// Sixteen tables take sixteen bytes in one step: the remainder of byte i of them, which 15-i bytes follow, is in
// table 15-i. The loads of a step do not wait for each other, as those of a single table do.
type slicing [16]Table

// IEEETable is the table of IEEE.
var IEEETable = remainders(IEEE)

var (
	ieeeSlicing       = sync.OnceValue(func() *slicing { return extend(IEEETable) })
	castagnoliSlicing = sync.OnceValue(func() *slicing { return extend(remainders(Castagnoli)) })
)

// MakeTable returns the table of a polynomial. It may not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		return &castagnoliSlicing()[0]
	}
	return remainders(poly)
}

func remainders(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
		for range 8 {
			crc = crc>>1 ^ poly&-(crc&1)
		}
		t[i] = crc
	}
	return t
}

func extend(t *Table) *slicing {
	s := &slicing{*t}
	for i := range t {
		crc := t[i]
		for j := 1; j < len(s); j++ {
			crc = t[byte(crc)] ^ crc>>8
			s[j][i] = crc
		}
	}
	return s
}

// slicingFrom is how many bytes must come at once for the tables to be worth looking up.
const slicingFrom = 16

// slicingOf returns the tables of the polynomials that have some.
func slicingOf(tab *Table) *slicing {
	if tab == IEEETable {
		return ieeeSlicing()
	}
	if s := castagnoliSlicing(); tab == &s[0] {
		return s
	}
	return nil
}

func update(crc uint32, tab *Table, p []byte) uint32 {
	crc = ^crc
	if len(p) >= slicingFrom {
		if s := slicingOf(tab); s != nil {
			crc, p = s.update(crc, p)
		}
	}
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

// update takes 16 bytes at a time and returns those that are left.
func (s *slicing) update(crc uint32, p []byte) (uint32, []byte) {
	for len(p) >= 16 {
		a, b := byteorder.LeUint64(p)^uint64(crc), byteorder.LeUint64(p[8:])
		crc = s[15][byte(a)] ^ s[14][byte(a>>8)] ^ s[13][byte(a>>16)] ^ s[12][byte(a>>24)] ^
			s[11][byte(a>>32)] ^ s[10][byte(a>>40)] ^ s[9][byte(a>>48)] ^ s[8][a>>56] ^
			s[7][byte(b)] ^ s[6][byte(b>>8)] ^ s[5][byte(b>>16)] ^ s[4][byte(b>>24)] ^
			s[3][byte(b>>32)] ^ s[2][byte(b>>40)] ^ s[1][byte(b>>48)] ^ s[0][b>>56]
		p = p[16:]
	}
	return crc, p
}

// Update returns the checksum of some bytes, with checksum crc, and p after them.
func Update(crc uint32, tab *Table, p []byte) uint32 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return update(0, tab, data) }

// ChecksumIEEE returns the checksum of data for the polynomial IEEE.
func ChecksumIEEE(data []byte) uint32 { return update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash. Its checksum is big-endian.
func New(tab *Table) hash.Hash32 { return &digest{tab: tab} }

// NewIEEE returns a hash for the polynomial IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Write(p []byte) (int, error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32        { return d.crc }
func (d *digest) Sum(in []byte) []byte { return byteorder.BeAppendUint32(in, d.crc) }
func (d *digest) Reset()               { d.crc = 0 }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return 1 }

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

// sum tells tables apart in marshaled states.
func (t *Table) sum() uint32 {
	bytes := make([]byte, 0, 4*len(t))
	for _, x := range t {
		bytes = byteorder.BeAppendUint32(bytes, x)
	}
	return update(0, IEEETable, bytes)
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = byteorder.BeAppendUint32(append(b, magic...), d.tab.sum())
	return byteorder.BeAppendUint32(b, d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, marshaledSize))
}

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc32: invalid hash state identifier")
	case len(b) != marshaledSize:
		return errors.New("hash/crc32: invalid hash state size")
	case byteorder.BeUint32(b[len(magic):]) != d.tab.sum():
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = byteorder.BeUint32(b[len(magic)+4:])
	return nil
}
