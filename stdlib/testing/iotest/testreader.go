package iotest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// smallReader asks r for few bytes at a time, of ever changing number.
func smallReader(r io.Reader) io.Reader {
	size := 0
	return readFunc(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		size = size%3 + 1
		part := p[:min(size, len(p))]
		n, err := r.Read(part)
		if n < 0 || n > len(part) {
			err = fmt.Errorf("Read(%d) = %d, %v, want a count in between", len(part), n, err)
			n = 0
		}
		return n, err
	})
}

// TestReader checks that r yields content and then io.EOF, in reads of several sizes; if r is an io.ReaderAt or io.Seeker, too, these are checked as well.
func TestReader(r io.Reader, content []byte) error {
	if n, err := r.Read(nil); n != 0 || err != nil && len(content) > 0 {
		return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
	}
	if err := readsAs(smallReader(r), content, "ReadAll(small amounts)"); err != nil {
		return err
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || !isEOF(err) {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	if s, ok := r.(io.ReadSeeker); ok {
		if err := testSeeker(s, content); err != nil {
			return err
		}
	}
	if at, ok := r.(io.ReaderAt); ok {
		return testReaderAt(at, content)
	}
	return nil
}

func isEOF(err error) bool { return errors.Is(err, io.EOF) }

func readsAs(r io.Reader, want []byte, what string) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if !bytes.Equal(data, want) {
		return fmt.Errorf("%s = %q\n\twant %q", what, data, want)
	}
	return nil
}

// testSeeker goes to places that are counted from the beginning, from where it stands and from the end, and reads on from there.
func testSeeker(r io.ReadSeeker, content []byte) error {
	size := int64(len(content))
	seek := func(offset int64, whence int, want int64) error {
		got, err := r.Seek(offset, whence)
		if err != nil || got != want {
			return fmt.Errorf("Seek(%d, %d) at end = %d, %v, want %d, nil", offset, whence, got, err, want)
		}
		return nil
	}
	middle := size - size/3
	steps := []struct {
		offset int64
		whence int
		want   int64
	}{
		{0, io.SeekCurrent, size},
		{0, io.SeekStart, 0},
		{middle, io.SeekCurrent, middle},
		{-size / 3, io.SeekEnd, middle},
		{size / 2, io.SeekStart, size / 2},
		{0, io.SeekCurrent, size / 2},
		{-(size / 2), io.SeekCurrent, 0},
		{0, io.SeekEnd, size},
		{0, io.SeekStart, 0},
	}
	steps[3].want = size + steps[3].offset
	for _, s := range steps {
		if err := seek(s.offset, s.whence, s.want); err != nil {
			return err
		}
	}
	if err := readsAs(r, content, "ReadAll(all) after Seek to the start"); err != nil {
		return err
	}
	if err := seek(size/2, io.SeekStart, size/2); err != nil {
		return err
	}
	if err := readsAs(r, content[size/2:], fmt.Sprintf("ReadAll from offset %d", size/2)); err != nil {
		return err
	}
	if err := seek(size/2, io.SeekStart, size/2); err != nil {
		return err
	}
	return readsAs(smallReader(r), content[size/2:], fmt.Sprintf("ReadAll(small amounts) from offset %d", size/2))
}

// testReaderAt reads at every offset, within the content, across its end and outside.
func testReaderAt(r io.ReaderAt, content []byte) error {
	whole := make([]byte, len(content))
	n, err := r.ReadAt(whole, 0)
	if n != len(whole) || err != nil && !isEOF(err) || !bytes.Equal(whole, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, %q, want %d, nil, %q", len(whole), n, err, whole[:n], len(content), content)
	}
	for offset := 0; offset <= len(content); offset++ {
		p := make([]byte, (len(content)+1-offset)/2+1)
		n, err := r.ReadAt(p, int64(offset))
		want := content[offset:min(offset+len(p), len(content))]
		if n != len(want) || !bytes.Equal(p[:n], want) {
			return fmt.Errorf("ReadAt(%d, %d) = %v, %v, %q, want %q", len(p), offset, n, err, p[:n], want)
		}
		if n < len(p) && !isEOF(err) || n == len(p) && err != nil && !(isEOF(err) && offset+n == len(content)) {
			return fmt.Errorf("ReadAt(%d, %d) = %v, %v", len(p), offset, n, err)
		}
	}
	if n, err := r.ReadAt(make([]byte, 10), int64(len(content))); n != 0 || !isEOF(err) {
		return fmt.Errorf("ReadAt(10, %v) = %v, %v, want 0, EOF", len(content), n, err)
	}
	if n, err := r.ReadAt(make([]byte, 1), -1); err == nil {
		return fmt.Errorf("ReadAt(1, -1) = %v, %v, want an error", n, err)
	}
	return nil
}
