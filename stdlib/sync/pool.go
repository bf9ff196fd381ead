package sync

import (
	"runtime"
	"sync/atomic"
	"unsafe"
)

// A Pool keeps objects that are not in use for whoever needs one next. It may drop any of them at any time without
// notice. Goroutines can share it.
//
// How it works. Each processor has its own poolLocal, so that goroutines on different processors do not meet. A
// goroutine works on the one of its processor while it is pinned to it: one slot without any lock, and a stack from
// which other processors take when theirs is empty, with a lock that is held for a few instructions by pinned
// goroutines only, so that it can spin.
//
// At the beginning of a collection all objects are dropped, but in two steps: they become victims first, which Get
// uses when there is nothing else, and go with the next collection. A pool in steady use therefore does not have to
// be filled anew after each collection.
type Pool struct {
	noCopy noCopy
	local  unsafe.Pointer // *[]poolLocal, one for each processor
	victim unsafe.Pointer // *[]poolLocal, what local was before the last collection

	// New makes an object when Get finds none. Without it Get returns nil.
	New func() any
}

type poolLocal struct {
	private any // the pinned goroutine's own
	lock    uint32
	shared  []any
	_       [128 - 16 - 8 - 24]byte // no two of them in a cache line
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	// A pinned goroutine must not allocate, since that may start a collection: room is made beforehand.
	var room []any
	for {
		l := p.pin()
		done, need := l.put(x, room)
		runtime_procUnpin()
		if done {
			return
		}
		room = make([]any, 0, need)
	}
}

// Get takes any object out of the pool. If there is none, it returns what p.New makes.
func (p *Pool) Get() any {
	l := p.pin()
	x := l.private
	l.private = nil
	if x == nil {
		if x = l.pop(); x == nil {
			x = p.steal()
		}
	}
	runtime_procUnpin()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

// pin keeps the calling goroutine on its processor and returns the poolLocal of that processor.
func (p *Pool) pin() *poolLocal {
	for {
		id := runtime_procPin()
		if locals := (*[]poolLocal)(atomic.LoadPointer(&p.local)); locals != nil && id < len(*locals) {
			return &(*locals)[id]
		}
		runtime_procUnpin()
		p.grow()
	}
}

func (l *poolLocal) acquire() {
	for !atomic.CompareAndSwapUint32(&l.lock, 0, 1) {
		runtime_doSpin()
	}
}

func (l *poolLocal) release() { atomic.StoreUint32(&l.lock, 0) }

// put keeps x, using room if the stack is full. If it cannot, it returns how much room it needs.
func (l *poolLocal) put(x any, room []any) (done bool, need int) {
	if l.private == nil {
		l.private = x
		return true, 0
	}
	l.acquire()
	if n := len(l.shared); n == cap(l.shared) {
		if n >= cap(room) {
			l.release()
			return false, 2*n + 8
		}
		l.shared = append(room, l.shared...)
	}
	l.shared = append(l.shared, x)
	l.release()
	return true, 0
}

func (l *poolLocal) pop() (x any) {
	l.acquire()
	if n := len(l.shared); n > 0 {
		x = l.shared[n-1]
		l.shared[n-1] = nil
		l.shared = l.shared[:n-1]
	}
	l.release()
	return x
}

// steal takes an object of another processor, or else a victim. The caller is pinned.
func (p *Pool) steal() (x any) {
	locals := *(*[]poolLocal)(atomic.LoadPointer(&p.local))
	for i := 0; i < len(locals) && x == nil; i++ {
		x = locals[i].pop()
	}
	victim := (*[]poolLocal)(atomic.LoadPointer(&p.victim))
	if victim == nil || x != nil {
		return x
	}
	for i := 0; i < len(*victim) && x == nil; i++ {
		l := &(*victim)[i]
		l.acquire()
		x, l.private = l.private, nil
		l.release()
		if x == nil {
			x = l.pop()
		}
	}
	if x == nil {
		atomic.StorePointer(&p.victim, nil)
	}
	return x
}

// pools lists the pools that have objects, for the collector.
var pools struct {
	mu         Mutex
	registered bool
	active     []*Pool // have local
	victims    []*Pool // have victim
}

// grow gives p a poolLocal for each processor. What others had put into the old ones is lost.
func (p *Pool) grow() {
	pools.mu.Lock()
	defer pools.mu.Unlock()
	if !pools.registered {
		pools.registered = true
		runtime_registerPoolCleanup(cleanPools)
	}
	n := runtime.GOMAXPROCS(0)
	locals := (*[]poolLocal)(atomic.LoadPointer(&p.local))
	if locals != nil && len(*locals) >= n {
		return
	}
	if locals == nil {
		pools.active = append(pools.active, p)
	}
	fresh := make([]poolLocal, n)
	atomic.StorePointer(&p.local, unsafe.Pointer(&fresh))
}

// cleanPools runs at the beginning of a collection, while all other goroutines are stopped, none of them pinned. It
// allocates nothing.
func cleanPools() {
	for _, p := range pools.victims {
		p.victim = nil
	}
	for _, p := range pools.active {
		p.victim, p.local = p.local, nil
	}
	pools.victims, pools.active = pools.active, nil
}
