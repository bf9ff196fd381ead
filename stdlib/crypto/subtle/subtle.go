// Package subtle has functions whose time does not depend on what their arguments are, for secrets.
package subtle

// ConstantTimeCompare returns 1 if x and y are equal and 0 if not. Only their lengths tell on the time.
func ConstantTimeCompare(x, y []byte) int {
	if len(x) != len(y) {
		return 0
	}
	var differs byte
	for i := range x {
		differs |= x[i] ^ y[i]
	}
	return ConstantTimeByteEq(differs, 0)
}

// ConstantTimeSelect returns x if v is 1 and y if v is 0.
func ConstantTimeSelect(v, x, y int) int { return y ^ -v&(x^y) }

// ConstantTimeByteEq returns 1 if x == y and 0 if not.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 if x == y and 0 if not.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeLessOrEq returns 1 if x <= y and 0 if not; both are from 0 to 1<<31 - 1.
func ConstantTimeLessOrEq(x, y int) int {
	return int(uint32(int32(x)-int32(y)-1) >> 31)
}

// ConstantTimeCopy copies y to x, which is as long, if v is 1 and not if v is 0.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	mask := byte(-v)
	for i := range x {
		x[i] ^= mask & (x[i] ^ y[i])
	}
}

// WithDataIndependentTiming calls f. Processors that have a mode in which the time of instructions does not depend on
// data run f in it; the amd64 ones have none.
func WithDataIndependentTiming(f func()) { f() }
