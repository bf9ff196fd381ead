// Package crc64 has cyclic redundancy checks of 64 bits. Polynomials are written with their bits reversed.
package crc64

import (
	"errors"
	"hash"
	"internal/byteorder"
	"sync"
)

// Size is the size of a checksum in bytes.
const Size = 8

const (
	ISO  = 0xd800000000000000 // of ISO 3309, used in HDLC
	ECMA = 0xc96c5795d7870f42 // of ECMA 182
)

const (
	magic         = "crc\x02"
	marshaledSize = len(magic) + 8 + 8
)

// A Table has for each byte what dividing it by the polynomial leaves.
type Table [256]uint64

// Eight tables take eight bytes in one step: the remainder of byte i of them, which 7-i bytes follow, is in table 7-i.
type slicing [8]Table

var (
	isoSlicing  = sync.OnceValue(func() *slicing { return extend(remainders(ISO)) })
	ecmaSlicing = sync.OnceValue(func() *slicing { return extend(remainders(ECMA)) })
)

// MakeTable returns the table of a polynomial. It may not be changed.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		return &isoSlicing()[0]
	case ECMA:
		return &ecmaSlicing()[0]
	}
	return remainders(poly)
}

func remainders(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
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

// From so many bytes on it pays to make the eight tables of a polynomial that has none yet.
const worthSlicing = 1 << 14

func update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	if len(p) >= 64 {
		var s *slicing
		switch {
		case tab == &isoSlicing()[0] || *tab == isoSlicing()[0]:
			s = isoSlicing()
		case tab == &ecmaSlicing()[0] || *tab == ecmaSlicing()[0]:
			s = ecmaSlicing()
		case len(p) >= worthSlicing:
			s = extend(tab)
		}
		if s != nil {
			crc, p = s.update(crc, p)
		}
	}
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

// update takes eight bytes at a time and returns those that are left.
func (s *slicing) update(crc uint64, p []byte) (uint64, []byte) {
	for len(p) >= 8 {
		crc ^= byteorder.LeUint64(p)
		crc = s[7][byte(crc)] ^ s[6][byte(crc>>8)] ^ s[5][byte(crc>>16)] ^ s[4][byte(crc>>24)] ^
			s[3][byte(crc>>32)] ^ s[2][byte(crc>>40)] ^ s[1][byte(crc>>48)] ^ s[0][crc>>56]
		p = p[8:]
	}
	return crc, p
}

// Update returns the checksum of some bytes, with checksum crc, and p after them.
func Update(crc uint64, tab *Table, p []byte) uint64 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash. Its checksum is big-endian.
func New(tab *Table) hash.Hash64 { return &digest{tab: tab} }

func (d *digest) Write(p []byte) (int, error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum64() uint64        { return d.crc }
func (d *digest) Sum(in []byte) []byte { return byteorder.BeAppendUint64(in, d.crc) }
func (d *digest) Reset()               { d.crc = 0 }
func (d *digest) Size() int            { return Size }
func (d *digest) BlockSize() int       { return 1 }

func (d *digest) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

// sum tells tables apart in marshaled states.
func (t *Table) sum() uint64 {
	bytes := make([]byte, 0, 8*len(t))
	for _, x := range t {
		bytes = byteorder.BeAppendUint64(bytes, x)
	}
	return update(0, &isoSlicing()[0], bytes)
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = byteorder.BeAppendUint64(append(b, magic...), d.tab.sum())
	return byteorder.BeAppendUint64(b, d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, marshaledSize))
}

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc64: invalid hash state identifier")
	case len(b) != marshaledSize:
		return errors.New("hash/crc64: invalid hash state size")
	case byteorder.BeUint64(b[len(magic):]) != d.tab.sum():
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = byteorder.BeUint64(b[len(magic)+8:])
	return nil
}
