package main

import "fmt"

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	Tuesday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }
func (d Weekday) Next() Weekday  { return (d + 1) % 3 }

type Flags uint

const (
	A Flags = 1 << iota
	B
	_
	D
)

type Temp float64

func (t Temp) F() Temp { return t*9/5 + 32 }

type Name string

func main() {
	for d := Sunday; d <= Tuesday; d++ {
		fmt.Print(d, "->", d.Next(), " ")
	}
	fmt.Println(A|D, B, D, A&^A)
	fmt.Println(Temp(100).F(), Name("a")+"b", len(Name("xyz")))
	var w interface{} = Monday
	switch w {
	case uint8(1):
		fmt.Println("wrong")
	case Monday:
		fmt.Println("Monday")
	}
}
