package p

func f(x int) {
unused: // ERROR "label unused defined and not used"
	for {
	}
used:
	for {
		break used
	}
dup:
	goto dup
dup: // ERROR "label dup already defined at \S+\.go:\d+:\d+"
	x++
	goto nowhere // ERROR "label nowhere not defined"
	func() {
		break used // ERROR "break label not defined: used"
	}()
_:
	x++
}
