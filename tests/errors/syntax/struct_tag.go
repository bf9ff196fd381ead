package p

type T struct {
	a int "a tag"
	b int `another`
	c int 5 // ERROR "incorrect tag syntax|struct field tag must be a string"
	d int 'x' // ERROR "incorrect tag syntax|struct field tag must be a string"
}
