//go:build !amd64 && !arm64

package kit

func Wide() bool { return false }
