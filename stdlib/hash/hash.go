// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash is fed by Write, which never fails. The library's hashes can also be cloned, and be marshaled and restored
// (encoding.BinaryMarshaler, BinaryAppender, BinaryUnmarshaler) as Go's, with the same bytes.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte // appends the hash of what was written; more may follow
	Reset()              // forgets what was written
	Size() int           // of the hash, in bytes
	BlockSize() int      // Write is fastest with multiples of it
}

// A Hash32 is a hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 is a hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner can be copied with what was written to it. One that finds that it can't returns an error that wraps
// errors.ErrUnsupported.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF is a hash function whose result is as long as one likes: it is read, and written to no more after that.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
