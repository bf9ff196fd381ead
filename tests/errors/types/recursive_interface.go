package p

type A interface{ B } // ERROR "invalid recursive type A"
type B interface{ C }
type C interface{ A }
type D interface{ D } // ERROR "invalid recursive type: D refers to itself"
type E interface{ m(E) }
