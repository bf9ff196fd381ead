package main

/* A general comment
   over several lines acts like a newline. */
import /* between words */ "fmt"

/**/

func /* name */ add(a /* first */, b /* second */ int) int { /* body */
	return a /* plus */ + /* b */ b // and a line comment
}

func one() int {
	return 1 /* the newline in here
	ends the statement */
}

func main() {
	fmt.Println(add(1 /*,2*/, 3))
	fmt.Println(one())
	fmt.Println("/* not a comment */", "// nor this", '/', "*/")
	x := 6 /* divide */ / /* by */ 2
	fmt.Println(x)
	/* // a line comment does not start in here */ fmt.Println("still runs")
	// /* and a general one does not start here
	fmt.Println("end")
}
