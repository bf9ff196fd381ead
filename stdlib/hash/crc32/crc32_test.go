package crc32

import (
	"hash"
	"internal/testhash"
	"testing"
)

func TestHash(t *testing.T) {
	for _, poly := range []uint32{IEEE, Castagnoli, Koopman} {
		testhash.TestHash(t, func() hash.Hash { return New(MakeTable(poly)) })
	}
}

func TestKnown(t *testing.T) {
	check := []byte("123456789")
	for poly, want := range map[uint32]uint32{IEEE: 0xcbf43926, Castagnoli: 0xe3069283, Koopman: 0x2d3dd0ae} {
		if sum := Checksum(check, MakeTable(poly)); sum != want {
			t.Errorf("%#x: %#x, want %#x", poly, sum, want)
		}
	}
	if sum := ChecksumIEEE(check); sum != 0xcbf43926 {
		t.Errorf("ChecksumIEEE: %#x", sum)
	}
}

// Long data takes the way of sixteen tables, short data that of one.
func TestSlicing(t *testing.T) {
	data := make([]byte, 100)
	for i := range data {
		data[i] = byte(i * i >> 2)
	}
	for _, poly := range []uint32{IEEE, Castagnoli, Koopman} {
		table := MakeTable(poly)
		var crc uint32
		for i := range data {
			crc = Update(crc, table, data[i:i+1])
			if got := Checksum(data[:i+1], table); got != crc {
				t.Errorf("%#x, %d bytes: %#x at once, %#x byte by byte", poly, i+1, got, crc)
			}
		}
	}
}

func TestOtherTable(t *testing.T) {
	state, _ := NewIEEE().(*digest).MarshalBinary()
	if err := New(MakeTable(Koopman)).(*digest).UnmarshalBinary(state); err == nil || err.Error() != "hash/crc32: tables do not match" {
		t.Error(err)
	}
}

func BenchmarkIEEE(b *testing.B) {
	data := make([]byte, 1<<16)
	b.SetBytes(int64(len(data)))
	for range b.N {
		ChecksumIEEE(data)
	}
}
