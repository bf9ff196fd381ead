package math

// The Bessel functions of orders 0 and 1 are power series for x < 2. Beyond, they are waves,
//
//	J(x) = √(2/πx) (P cos χ - Q sin χ)    Y(x) = √(2/πx) (P sin χ + Q cos χ)
//
// with the phase χ = x - π/4 for order 0, x - 3π/4 for order 1, and with P and Q that change slowly: polynomials in 1/x², in
// pieces. Higher orders come from these two by recurrence, upwards as long as that is stable and downwards otherwise.
const leastWave = 2

// besselPiece holds P and x·Q, up to x = end, as polynomials in 1/x² - middle.
type besselPiece struct {
	end, middle float64
	p, q        []float64
}

// wave returns J and Y of order 0 or 1, for x >= leastWave.
func wave(order int, x float64) (j, y float64) {
	sin, cos := Sincos(x)
	// √2 times the sine and cosine of x - π/4. Where the terms of one cancel it comes from the other instead, for the
	// product of both is -cos 2x.
	s, c := sin-cos, sin+cos
	if x < MaxFloat64/2 {
		if cross := -Cos(2 * x); sin*cos < 0 {
			c = cross / s
		} else {
			s = cross / c
		}
	}
	pieces := bessel0[:]
	if order == 1 {
		pieces = bessel1[:]
		s, c = -c, s // another quarter turn
	}
	amplitude := Sqrt(x)
	if x > 0x1p300 {
		return c / (SqrtPi * amplitude), s / (SqrtPi * amplitude)
	}
	i := 0
	for x > pieces[i].end {
		i++
	}
	t := 1/(x*x) - pieces[i].middle
	p := horner(t, pieces[i].p)
	q := horner(t, pieces[i].q) / x
	return (p*c - q*s) / (SqrtPi * amplitude), (p*s + q*c) / (SqrtPi * amplitude)
}

// J0 returns the order-zero Bessel function of the first kind.
//
//	J0(±Inf) = 0
//	J0(0) = 1
//	J0(NaN) = NaN
func J0(x float64) float64 {
	x = Abs(x)
	switch {
	case x != x:
		return x
	case x > MaxFloat64:
		return 0
	case x < leastWave:
		z := x * x
		return 1 + z*horner(z, j0Series[1:])
	}
	j, _ := wave(0, x)
	return j
}

// Y0 returns the order-zero Bessel function of the second kind.
//
//	Y0(+Inf) = 0
//	Y0(0) = -Inf
//	Y0(x < 0) = NaN
//	Y0(NaN) = NaN
func Y0(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	case x == 0:
		return Inf(-1)
	case x < leastWave:
		return horner(x*x, y0Series[:]) + 2/Pi*Log(x)*J0(x)
	}
	_, y := wave(0, x)
	return y
}

// J1 returns the order-one Bessel function of the first kind.
//
//	J1(±Inf) = 0
//	J1(NaN) = NaN
func J1(x float64) float64 {
	ax := Abs(x)
	switch {
	case x != x:
		return x
	case ax > MaxFloat64:
		return 0
	case ax < leastWave:
		return x * horner(x*x, j1Series[:])
	}
	j, _ := wave(1, ax)
	if x < 0 {
		return -j
	}
	return j
}

// Y1 returns the order-one Bessel function of the second kind.
//
//	Y1(+Inf) = 0
//	Y1(0) = -Inf
//	Y1(x < 0) = NaN
//	Y1(NaN) = NaN
func Y1(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	case x == 0:
		return Inf(-1)
	case x < leastWave:
		return x*horner(x*x, y1Series[:]) + 2/Pi*(Log(x)*J1(x)-1/x)
	}
	_, y := wave(1, x)
	return y
}

// Jn returns the order-n Bessel function of the first kind.
//
//	Jn(n, ±Inf) = 0
//	Jn(n, NaN) = NaN
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	}
	// J(-n, x) is (-1)**n J(n, x), and so is J(n, -x).
	sign := 1.0
	if n < 0 {
		n, x = -n, -x
	}
	if x < 0 {
		x = -x
		if n&1 == 1 {
			sign = -1
		}
	}
	switch {
	case n == 0:
		return J0(x)
	case n == 1:
		return sign * J1(x)
	case x == 0:
		return 0
	case float64(n) <= x:
		before, now := J0(x), J1(x)
		for i := 1; i < n; i++ {
			before, now = now, now*(float64(2*i)/x)-before
		}
		return sign * now
	case x < 0x1p-29: // (x/2)**n / n!
		if n > 33 {
			return 0
		}
		result := 1.0
		for i := 1; i <= n; i++ {
			result *= 0.5 * x / float64(i)
		}
		return sign * result
	}
	return sign * downwards(n, x)
}

// downwards returns J(n, x) for n > x. Downwards the recurrence is stable and forgets how it began; it begins with 0 and 1
// at an order so great that what it yields is right at n, up to a factor that comparison with J0 or J1 gives in the end.
func downwards(n int, x float64) float64 {
	// Going up from n, the terms of the other solution grow by these quotients; far enough is when they have grown
	// beyond the precision wanted.
	start := n
	for growth, before, now := 1.0, 0.0, 1.0; growth < 1e18; growth = Abs(now) {
		start++
		before, now = now, now*(float64(2*start)/x)-before
	}
	above, now := 0.0, 1.0
	wanted := 0.0
	for i := start; i > 0; i-- {
		above, now = now, now*(float64(2*i)/x)-above // now has the order i-1
		if i-1 == n {
			wanted = now
		}
		if Abs(now) > 1e200 {
			above /= 1e200
			now /= 1e200
			wanted /= 1e200
		}
	}
	j0, j1 := J0(x), J1(x)
	if Abs(j0) >= Abs(j1) {
		return wanted / now * j0
	}
	return wanted / above * j1
}

// Yn returns the order-n Bessel function of the second kind.
//
//	Yn(n, +Inf) = 0
//	Yn(n ≥ 0, 0) = -Inf
//	Yn(n < 0, 0) = +Inf if n is odd, -Inf if n is even
//	Yn(n, x < 0) = NaN
//	Yn(n, NaN) = NaN
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case x > MaxFloat64:
		return 0
	}
	sign := 1.0
	if n < 0 {
		n = -n
		if n&1 == 1 {
			sign = -1
		}
	}
	switch {
	case x == 0:
		return -sign * Inf(1)
	case n == 0:
		return Y0(x)
	}
	before, now := Y0(x), Y1(x)
	for i := 1; i < n && now >= -MaxFloat64; i++ {
		before, now = now, now*(float64(2*i)/x)-before
	}
	return sign * now
}
