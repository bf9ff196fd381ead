package crc64

import (
	"hash"
	"internal/testhash"
	"testing"
)

func TestHash(t *testing.T) {
	for _, poly := range []uint64{ISO, ECMA, 0x9a6c9329ac4bc9b5} {
		testhash.TestHash(t, func() hash.Hash { return New(MakeTable(poly)) })
	}
}

func TestKnown(t *testing.T) {
	check := []byte("123456789")
	if sum := Checksum(check, MakeTable(ECMA)); sum != 0x995dc9bbdf1939fa {
		t.Errorf("ECMA: %#x", sum)
	}
	if sum := Checksum(check, MakeTable(ISO)); sum != 0xb90956c775a41001 {
		t.Errorf("ISO: %#x", sum)
	}
}

// Long data takes the way of eight tables, short data that of one.
func TestSlicing(t *testing.T) {
	data := make([]byte, worthSlicing+5)
	for i := range data {
		data[i] = byte(i * i >> 2)
	}
	for _, poly := range []uint64{ISO, ECMA, 0x9a6c9329ac4bc9b5} {
		table := *MakeTable(poly)
		var crc uint64
		for i := range data {
			crc = Update(crc, &table, data[i:i+1])
		}
		if got := Checksum(data, &table); got != crc {
			t.Errorf("%#x: %#x at once, %#x byte by byte", poly, got, crc)
		}
	}
}
