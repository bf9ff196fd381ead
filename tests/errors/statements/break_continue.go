package p

func f(x int, c chan int) {
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	if x > 0 {
		break // ERROR "break is not in a loop, switch, or select"
		continue // ERROR "continue is not in a loop"
	}
	switch x {
	case 1:
		break
		continue // ERROR "continue is not in a loop"
	}
	select {
	case <-c:
		break
		continue // ERROR "continue is not in a loop"
	}
	for {
		break
		continue
		func() {
			break // ERROR "break is not in a loop, switch, or select"
			continue // ERROR "continue is not in a loop"
		}()
	}
L:
	for {
		for {
			continue L
			break L
		}
		break M // ERROR "break label not defined: M"
		continue M // ERROR "continue label not defined: M"
	}
S:
	switch x {
	case 1:
		break S
		continue S // ERROR "invalid continue label S"
	}
B:
	{
		break B // ERROR "invalid break label B"
		continue B // ERROR "invalid continue label B"
	}
	for {
		break L // ERROR "invalid break label L"
		continue L // ERROR "invalid continue label L"
	}
I:
	if x > 0 {
		break I // ERROR "invalid break label I"
	}
}
