package p

func f(a, b, c int) {
	a b // ERROR "syntax error: unexpected name b at end of statement"
	a, b // ERROR "syntax error: unexpected newline, expected := or = or comma"
	a, b += 1 // ERROR "syntax error: unexpected \+=, expected := or = or comma"
	a, b++ // ERROR "syntax error: unexpected \+\+, expected := or = or comma"
	a = b = c // ERROR "syntax error: unexpected = at end of statement"
	a := b := c // ERROR "syntax error: unexpected := at end of statement"
	a += b, c // ERROR "syntax error: unexpected comma at end of statement"
	a++ + 1 // ERROR "syntax error: unexpected \+ at end of statement"
	a++ b // ERROR "syntax error: unexpected name b at end of statement"
	a <- b c // ERROR "syntax error: unexpected name c at end of statement"
}
