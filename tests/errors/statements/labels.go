package p

func f(x int) {
a: // ERROR "label a defined and not used"
	x++
b:
	for {
		break b
	}
c:
c: // ERROR "label c already defined at \S+\.go:\d+:\d+"
	goto c
	goto d // ERROR "goto d jumps into block starting at \S+\.go:\d+:\d+"
	{
	d:
		x++
	}
	{
	e:
		goto e
	}
	goto e // ERROR "goto e jumps into block starting at \S+\.go:\d+:\d+"
f:
	f(1)
	goto f
}
