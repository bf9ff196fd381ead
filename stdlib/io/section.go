package io

// NewSectionReader returns a SectionReader for the n bytes of r from the offset off on.
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader {
	const most = 1<<63 - 1
	end := int64(most) // nobody reads so far
	if off <= most-n {
		end = off + n
	}
	return &SectionReader{r, off, off, end, n}
}

// A SectionReader reads a part of a ReaderAt as if it were the whole.
type SectionReader struct {
	r     ReaderAt
	start int64
	next  int64 // where Read goes on
	end   int64
	n     int64 // what NewSectionReader was told
}

func (s *SectionReader) Read(p []byte) (n int, err error) {
	if s.next >= s.end {
		return 0, EOF
	}
	if left := s.end - s.next; int64(len(p)) > left {
		p = p[:left]
	}
	n, err = s.r.ReadAt(p, s.next)
	s.next += int64(n)
	return n, err
}

// Seek sets where the next Read begins.
func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += s.start
	case SeekCurrent:
		offset += s.next
	case SeekEnd:
		offset += s.end
	default:
		return 0, errWhence
	}
	if offset < s.start {
		return 0, errOffset
	}
	s.next = offset
	return offset - s.start, nil
}

// ReadAt reads from the offset off of the section on.
func (s *SectionReader) ReadAt(p []byte, off int64) (n int, err error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	off += s.start
	if left := s.end - off; int64(len(p)) > left {
		n, err = s.r.ReadAt(p[:left], off)
		if err == nil {
			err = EOF
		}
		return n, err
	}
	return s.r.ReadAt(p, off)
}

// Size returns the number of bytes of the section.
func (s *SectionReader) Size() int64 { return s.end - s.start }

// Outer returns the arguments that NewSectionReader was called with.
func (s *SectionReader) Outer() (r ReaderAt, off int64, n int64) {
	return s.r, s.start, s.n
}

// An OffsetWriter writes to a WriterAt, with every offset counted from a base.
type OffsetWriter struct {
	w    WriterAt
	base int64
	next int64 // where Write goes on
}

// NewOffsetWriter returns an OffsetWriter that begins at the offset off of w.
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter {
	return &OffsetWriter{w, off, off}
}

func (o *OffsetWriter) Write(p []byte) (n int, err error) {
	n, err = o.w.WriteAt(p, o.next)
	o.next += int64(n)
	return n, err
}

// WriteAt writes from the offset off, counted from the base, on.
func (o *OffsetWriter) WriteAt(p []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errOffset
	}
	return o.w.WriteAt(p, o.base+off)
}

// Seek sets where the next Write begins. There is no end that SeekEnd could count from.
func (o *OffsetWriter) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += o.base
	case SeekCurrent:
		offset += o.next
	default:
		return 0, errWhence
	}
	if offset < o.base {
		return 0, errOffset
	}
	o.next = offset
	return offset - o.base, nil
}
