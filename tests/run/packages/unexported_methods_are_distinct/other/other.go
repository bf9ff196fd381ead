package other

type Thing struct{ Name string }

func (t Thing) hidden() string { return "other's hidden of " + t.Name }

type Hider interface{ hidden() string }

func Call(h Hider) string { return h.hidden() }

func Is(v any) bool {
	_, ok := v.(Hider)
	return ok
}

func Same(v any) bool {
	_, ok := v.(struct{ a int })
	return ok
}

func SameExported(v any) bool {
	_, ok := v.(struct{ A int })
	return ok
}
