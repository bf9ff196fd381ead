// lang: go1.26

package p

type outer struct{ middle }

type middle struct{ inner }

type inner struct{ c int }

var (
	_ = middle{c: 1}    // ERROR "cannot use promoted field inner.c in struct literal of type middle: requires go1.27 or later \(-lang was set to go1.26; check go.mod\)"
	_ = outer{c: 1}     // ERROR "cannot use promoted field middle.inner.c in struct literal of type outer: requires go1.27 or later"
	_ = outer{inner: inner{}} // ERROR "cannot use promoted field middle.inner in struct literal of type outer: requires go1.27 or later"
)

type S struct{}

func (S) m[T any]() {} // ERROR "generic method requires go1.27 or later \(-lang was set to go1.26; check go.mod\)"
