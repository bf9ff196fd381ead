package syscall

// A RawConn gives access to the descriptor of a connection.
type RawConn interface {
	// Control calls f with the descriptor, which is valid during the call.
	Control(f func(fd uintptr)) error

	// Read calls f until it returns true, and waits for something to read in between.
	Read(f func(fd uintptr) (done bool)) error

	// Write calls f until it returns true, and waits for space to write to in between.
	Write(f func(fd uintptr) (done bool)) error
}

// A Conn has a RawConn.
type Conn interface {
	SyscallConn() (RawConn, error)
}
