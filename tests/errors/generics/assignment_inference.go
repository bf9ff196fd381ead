package p

func g[T any](T)        {}
func h[P, Q any](P) (q Q) { return }

type F func(int)

func places(c chan<- func(string), p *F) {
	_ = struct{ f F }{f: g}
	_ = struct{ f F }{g}
	_ = [42]F{g}
	_ = []F{2: g}
	_ = map[int]F{42: g}
	_ = map[string]func(int) string{"": h[int]}
	_ = []*struct{ f F }{{g}}
	_ = F(g)
	_ = (func(int) string)(h)
	make(chan F) <- g
	select {
	case c <- g:
	}
	*p = g
	_ = func() F { return g }
	func(F, ...F) {}(g, g, g)
}

func core[F func(int)]() {
	_ = struct{ f F }{f: g}
	_ = [42]F{g}
	_ = map[int]F{42: g}
	_ = F(g)
	make(chan F) <- g
}

func none[F func(int) | func(uint)]() {
	_ = struct{ f F }{f: g} // ERROR "cannot use generic function g without instantiation"
	_ = [42]F{g}            // ERROR "cannot use generic function g without instantiation"
	_ = map[int]F{42: g}    // ERROR "cannot use generic function g without instantiation"
	_ = F(g)                // ERROR "cannot use generic function g without instantiation"
	make(chan F) <- g       // ERROR "cannot use generic function g without instantiation"
}

func wrong(c chan any) {
	_ = any(g)              // ERROR "cannot use generic function g without instantiation"
	_ = []any{g}            // ERROR "cannot use generic function g without instantiation"
	_ = int(g)              // ERROR "cannot use generic function g without instantiation"
	c <- g                  // ERROR "cannot use generic function g without instantiation"
	_ = (func(string, int))(g) // ERROR "type func\(string, int\) does not match func\(T\)"
	_ = g == nil            // ERROR "cannot use generic function g without instantiation"
}
