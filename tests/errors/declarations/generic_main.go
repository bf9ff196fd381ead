package main

func init[T any]() {} // ERROR "func init must have no type parameters"
func main[T any]() {} // ERROR "func main must have no type parameters"
