package p

type A struct{ a A } // ERROR "invalid recursive type: A refers to itself"
type B struct{ c C } // ERROR "invalid recursive type B"
type C struct{ b [2]B }
type D struct{ d *D }
type E []E
type F map[string]F
type G func(G) G
type H interface{ h(H) H }
type I [2]I // ERROR "invalid recursive type: I refers to itself"
type J J // ERROR "invalid recursive type: J refers to itself"
type K L // ERROR "invalid recursive type K"
type L K
type M struct{ m []M }
