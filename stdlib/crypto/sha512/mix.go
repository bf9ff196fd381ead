package sha512

import (
	"internal/byteorder"
	"math/bits"
)

// step is one round of the 80 of a block, in which only two of the eight words change. Instead of moving the others on
// by one, the callers name them anew.
func step(a, b, c, d, e, f, g, h, in uint64) (newD, newH uint64) {
	h += in + (bits.RotateLeft64(e, -14) ^ bits.RotateLeft64(e, -18) ^ bits.RotateLeft64(e, -41)) + (g ^ e&(f^g))
	return d + h, h + (bits.RotateLeft64(a, -28) ^ bits.RotateLeft64(a, -34) ^ bits.RotateLeft64(a, -39)) + (a&b | c&(a|b))
}

// extend makes a word of the schedule of those 2, 7, 15 and 16 before it.
func extend(w2, w7, w15, w16 uint64) uint64 {
	return w16 + w7 + (bits.RotateLeft64(w2, -19) ^ bits.RotateLeft64(w2, -61) ^ w2>>6) +
		(bits.RotateLeft64(w15, -1) ^ bits.RotateLeft64(w15, -8) ^ w15>>7)
}

// Mix mixes whole blocks into the state. The schedule of a block has 80 words, of which the last 16 are kept in w.
func (s *state) Mix(p []byte) {
	var w [16]uint64
	for ; len(p) >= BlockSize; p = p[BlockSize:] {
		block := (*[BlockSize]byte)(p)
		a, b, c, d, e, f, g, h := s.words[0], s.words[1], s.words[2], s.words[3], s.words[4], s.words[5], s.words[6], s.words[7]
		for i := 0; i < 80; i += 16 {
			k := (*[16]uint64)(constants[i:])
			if i == 0 {
				w[0] = byteorder.BeUint64(block[0:])
				w[1] = byteorder.BeUint64(block[8:])
				w[2] = byteorder.BeUint64(block[16:])
				w[3] = byteorder.BeUint64(block[24:])
				w[4] = byteorder.BeUint64(block[32:])
				w[5] = byteorder.BeUint64(block[40:])
				w[6] = byteorder.BeUint64(block[48:])
				w[7] = byteorder.BeUint64(block[56:])
				w[8] = byteorder.BeUint64(block[64:])
				w[9] = byteorder.BeUint64(block[72:])
				w[10] = byteorder.BeUint64(block[80:])
				w[11] = byteorder.BeUint64(block[88:])
				w[12] = byteorder.BeUint64(block[96:])
				w[13] = byteorder.BeUint64(block[104:])
				w[14] = byteorder.BeUint64(block[112:])
				w[15] = byteorder.BeUint64(block[120:])
			} else {
				w[0] = extend(w[14], w[9], w[1], w[0])
				w[1] = extend(w[15], w[10], w[2], w[1])
				w[2] = extend(w[0], w[11], w[3], w[2])
				w[3] = extend(w[1], w[12], w[4], w[3])
				w[4] = extend(w[2], w[13], w[5], w[4])
				w[5] = extend(w[3], w[14], w[6], w[5])
				w[6] = extend(w[4], w[15], w[7], w[6])
				w[7] = extend(w[5], w[0], w[8], w[7])
				w[8] = extend(w[6], w[1], w[9], w[8])
				w[9] = extend(w[7], w[2], w[10], w[9])
				w[10] = extend(w[8], w[3], w[11], w[10])
				w[11] = extend(w[9], w[4], w[12], w[11])
				w[12] = extend(w[10], w[5], w[13], w[12])
				w[13] = extend(w[11], w[6], w[14], w[13])
				w[14] = extend(w[12], w[7], w[15], w[14])
				w[15] = extend(w[13], w[8], w[0], w[15])
			}
			d, h = step(a, b, c, d, e, f, g, h, k[0]+w[0])
			c, g = step(h, a, b, c, d, e, f, g, k[1]+w[1])
			b, f = step(g, h, a, b, c, d, e, f, k[2]+w[2])
			a, e = step(f, g, h, a, b, c, d, e, k[3]+w[3])
			h, d = step(e, f, g, h, a, b, c, d, k[4]+w[4])
			g, c = step(d, e, f, g, h, a, b, c, k[5]+w[5])
			f, b = step(c, d, e, f, g, h, a, b, k[6]+w[6])
			e, a = step(b, c, d, e, f, g, h, a, k[7]+w[7])
			d, h = step(a, b, c, d, e, f, g, h, k[8]+w[8])
			c, g = step(h, a, b, c, d, e, f, g, k[9]+w[9])
			b, f = step(g, h, a, b, c, d, e, f, k[10]+w[10])
			a, e = step(f, g, h, a, b, c, d, e, k[11]+w[11])
			h, d = step(e, f, g, h, a, b, c, d, k[12]+w[12])
			g, c = step(d, e, f, g, h, a, b, c, k[13]+w[13])
			f, b = step(c, d, e, f, g, h, a, b, k[14]+w[14])
			e, a = step(b, c, d, e, f, g, h, a, k[15]+w[15])
		}
		s.words[0] += a
		s.words[1] += b
		s.words[2] += c
		s.words[3] += d
		s.words[4] += e
		s.words[5] += f
		s.words[6] += g
		s.words[7] += h
	}
}
