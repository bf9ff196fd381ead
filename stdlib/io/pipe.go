package io

import (
	"errors"
	"sync"
)

// How a pipe works.  There is no buffer: a Write lends its bytes to the pipe and waits until readers have taken them
// all. At most one Write is inside at a time; writing queues the others. What readers and the writer share is under mu,
// and every change that somebody may wait for is broadcast.

// ErrClosedPipe says that a pipe was closed: by the same side, or by the reader while the writer writes.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

type pipe struct {
	writing sync.Mutex // held by the Write that is inside

	mu       sync.Mutex
	changed  *sync.Cond
	offered  bool   // a Write waits
	data     []byte // what is left of its bytes
	readErr  error  // why the reader closed, if it did
	writeErr error  // why the writer closed, if it did
}

// Pipe returns the two ends of a pipe in memory. Each Write waits until one or more Reads have taken all its bytes, or
// the other end is closed; the bytes go straight from the one slice to the other. Both ends may be used by several
// goroutines at once.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{}
	p.changed = sync.NewCond(&p.mu)
	return &PipeReader{p}, &PipeWriter{p}
}

func (p *pipe) closed() bool { return p.readErr != nil || p.writeErr != nil }

func (p *pipe) read(buf []byte) (n int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for !p.closed() && !p.offered {
		p.changed.Wait()
	}
	switch {
	case p.readErr != nil:
		return 0, ErrClosedPipe
	case p.writeErr != nil:
		return 0, p.writeErr
	}
	n = copy(buf, p.data)
	p.data = p.data[n:]
	if len(p.data) == 0 {
		p.offered = false
		p.changed.Broadcast()
	}
	return n, nil
}

func (p *pipe) write(buf []byte) (n int, err error) {
	p.writing.Lock()
	defer p.writing.Unlock()
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.closed() {
		p.data = buf
		p.offered = true // even for no bytes at all
		p.changed.Broadcast()
		for !p.closed() && p.offered {
			p.changed.Wait()
		}
		n = len(buf) - len(p.data)
		if !p.offered {
			return n, nil
		}
		p.data = nil
		p.offered = false
	}
	if p.writeErr == nil {
		return n, p.readErr
	}
	return n, ErrClosedPipe
}

// close notes why one side closed; the first reason stays.
func (p *pipe) close(side *error, reason error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *side == nil {
		*side = reason
	}
	p.changed.Broadcast()
}

// A PipeReader is the end of a pipe that is read from.
type PipeReader struct{ pipe *pipe }

// Read waits for a writer and takes of its bytes. When the writer has closed its end the error is the one that it
// gave, or EOF.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close closes the reader; writes fail with ErrClosedPipe from then on.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError closes the reader; writes fail with err from then on. It never overwrites an earlier error, and
// always returns nil.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.pipe.close(&r.pipe.readErr, err)
	return nil
}

// A PipeWriter is the end of a pipe that is written to.
type PipeWriter struct{ pipe *pipe }

// Write waits until readers have taken all of data. When the reader has closed its end the error is the one that it
// gave, or ErrClosedPipe.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.pipe.write(data) }

// Close closes the writer; reads return EOF from then on.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError closes the writer; reads return err, or EOF if it is nil, from then on. It never overwrites an
// earlier error, and always returns nil.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.pipe.close(&w.pipe.writeErr, err)
	return nil
}
