package os

// TempDir returns the directory for temporary files: that of the environment variable TMPDIR, or /tmp.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// CreateTemp makes a new file in dir (in TempDir if dir is empty) and opens it for reading and writing. Its name is
// pattern with a random number in the place of the last "*", or at the end. The caller removes it.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	err := withRandomName("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a new directory as CreateTemp makes a file, and returns its name.
func MkdirTemp(dir, pattern string) (string, error) {
	var made string
	err := withRandomName("mkdirtemp", dir, pattern, func(name string) error {
		err := Mkdir(name, 0700)
		if err == nil {
			made = name
		}
		return err
	})
	return made, err
}

// withRandomName calls create with names made from pattern until one is not in use.
func withRandomName(op, dir, pattern string, create func(name string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix := pattern, ""
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '/' {
			return &PathError{Op: op, Path: pattern, Err: plainError("pattern contains path separator")}
		}
		if pattern[i] == '*' && len(prefix) == len(pattern) {
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	const attempts = 10000
	for i := 0; ; i++ {
		err := create(dir + prefix + randomNumber() + suffix)
		if err == nil || !IsExist(err) {
			return err
		}
		if i == attempts {
			return &PathError{Op: op, Path: dir + prefix + "*" + suffix, Err: ErrExist}
		}
	}
}

func randomNumber() string {
	var b [10]byte
	i := len(b)
	for n := uint32(runtime_rand()); ; {
		i--
		b[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			return string(b[i:])
		}
	}
}
