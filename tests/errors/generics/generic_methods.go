package p

type list[T any] struct{ items []T }

func (l list[T]) apply[U any](f func(T) U) list[U] { return list[U]{} }
func (l list[T]) two[X, Y any](x X) (y Y)          { return }
func (l *list[T]) only[N ~int | ~string](n N)      {}
func (l list[T]) again[T any](x T)                 {} // ERROR "T redeclared in this block"
func (l list[T]) apply[U any]()                    {} // ERROR "method list.apply already declared at"

type applier interface{ apply(func(int) string) list[string] }

type _ interface {
	m[T any]() // ERROR "interface method must have no type parameters"
}

type outer struct{ list[string] }

func uses(l list[int], o outer, c chan func(func(int) string) list[string]) {
	_ = l.apply(func(int) string { return "" })
	_ = l.apply[string]
	_ = list[int].apply[string]
	_ = o.apply(func(string) int { return 0 })
	_ = outer.apply[bool]
	var f func(func(int) string) list[string] = l.apply
	f = l.apply
	c <- l.apply
	var g func(list[int], func(int) string) list[string] = list[int].apply
	_, _ = f, g
	_ = l.apply              // ERROR "cannot use generic function l.apply without instantiation"
	_ = l.apply[int, int]    // ERROR "got 2 type arguments but want 1"
	_ = list[int].apply      // ERROR "cannot use generic function list\[int\].apply without instantiation"
	_ = l.two(1)             // ERROR "in call to l.two, cannot infer Y"
	_ = l.two[int, string](1)
	l.only("x")
	l.only(1.5)              // ERROR "float64 does not satisfy ~int \| ~string"
	list[int]{}.only(1)      // ERROR "cannot call pointer method only on list\[int\]"
	_ = list[int].only[int]  // ERROR "invalid method expression list\[int\].only \(needs pointer receiver \(\*list\[int\]\).only\)"
	var _ applier = l        // ERROR "list\[int\] does not implement applier \(wrong type for method apply\)"
	_ = any(l).(applier)
	_ = applier(l)           // ERROR "list\[int\] does not implement applier \(wrong type for method apply\)"
	_ = func(x applier) { _ = x.(list[int]) } // ERROR "impossible type assertion: x.\(list\[int\]\)"
}
