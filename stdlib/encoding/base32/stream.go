package base32

import "io"

// NewEncoder returns a writer whose bytes are written to w encoded. Close writes what is incomplete.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return &encoder{enc: enc, w: w}
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	err  error
	rest []byte // up to four bytes that wait for a fifth
	out  [1024]byte
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	n = len(p)
	if len(e.rest) > 0 {
		take := min(5-len(e.rest), len(p))
		e.rest = append(e.rest, p[:take]...)
		p = p[take:]
		if len(e.rest) < 5 {
			return n, nil
		}
		if err := e.flush(e.rest); err != nil {
			return take, err
		}
		e.rest = e.rest[:0]
	}
	for len(p) >= 5 {
		size := min(len(p)/5*5, len(e.out)/8*5)
		if err := e.flush(p[:size]); err != nil {
			return n - len(p), err
		}
		p = p[size:]
	}
	e.rest = append(e.rest, p...)
	return n, nil
}

func (e *encoder) flush(p []byte) error {
	e.enc.Encode(e.out[:], p)
	_, e.err = e.w.Write(e.out[:e.enc.EncodedLen(len(p))])
	return e.err
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		err := e.flush(e.rest)
		e.rest = e.rest[:0]
		return err
	}
	return e.err
}

// NewDecoder returns a reader of what the text of r means.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r}
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	err     error  // of decoding
	readErr error  // of r, after what it gave
	ended   bool   // by padding
	text    []byte // read, not decoded
	ready   []byte // decoded, not delivered
	in      [1024]byte
	out     [640]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.ready) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.refill()
	}
	n = copy(p, d.ready)
	d.ready = d.ready[n:]
	return n, nil
}

// refill reads some text and decodes its whole quanta; at the end of r, all of it. Positions of errors are counted in
// what was read at once.
func (d *decoder) refill() {
	d.text = d.in[:copy(d.in[:], d.text)]
	for len(d.text) < 8 && d.readErr == nil {
		had := len(d.text)
		var n int
		n, d.readErr = d.r.Read(d.in[had:])
		d.text = withoutLineEnds(d.in[:had+n], had)
	}
	take := len(d.text) / 8 * 8
	if d.readErr == io.EOF && d.enc.pad == NoPadding {
		take = len(d.text)
	}
	if take == 0 {
		if d.err = d.readErr; d.err == io.EOF && len(d.text) > 0 {
			d.err = io.ErrUnexpectedEOF
		}
		return
	}
	if d.ended {
		d.err = CorruptInputError(0) // text behind the padding
		return
	}
	n, ended, err := d.enc.decodeText(d.out[:], d.text[:take])
	if err != nil && d.readErr != nil && d.readErr != io.EOF {
		err = d.readErr // perhaps that is why
	}
	d.err, d.ended = err, ended
	d.ready = d.out[:n]
	d.text = d.text[take:]
}
