package os

import "syscall"

// Getenv returns the value of the environment variable key, "" if there is none.
func Getenv(key string) string {
	v, _ := syscall.Getenv(key)
	return v
}

// LookupEnv returns the value of the environment variable key and whether there is one.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Setenv sets the environment variable key.
func Setenv(key, value string) error { return NewSyscallError("setenv", syscall.Setenv(key, value)) }

// Unsetenv deletes the environment variable key.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv deletes all environment variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns the environment as strings "key=value".
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces ${var} and $var in s by the values of environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${var} and $var in s by what mapping returns for var. What is badly formed is left out.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	begun := 0
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '$' {
			continue
		}
		out = append(out, s[begun:i]...)
		name, length := variableName(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case length == 0: // a dollar sign that stands for itself
			out = append(out, '$')
		}
		i += length
		begun = i + 1
	}
	if begun == 0 {
		return s
	}
	return string(append(out, s[begun:]...))
}

// variableName returns the name of the variable that s begins with, perhaps in braces, and how long that is. No name
// but a length is bad syntax.
func variableName(s string) (name string, length int) {
	switch {
	case s[0] == '{':
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	case isSpecial(s[0]):
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isAlphanumeric(s[i]) {
		i++
	}
	return s[:i], i
}

// isSpecial says whether c is the name of a variable of the shell.
func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isAlphanumeric(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
