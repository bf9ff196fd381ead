// lang: go1.21
package p

func f(seq func(yield func(int) bool)) {
	for range 10 { // ERROR "cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.21; check go\.mod\)"
	}
	for i := range 5 { // ERROR "cannot range over 5 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.21; check go\.mod\)"
		_ = i
	}
	for range seq { // ERROR "cannot range over seq \(variable of type func\(yield func\(int\) bool\)\): requires go1\.23 or later \(-lang was set to go1\.21; check go\.mod\)"
	}
}
