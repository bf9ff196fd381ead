// Package kit is put together from the files that fit the machine.
package kit

func System() string { return "on " + name }
