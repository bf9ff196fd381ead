// exit: 2
// stderr: ^fatal error: sync: unlock of unlocked mutex$
package main

import "sync"

func main() {
	defer func() { recover() }()
	var m sync.Mutex
	m.Unlock()
}
