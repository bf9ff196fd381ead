package rand

import "math"

// How the normal and the exponential distribution are drawn from.  The area under the density is cut into layers of equal
// area (the ziggurat). A random number picks a layer and a place in it. Mostly the place is within the part of the layer
// that lies wholly under the density, and that is all. Otherwise a second number decides whether the point is under
// the curve, and the lowest layer, which goes on for ever, has a method of its own for its tail.

const (
	normalTail      = 3.442619855899      // where the lowest layer of the normal distribution ends its wholly covered part
	exponentialTail = 7.69711747013104972 // the same for the exponential distribution
)

// NormFloat64 returns a normally distributed number with mean 0 and standard deviation 1. For others:
//
//	sample = NormFloat64() * desiredStdDev + desiredMean
func (r *Rand) NormFloat64() float64 {
	for {
		j := int32(r.Uint32())
		layer := j & 0x7F
		x := float64(j) * float64(normalW[layer])
		size := uint32(j)
		if j < 0 {
			size = uint32(-j)
		}
		if size < normalK[layer] {
			return x
		}
		if layer == 0 { // the tail (Marsaglia, 1964)
			for {
				x = -math.Log(r.Float64()) * (1.0 / normalTail)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normalTail + x
			}
			return -normalTail - x
		}
		height := normalF[layer] + float32(r.Float64())*(normalF[layer-1]-normalF[layer])
		if height < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// ExpFloat64 returns an exponentially distributed number with rate and mean 1. For others:
//
//	sample = ExpFloat64() / desiredRateParameter
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		layer := j & 0xFF
		x := float64(j) * float64(exponentialW[layer])
		if j < exponentialK[layer] {
			return x
		}
		if layer == 0 { // the tail looks like the whole
			return exponentialTail - math.Log(r.Float64())
		}
		height := exponentialF[layer] + float32(r.Float64())*(exponentialF[layer-1]-exponentialF[layer])
		if height < float32(math.Exp(-x)) {
			return x
		}
	}
}

// A Zipf makes numbers that follow Zipf's law: k has a probability proportional to (v+k)**-s.
//
// The method is rejection-inversion (Hörmann and Derflinger, 1996): the density of which the probabilities are samples can
// be integrated and the integral inverted; of the area under it what does not belong to a number is refused.
type Zipf struct {
	r          *Rand
	imax       float64
	v, q       float64
	oneMinusQ  float64
	areaMax    float64 // the integral up to the right edge of imax
	areaWidth  float64 // from there to the left edge of 0
	acceptance float64 // how near to the number a place is surely accepted
}

// integral returns the integral of (v+x)**-q.
func (z *Zipf) integral(x float64) float64 {
	return math.Exp(z.oneMinusQ*math.Log(z.v+x)) * (1 / z.oneMinusQ)
}

// inverse is the inverse of integral.
func (z *Zipf) inverse(x float64) float64 {
	return math.Exp(1/z.oneMinusQ*math.Log(z.oneMinusQ*x)) - z.v
}

// NewZipf returns a Zipf for the numbers from 0 to imax, which draws on r. It needs s > 1 and v >= 1; otherwise it
// returns nil.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, q: s, oneMinusQ: 1 - s}
	z.areaMax = z.integral(z.imax + 0.5)
	z.areaWidth = z.integral(0.5) - math.Exp(math.Log(v)*-s) - z.areaMax
	z.acceptance = 1 - z.inverse(z.integral(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// Uint64 returns the next number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		area := z.areaMax + z.r.Float64()*z.areaWidth
		x := z.inverse(area)
		k := math.Floor(x + 0.5)
		if k-x <= z.acceptance || area >= z.integral(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
