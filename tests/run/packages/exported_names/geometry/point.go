package geometry

type Point struct{ X, Y int }

var Origin Point

type Shape interface{ Norm2() int }

func (p Point) Norm2() int { return square(p.X) + square(p.Y) }

func (p Point) secret() {}

func square(n int) int { return n * n }

type hidden struct{ value int }

func NewHidden(v int) *hidden { return &hidden{v} }

func (h *hidden) Get() int       { return h.value }
func (h *hidden) Set(v int)      { h.value = v }
func (h *hidden) String() string { return "hidden!" }
