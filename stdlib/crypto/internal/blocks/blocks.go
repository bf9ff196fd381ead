// Package blocks is what the hash functions built like MD4 have in common: they mix whole blocks into a state of some
// words, and pad the last block with the length of all.
package blocks

import (
	"errors"
	"hash"
	"internal/byteorder"
)

// A Kind is one hash function of a package.
type Kind struct {
	Package      string // for errors
	Magic        string // before marshaled states
	Block        int    // bytes, 64 or 128
	Size         int    // bytes of the hash, the first ones of the state
	LittleEndian bool   // the words of the hash, of 32 bits, and the length that ends the padding
}

// State is what *S has to do. The compiler makes a Digest of each, so that all calls are direct.
type State[S any] interface {
	*S
	Kind() *Kind
	Reset()
	Mix(blocks []byte)           // whole ones
	AppendWords(b []byte) []byte // big-endian
	LoadWords(b []byte)
}

// A Digest is a hash with the state S.
type Digest[S any, P State[S]] struct {
	State  S
	length uint64
	rest   [128]byte // what is no whole block yet
}

func (d *Digest[S, P]) state() P       { return P(&d.State) }
func (d *Digest[S, P]) Size() int      { return d.state().Kind().Size }
func (d *Digest[S, P]) BlockSize() int { return d.state().Kind().Block }

func (d *Digest[S, P]) Reset() {
	d.state().Reset()
	d.length = 0
}

func (d *Digest[S, P]) Write(p []byte) (int, error) {
	n := len(p)
	size := d.BlockSize()
	had := int(d.length % uint64(size))
	d.length += uint64(n)
	if had > 0 {
		taken := copy(d.rest[had:size], p)
		if had+taken < size {
			return n, nil
		}
		d.state().Mix(d.rest[:size])
		p = p[taken:]
	}
	if whole := len(p) / size * size; whole > 0 {
		d.state().Mix(p[:whole])
		p = p[whole:]
	}
	copy(d.rest[:], p)
	return n, nil
}

// Sum appends the hash of what was written.
func (d *Digest[S, P]) Sum(in []byte) []byte {
	last := *d
	return last.finish(in)
}

// finish pads and appends the hash: a bit, zeros, and the length in bits at the end of a block.
func (d *Digest[S, P]) finish(in []byte) []byte {
	kind := d.state().Kind()
	bits := d.length << 3
	field := kind.Block / 8 // of the length
	had := int(d.length % uint64(kind.Block))
	d.rest[had] = 0x80
	clear(d.rest[had+1 : kind.Block])
	if had+1+field > kind.Block {
		d.state().Mix(d.rest[:kind.Block])
		clear(d.rest[:kind.Block])
	}
	if kind.LittleEndian {
		byteorder.LePutUint64(d.rest[kind.Block-8:], bits)
	} else {
		byteorder.BePutUint64(d.rest[kind.Block-8:], bits)
		if field == 16 {
			d.rest[kind.Block-9] = byte(d.length >> 61)
		}
	}
	d.state().Mix(d.rest[:kind.Block])
	had = len(in)
	in = d.state().AppendWords(in)[:had+kind.Size]
	if kind.LittleEndian {
		for w := in[had:]; len(w) > 0; w = w[4:] {
			byteorder.LePutUint32(w, byteorder.BeUint32(w))
		}
	}
	return in
}

// SumOf writes the hash of data alone to out.
func (d *Digest[S, P]) SumOf(data, out []byte) {
	d.Reset()
	d.Write(data)
	var words [64]byte
	copy(out, d.finish(words[:0]))
}

// Clone returns a copy.
func (d *Digest[S, P]) Clone() (hash.Cloner, error) {
	clone := *d
	return &clone, nil
}

// A marshaled state is the magic, the words, the block that is not full yet with zeros behind it, and the length.

func (d *Digest[S, P]) AppendBinary(b []byte) ([]byte, error) {
	kind := d.state().Kind()
	b = d.state().AppendWords(append(b, kind.Magic...))
	had := d.length % uint64(kind.Block)
	b = append(b, d.rest[:had]...)
	b = append(b, make([]byte, uint64(kind.Block)-had)...)
	return byteorder.BeAppendUint64(b, d.length), nil
}

func (d *Digest[S, P]) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, 4+64+128+8))
}

func (d *Digest[S, P]) UnmarshalBinary(b []byte) error {
	kind := d.state().Kind()
	if len(b) < len(kind.Magic) || string(b[:len(kind.Magic)]) != kind.Magic {
		return errors.New(kind.Package + ": invalid hash state identifier")
	}
	b = b[len(kind.Magic):]
	var room [64]byte
	words := len(d.state().AppendWords(room[:0]))
	if len(b) != words+kind.Block+8 {
		return errors.New(kind.Package + ": invalid hash state size")
	}
	d.state().LoadWords(b)
	copy(d.rest[:kind.Block], b[words:])
	d.length = byteorder.BeUint64(b[words+kind.Block:])
	return nil
}
