package iter

// How pulling works. The iterator runs on a goroutine of its own, and the two sides take turns: next sends a request and waits for the
// answer; yield gives the answer and waits for the next request. So only one of them runs at any time, as if it were one thread
// of control. A panic in the iterator is an answer too, and goes on in the caller of next or stop.

type answer[V any] struct {
	value    V
	ok       bool // a value was yielded; otherwise the iterator has ended
	panicked bool
	reason   any
}

type puller[V any] struct {
	seq      Seq[V]
	requests chan bool // true: go on, false: stop
	answers  chan answer[V]
	started  bool
	done     bool
	busy     bool
}

func (p *puller[V]) run() {
	end := answer[V]{panicked: true}
	defer func() {
		if end.panicked {
			end.reason = recover()
		}
		p.answers <- end
	}()
	if <-p.requests {
		p.seq(func(v V) bool {
			if p.done {
				panic("iter.Pull: yield called after the iterator was stopped")
			}
			p.answers <- answer[V]{value: v, ok: true}
			return <-p.requests
		})
	}
	end.panicked = false
}

// turn lets the iterator run until it answers.
func (p *puller[V]) turn(goOn bool) (V, bool) {
	if p.busy {
		panic("iter.Pull: next called again before yield")
	}
	if !p.started {
		p.started = true
		go p.run()
	}
	p.busy = true
	p.requests <- goOn
	a := <-p.answers
	p.busy = false
	if !a.ok {
		p.done = true
	}
	if a.panicked {
		panic(a.reason)
	}
	return a.value, a.ok
}

// Pull returns two functions with which seq's values are asked for: next returns the next one, and false when there is none any more;
// stop ends the iteration. Whoever does not take all values must call stop. Neither may be called by several goroutines at once.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := &puller[V]{seq: seq, requests: make(chan bool), answers: make(chan answer[V])}
	next = func() (V, bool) {
		if p.done {
			var zero V
			return zero, false
		}
		return p.turn(true)
	}
	stop = func() {
		if !p.done {
			p.done = true
			if p.started {
				p.turn(false)
			}
		}
	}
	return next, stop
}

type pair[K, V any] struct {
	key   K
	value V
}

// Pull2 is Pull for iterators over pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	nextPair, stop := Pull(func(yield func(pair[K, V]) bool) {
		seq(func(k K, v V) bool { return yield(pair[K, V]{k, v}) })
	})
	next = func() (K, V, bool) {
		p, ok := nextPair()
		return p.key, p.value, ok
	}
	return next, stop
}
