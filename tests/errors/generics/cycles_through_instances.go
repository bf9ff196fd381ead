package p

type S[P any] struct{ f P }

type A S[S[A]] // ERROR "^invalid recursive type A\n\t.*:5:6: A refers to S\n\t.*:5:8: S refers to S\n\t.*:5:10: S refers to A$"

type B struct{ x S[B] } // ERROR "^invalid recursive type B\n\t.*:7:6: B refers to S\n\t.*:7:18: S refers to B$"

type C struct{ x S[*C] }
