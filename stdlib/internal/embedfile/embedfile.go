// Package embedfile is what the compiler fills embed.FS variables with. A variable
//
//	//go:embed dir
//	var files embed.FS
//
// gets the initial value *(*embed.FS)(embedfile.Pack([]embedfile.File{{"dir/", ""}, {"dir/a", "..."}})).
package embedfile

import "unsafe"

// File is an embedded file, or a directory, whose name ends in a slash and whose content is empty.
type File struct {
	Name, Data string
}

// Pack returns a pointer to an embed.FS, whose only field is a pointer to the list. The files must be sorted by directory, and by name within one.
func Pack(files []File) unsafe.Pointer {
	fs := &files
	return unsafe.Pointer(&fs)
}
