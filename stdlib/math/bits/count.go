// Package bits counts, turns and adds the bits of unsigned integers.
//
// All of it is plain Go that gives the right result on any machine. The compiler knows these functions by name and
// puts single instructions in their place where the processor has them.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 32 << (^uint(0) >> 63)

// Masks that split a word into alternating groups of 1, 2, 4, 8 and 16 bits.
const (
	alternate1  = 0x5555555555555555
	alternate2  = 0x3333333333333333
	alternate4  = 0x0F0F0F0F0F0F0F0F
	alternate8  = 0x00FF00FF00FF00FF
	alternate16 = 0x0000FFFF0000FFFF
	onesInBytes = 0x0101010101010101
)

// LeadingZeros returns how many zero bits stand before the highest one bit of x; UintSize if x is 0.
func LeadingZeros(x uint) int { return UintSize - Len(x) }

// LeadingZeros8 is LeadingZeros for 8 bits.
func LeadingZeros8(x uint8) int { return 8 - Len8(x) }

// LeadingZeros16 is LeadingZeros for 16 bits.
func LeadingZeros16(x uint16) int { return 16 - Len16(x) }

// LeadingZeros32 is LeadingZeros for 32 bits.
func LeadingZeros32(x uint32) int { return 32 - Len32(x) }

// LeadingZeros64 is LeadingZeros for 64 bits.
func LeadingZeros64(x uint64) int { return 64 - Len64(x) }

// TrailingZeros returns how many zero bits stand after the lowest one bit of x; UintSize if x is 0.
func TrailingZeros(x uint) int {
	if x == 0 {
		return UintSize
	}
	return TrailingZeros64(uint64(x))
}

// TrailingZeros8 is TrailingZeros for 8 bits.
func TrailingZeros8(x uint8) int { return TrailingZeros64(uint64(x) | 1<<8) }

// TrailingZeros16 is TrailingZeros for 16 bits.
func TrailingZeros16(x uint16) int { return TrailingZeros64(uint64(x) | 1<<16) }

// TrailingZeros32 is TrailingZeros for 32 bits.
func TrailingZeros32(x uint32) int { return TrailingZeros64(uint64(x) | 1<<32) }

// TrailingZeros64 is TrailingZeros for 64 bits.
func TrailingZeros64(x uint64) int {
	// The bits below the lowest one bit, and only those, are set in the argument. For x = 0 that is all.
	return OnesCount64(^x & (x - 1))
}

// OnesCount returns how many bits of x are one.
func OnesCount(x uint) int { return OnesCount64(uint64(x)) }

// OnesCount8 is OnesCount for 8 bits.
func OnesCount8(x uint8) int { return OnesCount64(uint64(x)) }

// OnesCount16 is OnesCount for 16 bits.
func OnesCount16(x uint16) int { return OnesCount64(uint64(x)) }

// OnesCount32 is OnesCount for 32 bits.
func OnesCount32(x uint32) int { return OnesCount64(uint64(x)) }

// OnesCount64 is OnesCount for 64 bits.
func OnesCount64(x uint64) int {
	x -= x >> 1 & alternate1
	x = x&alternate2 + x>>2&alternate2
	x = (x + x>>4) & alternate4
	// The product's top byte is the sum of all bytes.
	return int(x * onesInBytes >> 56)
}

// Reverse returns x with its bits in opposite order.
func Reverse(x uint) uint {
	if UintSize == 32 {
		return uint(Reverse32(uint32(x)))
	}
	return uint(Reverse64(uint64(x)))
}

// Reverse8 is Reverse for 8 bits.
func Reverse8(x uint8) uint8 { return uint8(Reverse64(uint64(x)) >> 56) }

// Reverse16 is Reverse for 16 bits.
func Reverse16(x uint16) uint16 { return uint16(Reverse64(uint64(x)) >> 48) }

// Reverse32 is Reverse for 32 bits.
func Reverse32(x uint32) uint32 { return uint32(Reverse64(uint64(x)) >> 32) }

// Reverse64 is Reverse for 64 bits.
func Reverse64(x uint64) uint64 {
	x = x>>1&alternate1 | x&alternate1<<1
	x = x>>2&alternate2 | x&alternate2<<2
	x = x>>4&alternate4 | x&alternate4<<4
	return ReverseBytes64(x)
}

// ReverseBytes returns x with its bytes in opposite order.
func ReverseBytes(x uint) uint {
	if UintSize == 32 {
		return uint(ReverseBytes32(uint32(x)))
	}
	return uint(ReverseBytes64(uint64(x)))
}

// ReverseBytes16 is ReverseBytes for 16 bits.
func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }

// ReverseBytes32 is ReverseBytes for 32 bits.
func ReverseBytes32(x uint32) uint32 { return uint32(ReverseBytes64(uint64(x)) >> 32) }

// ReverseBytes64 is ReverseBytes for 64 bits.
func ReverseBytes64(x uint64) uint64 {
	x = x>>8&alternate8 | x&alternate8<<8
	x = x>>16&alternate16 | x&alternate16<<16
	return x>>32 | x<<32
}

// RotateLeft turns x left by k bits, right by -k if k is negative; k counts modulo UintSize.
func RotateLeft(x uint, k int) uint {
	if UintSize == 32 {
		return uint(RotateLeft32(uint32(x), k))
	}
	return uint(RotateLeft64(uint64(x), k))
}

// RotateLeft8 is RotateLeft for 8 bits.
func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

// RotateLeft16 is RotateLeft for 16 bits.
func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

// RotateLeft32 is RotateLeft for 32 bits.
func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

// RotateLeft64 is RotateLeft for 64 bits.
func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Len returns how many bits it takes to write x; 0 if x is 0.
func Len(x uint) int { return Len64(uint64(x)) }

// Len8 is Len for 8 bits.
func Len8(x uint8) int { return Len64(uint64(x)) }

// Len16 is Len for 16 bits.
func Len16(x uint16) (n int) { return Len64(uint64(x)) }

// Len32 is Len for 32 bits.
func Len32(x uint32) (n int) { return Len64(uint64(x)) }

// Len64 is Len for 64 bits.
func Len64(x uint64) (n int) {
	// Halve the part in which the highest one bit must be.
	if x >= 1<<32 {
		x >>= 32
		n = 32
	}
	if x >= 1<<16 {
		x >>= 16
		n += 16
	}
	if x >= 1<<8 {
		x >>= 8
		n += 8
	}
	if x >= 1<<4 {
		x >>= 4
		n += 4
	}
	// What is left is 0 to 15; the constant lists its lengths, four bits each.
	return n + int(0x4444444433332210>>(x*4)&0xF)
}
