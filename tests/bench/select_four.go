package main

func main() {
	var c [4]chan int
	for i := range c {
		c[i] = make(chan int)
		go func() {
			for n := 0; n < 500000; n++ {
				c[i] <- n
			}
		}()
	}
	sum := 0
	for n := 0; n < 4*500000; n++ {
		select {
		case v := <-c[0]:
			sum += v
		case v := <-c[1]:
			sum += v
		case v := <-c[2]:
			sum += v
		case v := <-c[3]:
			sum += v
		}
	}
	if sum != 4*(500000*(500000-1)/2) {
		panic(sum)
	}
}
