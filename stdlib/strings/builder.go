package strings

import (
	"internal/bytealg"
	"unicode/utf8"
	"unsafe"
)

// A Builder collects a string piece by piece without copying it in the end. The zero Builder is ready. One that is in
// use must not be copied.
type Builder struct {
	self *Builder // where the first write found the Builder; finds copies
	buf  []byte   // never changed below its length, for strings share it
}

// check panics if b is a copy of a Builder that was written to.
func (b *Builder) check() {
	if b.self == nil {
		// By way of an integer, so that escape analysis does not take b for stored and move it to the heap.
		address := uintptr(unsafe.Pointer(b))
		b.self = (*Builder)(unsafe.Pointer(address))
	} else if b.self != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what was written so far.
func (b *Builder) String() string { return bytealg.View(b.buf) }

// Len returns the number of bytes written so far.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns how many bytes there is room for, those that were written included.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes b empty.
func (b *Builder) Reset() { *b = Builder{} }

// Grow makes room for n more bytes. It panics if n is negative.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		// What is first asked for is given exactly, for then it is often all there will be.
		buf := make([]byte, len(b.buf), 2*cap(b.buf)+n)
		copy(buf, b.buf)
		b.buf = buf
	}
}

// Write appends p. It always returns len(p), nil.
func (b *Builder) Write(p []byte) (int, error) {
	b.check()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c. It always returns nil.
func (b *Builder) WriteByte(c byte) error {
	b.check()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r and returns its length. The error is always nil.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.check()
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

// WriteString appends s. It always returns len(s), nil.
func (b *Builder) WriteString(s string) (int, error) {
	b.check()
	b.buf = append(b.buf, s...)
	return len(s), nil
}
