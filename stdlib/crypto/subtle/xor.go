package subtle

import (
	"internal/byteorder"
	"unsafe"
)

// XORBytes writes x[i] ^ y[i] to dst for all i that both have and returns their number. dst must have room for them,
// and must be x or y themselves or not overlap them.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	dst, x, y = dst[:n], x[:n], y[:n]
	if overlap(dst, x) || overlap(dst, y) {
		panic("subtle.XORBytes: invalid overlap")
	}
	i := 0
	for ; i+8 <= n; i += 8 {
		byteorder.LePutUint64(dst[i:], byteorder.LeUint64(x[i:])^byteorder.LeUint64(y[i:]))
	}
	for ; i < n; i++ {
		dst[i] = x[i] ^ y[i]
	}
	return n
}

// overlap says whether a and b, of the same length, share some of their bytes but do not begin together.
func overlap(a, b []byte) bool {
	p, q := uintptr(unsafe.Pointer(&a[0])), uintptr(unsafe.Pointer(&b[0]))
	return p != q && p < q+uintptr(len(b)) && q < p+uintptr(len(a))
}
