package p

type list[T any] struct{ items []T }

func (l list[T]) grow[U any](u U) { // ERROR "instantiation cycle:\n\t.*: U instantiated as \[\]U"
	l.grow([]U{u})
}

func (l list[T]) swap[U any](u U) { list[U]{}.same(u) }

func (l list[T]) same(t T) { l.same(t) }
