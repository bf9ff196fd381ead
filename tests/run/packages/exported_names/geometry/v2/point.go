package geometry

type Point struct{ X, Y, Z int }
