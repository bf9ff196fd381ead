//go:build (amd64 || arm64) && !plan9

package kit

func Wide() bool { return true }
