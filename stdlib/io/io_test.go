package io_test

import (
	"errors"
	. "io"
	"testing"
)

// source yields its bytes in pieces of at most step, the last together with end if early is set.
type source struct {
	text  string
	step  int
	end   error
	early bool
}

func (s *source) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, s.end
	}
	if len(p) > s.step {
		p = p[:s.step]
	}
	n := copy(p, s.text)
	s.text = s.text[n:]
	if s.text == "" && s.early {
		return n, s.end
	}
	return n, nil
}

func (s *source) ReadAt(p []byte, off int64) (int, error) {
	if off >= int64(len(s.text)) {
		return 0, EOF
	}
	n := copy(p, s.text[off:])
	if n < len(p) {
		return n, EOF
	}
	return n, nil
}

// sink takes at most limit bytes a Write, all if limit is 0.
type sink struct {
	text  []byte
	limit int
	err   error
}

func (s *sink) Write(p []byte) (int, error) {
	if s.limit > 0 && len(p) > s.limit {
		p = p[:s.limit]
	}
	s.text = append(s.text, p...)
	return len(p), s.err
}

func (s *sink) WriteAt(p []byte, off int64) (int, error) {
	for int64(len(s.text)) < off+int64(len(p)) {
		s.text = append(s.text, '.')
	}
	return copy(s.text[off:], p), nil
}

var errBroken = errors.New("broken")

func TestReadFullAndAtLeast(t *testing.T) {
	for _, early := range []bool{false, true} {
		for _, test := range []struct {
			text     string
			end      error
			size     int
			min      int
			wantN    int
			wantErr  error
			leftover string
		}{
			{"abcdef", EOF, 4, 4, 4, nil, "ef"},
			{"abcd", EOF, 4, 4, 4, nil, ""},
			{"abc", EOF, 4, 4, 3, ErrUnexpectedEOF, ""},
			{"", EOF, 4, 4, 0, EOF, ""},
			{"ab", errBroken, 4, 4, 2, errBroken, ""},
			{"abcdef", EOF, 4, 1, 2, nil, "cdef"},
			{"abcdef", EOF, 4, 5, 0, ErrShortBuffer, "abcdef"},
			{"", EOF, 4, 0, 0, nil, ""},
		} {
			s := &source{test.text, 2, test.end, early}
			n, err := ReadAtLeast(s, make([]byte, test.size), test.min)
			if n != test.wantN || err != test.wantErr || s.text != test.leftover {
				t.Errorf("ReadAtLeast(%q, %d) = %d, %v; left %q", test.text, test.min, n, err, s.text)
			}
		}
	}
	if n, err := ReadFull(&source{"abc", 1, EOF, true}, make([]byte, 3)); n != 3 || err != nil {
		t.Errorf("ReadFull = %d, %v", n, err)
	}
}

func TestReadAll(t *testing.T) {
	long := string(make([]byte, 5000))
	if b, err := ReadAll(&source{long, 700, EOF, true}); string(b) != long || err != nil {
		t.Errorf("ReadAll reads %d bytes, %v", len(b), err)
	}
	if b, err := ReadAll(&source{"abc", 2, errBroken, false}); string(b) != "abc" || err != errBroken {
		t.Errorf("ReadAll = %q, %v", b, err)
	}
}

func TestCopy(t *testing.T) {
	for _, test := range []struct {
		from    *source
		to      *sink
		want    string
		wantErr error
	}{
		{&source{"hello, world", 5, EOF, true}, &sink{}, "hello, world", nil},
		{&source{"hello, world", 5, errBroken, false}, &sink{}, "hello, world", errBroken},
		{&source{"hello, world", 5, EOF, false}, &sink{limit: 3}, "hel", ErrShortWrite},
		{&source{"hello, world", 5, EOF, false}, &sink{err: errBroken}, "hello", errBroken},
	} {
		n, err := CopyBuffer(test.to, test.from, make([]byte, 7))
		if string(test.to.text) != test.want || n != int64(len(test.want)) || err != test.wantErr {
			t.Errorf("copied %d %q, %v; want %q, %v", n, test.to.text, err, test.want, test.wantErr)
		}
	}
	var to sink
	if n, err := CopyN(&to, &source{"hello", 2, EOF, false}, 3); n != 3 || err != nil || string(to.text) != "hel" {
		t.Errorf("CopyN = %d, %v, %q", n, err, to.text)
	}
	if n, err := CopyN(Discard, &source{"hello", 2, EOF, false}, 9); n != 5 || err != EOF {
		t.Errorf("CopyN beyond the end = %d, %v", n, err)
	}
	defer func() {
		if recover() != "empty buffer in CopyBuffer" {
			t.Error("CopyBuffer takes an empty buffer")
		}
	}()
	CopyBuffer(&to, &source{"hello", 2, EOF, false}, []byte{})
}

func TestTeeAndLimit(t *testing.T) {
	var seen sink
	b, err := ReadAll(TeeReader(LimitReader(&source{"hello, world", 4, EOF, true}, 5), &seen))
	if string(b) != "hello" || err != nil || string(seen.text) != "hello" {
		t.Errorf("read %q, %v; the tee saw %q", b, err, seen.text)
	}
	seen.err = errBroken
	if _, err := ReadAll(TeeReader(&source{"x", 4, EOF, true}, &seen)); err != errBroken {
		t.Errorf("the tee's error is lost: %v", err)
	}
}

func TestMultiReader(t *testing.T) {
	make3 := func(end error) Reader {
		return MultiReader(&source{"ab", 9, EOF, true}, MultiReader(), &source{"", 9, EOF, false},
			MultiReader(&source{"c", 9, EOF, false}, &source{"de", 1, end, false}))
	}
	if b, err := ReadAll(make3(EOF)); string(b) != "abcde" || err != nil {
		t.Errorf("read %q, %v", b, err)
	}
	if b, err := ReadAll(make3(errBroken)); string(b) != "abcde" || err != errBroken {
		t.Errorf("read %q, %v", b, err)
	}
	var to sink
	if n, err := Copy(&to, make3(EOF)); string(to.text) != "abcde" || n != 5 || err != nil {
		t.Errorf("copied %d %q, %v", n, to.text, err)
	}
	if n, err := MultiReader().Read(make([]byte, 1)); n != 0 || err != EOF {
		t.Errorf("an empty MultiReader reads %d, %v", n, err)
	}
}

func TestMultiWriter(t *testing.T) {
	var a, b, c sink
	w := MultiWriter(&a, MultiWriter(&b, &c))
	if n, err := WriteString(w, "hello"); n != 5 || err != nil {
		t.Errorf("wrote %d, %v", n, err)
	}
	b.limit = 2
	if n, err := w.Write([]byte("abc")); n != 2 || err != ErrShortWrite {
		t.Errorf("wrote %d, %v", n, err)
	}
	if string(a.text) != "helloabc" || string(b.text) != "helloab" || string(c.text) != "hello" {
		t.Errorf("wrote %q, %q, %q", a.text, b.text, c.text)
	}
}

func TestSectionReader(t *testing.T) {
	whole := &source{text: "0123456789"}
	s := NewSectionReader(whole, 2, 5)
	if b, err := ReadAll(s); string(b) != "23456" || err != nil || s.Size() != 5 {
		t.Errorf("read %q, %v of %d", b, err, s.Size())
	}
	buf := make([]byte, 3)
	if n, err := s.ReadAt(buf, 1); string(buf[:n]) != "345" || err != nil {
		t.Errorf("ReadAt 1 = %q, %v", buf[:n], err)
	}
	if n, err := s.ReadAt(buf, 3); string(buf[:n]) != "56" || err != EOF {
		t.Errorf("ReadAt 3 = %q, %v", buf[:n], err)
	}
	if n, err := s.ReadAt(buf, -1); n != 0 || err != EOF {
		t.Errorf("ReadAt -1 = %d, %v", n, err)
	}
	if at, err := s.Seek(-2, SeekEnd); at != 3 || err != nil {
		t.Errorf("Seek = %d, %v", at, err)
	}
	if n, err := s.Read(buf); string(buf[:n]) != "56" || err != nil {
		t.Errorf("Read after Seek = %q, %v", buf[:n], err)
	}
	if _, err := s.Seek(-1, SeekStart); err == nil || err.Error() != "Seek: invalid offset" {
		t.Errorf("Seek before the beginning: %v", err)
	}
	if _, err := s.Seek(0, 3); err == nil || err.Error() != "Seek: invalid whence" {
		t.Errorf("Seek 3: %v", err)
	}
	if r, off, n := s.Outer(); r != whole || off != 2 || n != 5 {
		t.Errorf("Outer = %v, %d, %d", r, off, n)
	}
}

func TestOffsetWriter(t *testing.T) {
	var to sink
	w := NewOffsetWriter(&to, 2)
	w.Write([]byte("ab"))
	w.WriteAt([]byte("z"), 4)
	w.Seek(1, SeekCurrent)
	w.Write([]byte("c"))
	if string(to.text) != "..ab.cz" {
		t.Errorf("wrote %q", to.text)
	}
	if _, err := w.Seek(0, SeekEnd); err == nil {
		t.Error("SeekEnd succeeds")
	}
	if _, err := w.WriteAt(nil, -1); err == nil {
		t.Error("WriteAt before the base succeeds")
	}
}

func TestPipeHandsOverEverything(t *testing.T) {
	r, w := Pipe()
	done := make(chan error)
	go func() {
		for _, s := range []string{"hello", "", ", ", "world"} {
			if n, err := w.Write([]byte(s)); n != len(s) || err != nil {
				done <- err
				return
			}
		}
		done <- w.Close()
	}()
	b, err := ReadAll(&onlyReader{r})
	if string(b) != "hello, world" || err != nil {
		t.Errorf("read %q, %v", b, err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := w.Write([]byte("x")); err != ErrClosedPipe {
		t.Errorf("Write after Close: %v", err)
	}
}

// onlyReader reads three bytes at a time.
type onlyReader struct{ r Reader }

func (o *onlyReader) Read(p []byte) (int, error) {
	if len(p) > 3 {
		p = p[:3]
	}
	return o.r.Read(p)
}

func TestPipeEndsInTheMiddle(t *testing.T) {
	r, w := Pipe()
	done := make(chan int)
	go func() {
		n, err := w.Write([]byte("hello"))
		if err != errBroken {
			t.Errorf("Write to a closed reader: %v", err)
		}
		done <- n
	}()
	buf := make([]byte, 2)
	if n, err := r.Read(buf); n != 2 || err != nil {
		t.Errorf("Read = %d, %v", n, err)
	}
	r.CloseWithError(errBroken)
	r.CloseWithError(EOF) // too late to change anything
	if n := <-done; n != 2 {
		t.Errorf("Write reports %d bytes", n)
	}
	if _, err := r.Read(buf); err != ErrClosedPipe {
		t.Errorf("Read after Close: %v", err)
	}

	r, w = Pipe()
	w.CloseWithError(errBroken)
	if n, err := r.Read(buf); n != 0 || err != errBroken {
		t.Errorf("Read from a closed writer = %d, %v", n, err)
	}
}
