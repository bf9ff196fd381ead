package p

type (
	T1 T2 // ERROR "^invalid recursive type T1\n\t.*:4:2: T1 refers to T2\n\t.*:5:2: T2 refers to T3\n\t.*:6:2: T3 refers to T1$"
	T2 = T3
	T3 = T1
)

type L[P any] struct {
	next [2]L[*P] // ERROR "^invalid recursive type: L refers to itself$"
}
