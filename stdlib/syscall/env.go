package syscall

import "sync"

// The environment is read once, when it is first asked for. Entries without "=" are kept but cannot be found; of
// several with the same key the first counts.
var env struct {
	once  sync.Once
	mu    sync.RWMutex
	list  []string       // "key=value"; "" where a variable was deleted
	index map[string]int // where in list a key is
}

func readEnv() {
	env.list = append(env.list, runtime_envs()...)
	env.index = make(map[string]int, len(env.list))
	for i, entry := range env.list {
		key, _, ok := splitEntry(entry)
		if !ok {
			continue
		}
		if _, seen := env.index[key]; seen {
			env.list[i] = "" // only one may remain when the key is deleted
			continue
		}
		env.index[key] = i
	}
}

// splitEntry splits "key=value". A key may begin with "=".
func splitEntry(entry string) (key, value string, ok bool) {
	for i := 1; i < len(entry); i++ {
		if entry[i] == '=' {
			return entry[:i], entry[i+1:], true
		}
	}
	return "", "", false
}

// Getenv returns the value of the environment variable key; found says whether there is one.
func Getenv(key string) (value string, found bool) {
	env.once.Do(readEnv)
	if key == "" {
		return "", false
	}
	env.mu.RLock()
	defer env.mu.RUnlock()
	i, ok := env.index[key]
	if !ok {
		return "", false
	}
	return env.list[i][len(key)+1:], true
}

// Setenv sets the environment variable key.
func Setenv(key, value string) error {
	env.once.Do(readEnv)
	if key == "" {
		return EINVAL
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return EINVAL
		}
	}
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return EINVAL
		}
	}
	env.mu.Lock()
	defer env.mu.Unlock()
	entry := key + "=" + value
	if i, ok := env.index[key]; ok {
		env.list[i] = entry
		return nil
	}
	env.index[key] = len(env.list)
	env.list = append(env.list, entry)
	return nil
}

// Unsetenv deletes the environment variable key.
func Unsetenv(key string) error {
	env.once.Do(readEnv)
	env.mu.Lock()
	defer env.mu.Unlock()
	if i, ok := env.index[key]; ok {
		env.list[i] = ""
		delete(env.index, key)
	}
	return nil
}

// Clearenv deletes all environment variables.
func Clearenv() {
	env.once.Do(readEnv)
	env.mu.Lock()
	defer env.mu.Unlock()
	env.list = nil
	env.index = make(map[string]int)
}

// Environ returns the environment as strings "key=value".
func Environ() []string {
	env.once.Do(readEnv)
	env.mu.RLock()
	defer env.mu.RUnlock()
	list := make([]string, 0, len(env.list))
	for _, entry := range env.list {
		if entry != "" {
			list = append(list, entry)
		}
	}
	return list
}
