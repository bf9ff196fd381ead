package sync

import "sync/atomic"

// An RWMutex is a lock that any number of readers or one writer can hold; the zero value is unlocked. Once a writer
// waits, new readers wait behind it, so that it is not kept out for ever; a reader must therefore not lock again
// what it has locked for reading.
//
// How it works. readers counts those that hold or want the lock for reading. A writer first takes w, which keeps
// other writers away, and then subtracts maxReaders: from then on readers see a negative number and wait. The ones
// that were there before are counted in leaving; the last of them to unlock wakes the writer.
type RWMutex struct {
	w          Mutex
	writerSema uint32 // where the writer waits for readers to leave
	readerSema uint32 // where readers wait for the writer
	readers    atomic.Int32
	leaving    atomic.Int32
}

const maxReaders = 1 << 30

// RLock locks rw for reading. It waits while a writer has or wants the lock.
func (rw *RWMutex) RLock() {
	if rw.readers.Add(1) < 0 {
		runtime_SemacquireRWMutexR(&rw.readerSema, false)
	}
}

// TryRLock locks rw for reading if it need not wait for that, and says whether it did.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := rw.readers.Load()
		if n < 0 {
			return false
		}
		if rw.readers.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// RUnlock undoes one RLock. It is a fatal error if rw is not locked for reading.
func (rw *RWMutex) RUnlock() {
	if n := rw.readers.Add(-1); n < 0 {
		rw.runlockSlow(n)
	}
}

func (rw *RWMutex) runlockSlow(n int32) {
	if n+1 == 0 || n+1 == -maxReaders {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.leaving.Add(-1) == 0 {
		runtime_Semrelease(&rw.writerSema, false)
	}
}

// Lock locks rw for writing. It waits while anybody has the lock.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	present := rw.readers.Add(-maxReaders) + maxReaders
	if present != 0 && rw.leaving.Add(present) != 0 {
		runtime_SemacquireRWMutex(&rw.writerSema, false)
	}
}

// TryLock locks rw for writing if nobody has the lock, and says whether it did.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !rw.readers.CompareAndSwap(0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

// Unlock undoes Lock. It is a fatal error if rw is not locked for writing.
func (rw *RWMutex) Unlock() {
	waiting := rw.readers.Add(maxReaders)
	if waiting >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; waiting > 0; waiting-- {
		runtime_Semrelease(&rw.readerSema, false)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker whose Lock and Unlock are rw.RLock and rw.RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*readLocker)(rw) }

type readLocker RWMutex

func (r *readLocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *readLocker) Unlock() { (*RWMutex)(r).RUnlock() }
