package main

import "fmt"

type größe struct{ länge, 幅 int }

func (g größe) площадь() int { return g.länge * g.幅 }

const π = 3.14159

func main() {
	g := größe{länge: 3, 幅: 4}
	fmt.Println(g.площадь(), π)
	ñ, αβγ, _x9, ThisVariableIsExported := 1, 2, 3, 4
	fmt.Println(ñ + αβγ + _x9 + ThisVariableIsExported)
	fmt.Printf("%+v %T\n", g, g)
	// The names of the predeclared things are not keywords.
	len, true, nil, int := 1, 2, 3, 4
	fmt.Println(len, true, nil, int)
	string := func(x float64) float64 { return x * 2 }
	fmt.Println(string(1.5))
}
