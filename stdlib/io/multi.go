package io

// MultiReader returns a Reader that reads all of the given ones, one after the other. It ends when the last has ended;
// any other error of a reader is returned at once.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

// multiReader holds the readers that have not ended yet.
type multiReader struct {
	readers []Reader
}

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		// A multiReader whose last reader is another one becomes that other one; otherwise readers that wrap the
		// rest of their predecessors would grow into a long chain.
		if inner, ok := m.readers[0].(*multiReader); ok && len(m.readers) == 1 {
			m.readers = inner.readers
			continue
		}
		n, err = m.readers[0].Read(p)
		if err == EOF {
			m.drop()
		}
		if n > 0 || err != EOF {
			if err == EOF && len(m.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

// drop removes the first reader, and the reference to it, so that it can be collected. Another multiReader may share
// the slice; it finds a reader that has ended.
func (m *multiReader) drop() {
	m.readers[0] = ended{}
	m.readers = m.readers[1:]
}

type ended struct{}

func (ended) Read([]byte) (int, error) { return 0, EOF }

// WriteTo lets Copy write each reader with its own WriteTo.
func (m *multiReader) WriteTo(w Writer) (sum int64, err error) {
	buf := make([]byte, copySize)
	for len(m.readers) > 0 {
		n, err := copyBuffer(w, m.readers[0], buf)
		sum += n
		if err != nil {
			return sum, err
		}
		m.drop()
	}
	return sum, nil
}

// MultiWriter returns a Writer that writes everything to all of the given ones, in order. The first error ends a Write
// and is returned.
func MultiWriter(writers ...Writer) Writer {
	var all []Writer
	for _, w := range writers {
		if inner, ok := w.(*multiWriter); ok {
			all = append(all, inner.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

type multiWriter struct {
	writers []Writer
}

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err == nil && n != len(p) {
			err = ErrShortWrite
		}
		if err != nil {
			return n, err
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	var p []byte // s for those who have no WriteString
	for _, w := range m.writers {
		if sw, ok := w.(StringWriter); ok {
			n, err = sw.WriteString(s)
		} else {
			if p == nil {
				p = []byte(s)
			}
			n, err = w.Write(p)
		}
		if err == nil && n != len(s) {
			err = ErrShortWrite
		}
		if err != nil {
			return n, err
		}
	}
	return len(s), nil
}
