// Primesieve finds prime numbers with a chain of goroutines, one for each prime found: each passes on the numbers that its prime
// does not divide.
package main

import "fmt"

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	numbers := make(chan int)
	go generate(numbers)
	sum := 0
	for n := 1; n <= 300; n++ {
		prime := <-numbers
		sum += prime
		if n%25 == 0 {
			fmt.Printf("prime number %3d is %4d\n", n, prime)
		}
		next := make(chan int)
		go filter(numbers, next, prime)
		numbers = next
	}
	fmt.Println("sum:", sum)
}
