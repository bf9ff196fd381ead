package big

import (
	"fmt"
	"math"
	"math/rand"
	"strconv"
	"testing"
)

func integer(s string) *Int {
	z, ok := new(Int).SetString(s, 0)
	if !ok {
		panic(s)
	}
	return z
}

// random is a number of about n bits, of either sign.
func random(r *rand.Rand, n int) *Int {
	z := new(Int).Rand(r, new(Int).Lsh(intOne, uint(r.Intn(n)+1)))
	if r.Intn(2) == 0 {
		z.Neg(z)
	}
	return z
}

func TestIntLaws(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		x, y, z := random(r, 6000), random(r, 6000), random(r, 300)
		// (x+y)(x-y) = x² - y²
		a := new(Int).Mul(new(Int).Add(x, y), new(Int).Sub(x, y))
		b := new(Int).Sub(new(Int).Mul(x, x), new(Int).Mul(y, y))
		if a.Cmp(b) != 0 {
			t.Fatalf("products of %v and %v", x, y)
		}
		if y.Sign() == 0 || z.Sign() == 0 {
			continue
		}
		for _, d := range []*Int{y, z} {
			q, rest := new(Int).QuoRem(x, d, new(Int))
			if back := new(Int).Add(new(Int).Mul(q, d), rest); back.Cmp(x) != 0 || rest.CmpAbs(d) >= 0 || rest.Sign()*x.Sign() < 0 {
				t.Fatalf("%v / %v", x, d)
			}
			q, rest = new(Int).DivMod(x, d, rest)
			if back := new(Int).Add(new(Int).Mul(q, d), rest); back.Cmp(x) != 0 || rest.Sign() < 0 || rest.CmpAbs(d) >= 0 {
				t.Fatalf("%v div %v", x, d)
			}
		}
		var u, v Int
		g := new(Int).GCD(&u, &v, x, y)
		if new(Int).Add(u.Mul(&u, x), v.Mul(&v, y)).Cmp(g) != 0 {
			t.Fatalf("gcd of %v and %v", x, y)
		}
		// x&y + x|y = x + y, x^y = x|y - x&y, also for negative numbers
		and, or, xor := new(Int).And(x, y), new(Int).Or(x, y), new(Int).Xor(x, y)
		if new(Int).Add(and, or).Cmp(new(Int).Add(x, y)) != 0 || new(Int).Sub(or, and).Cmp(xor) != 0 ||
			new(Int).AndNot(x, y).Cmp(new(Int).And(x, new(Int).Not(y))) != 0 {
			t.Fatalf("bits of %v and %v", x, y)
		}
		s := uint(r.Intn(200))
		if new(Int).Rsh(new(Int).Lsh(x, s), s).Cmp(x) != 0 {
			t.Fatalf("shift of %v by %d", x, s)
		}
		root := new(Int).Sqrt(new(Int).Abs(x))
		if new(Int).Mul(root, root).CmpAbs(x) > 0 || new(Int).Mul(root.Add(root, intOne), root).CmpAbs(x) <= 0 {
			t.Fatalf("root of %v", x)
		}
		for _, base := range []int{2, 7, 10, 16, 36, 62} {
			if back, ok := new(Int).SetString(x.Text(base), base); !ok || back.Cmp(x) != 0 {
				t.Fatalf("%v in base %d", x, base)
			}
		}
		if new(Int).SetBytes(x.Bytes()).CmpAbs(x) != 0 {
			t.Fatalf("bytes of %v", x)
		}
	}
}

func TestModular(t *testing.T) {
	p := integer("0xffffffffffffffffffffffffffffffff000000000000000000000001") // the prime of P-224
	r := rand.New(rand.NewSource(2))
	less1 := new(Int).Sub(p, intOne)
	for range 50 {
		x := new(Int).Rand(r, less1)
		x.Add(x, intOne)
		if new(Int).Exp(x, less1, p).Cmp(intOne) != 0 {
			t.Fatal("Fermat", x)
		}
		if inverse := new(Int).ModInverse(x, p); inverse.Mul(inverse, x).Mod(inverse, p).Cmp(intOne) != 0 {
			t.Fatal("inverse of", x)
		}
		square := new(Int).Exp(x, NewInt(2), p)
		if root := new(Int).ModSqrt(square, p); root == nil || new(Int).Exp(root, NewInt(2), p).Cmp(square) != 0 {
			t.Fatal("root of", square)
		}
	}
	if got := new(Int).Exp(NewInt(3), NewInt(200), NewInt(1000)); got.Int64() != 1 {
		t.Error("3^200 mod 1000:", got)
	}
}

func TestPrimes(t *testing.T) {
	n := 0
	for i := range int64(10000) {
		if NewInt(i).ProbablyPrime(0) {
			n++
		}
	}
	if n != 1229 {
		t.Errorf("%d primes below 10000", n)
	}
	for s, want := range map[string]bool{
		"18446744073709551557": true, "18446744073709551556": false, "3825123056546413051": false, // passes for 9 bases
		"170141183460469231731687303715884105727": true, "170141183460469231731687303715884105725": false,
	} {
		if integer(s).ProbablyPrime(10) != want {
			t.Error(s)
		}
	}
}

func TestFormat(t *testing.T) {
	x := integer("-1234567890123456789012")
	for format, want := range map[string]string{
		"%d": "-1234567890123456789012", "%x": "-42ed123b0bd8203a14", "%#X": "-0X42ED123B0BD8203A14", "%30d": "       -1234567890123456789012",
		"%-25d|": "-1234567890123456789012  |", "%025d": "-001234567890123456789012",
	} {
		if got := fmt.Sprintf(format, x); got != want {
			t.Errorf("%s: got %s, want %s", format, got, want)
		}
	}
	if got := new(Int).MulRange(1, 30).String(); got != "265252859812191058636308480000000" {
		t.Error("30!", got)
	}
	if got := new(Int).Binomial(60, 30).String(); got != "118264581564861424" {
		t.Error("60 over 30", got)
	}
}

func TestRat(t *testing.T) {
	sum := new(Rat)
	for i := range int64(20) {
		sum.Add(sum, NewRat(1, i+1))
	}
	if sum.String() != "55835135/15519504" || sum.FloatString(5) != "3.59774" {
		t.Error(sum, sum.FloatString(5))
	}
	for s, want := range map[string]string{"0.125": "1/8", "-4/6": "-2/3", "1e3": "1000", "0x1p-2": "1/4", "1/0": "", "1.": "1", "a": ""} {
		x, ok := new(Rat).SetString(s)
		if ok != (want != "") || ok && x.RatString() != want {
			t.Errorf("%s: got %v, %v", s, x, ok)
		}
	}
	for _, f := range []float64{0, 1, 0.1, -math.Pi, 1e300, 5e-324, math.MaxFloat64, 2.2250738585072011e-308} {
		if got, exact := new(Rat).SetFloat64(f).Float64(); got != f || !exact {
			t.Errorf("%g: got %g, %v", f, got, exact)
		}
	}
	if f, exact := NewRat(1, 3).Float64(); f != 1./3 || exact {
		t.Error(f, exact)
	}
}

func TestFloat(t *testing.T) {
	two := new(Float).SetPrec(200).SetInt64(2)
	root := new(Float).Sqrt(two)
	if got := root.Text('f', 50); got != "1.41421356237309504880168872420969807856967187537695" {
		t.Error(got)
	}
	r := rand.New(rand.NewSource(3))
	for range 2000 {
		a, b := math.Float64frombits(r.Uint64()), math.Float64frombits(r.Uint64())
		if math.IsNaN(a) || math.IsNaN(b) || math.IsInf(a, 0) || math.IsInf(b, 0) || b == 0 || math.Abs(a) < 1e-307 {
			continue
		}
		x, y := NewFloat(a), NewFloat(b)
		for op, want := range map[string]float64{"+": a + b, "-": a - b, "*": a * b, "/": a / b} {
			if math.IsInf(want, 0) || math.Abs(want) < 1e-307 {
				continue
			}
			z := new(Float)
			switch op {
			case "+":
				z.Add(x, y)
			case "-":
				z.Sub(x, y)
			case "*":
				z.Mul(x, y)
			case "/":
				z.Quo(x, y)
			}
			if got, acc := z.Float64(); got != want || acc != Exact {
				t.Fatalf("%g %s %g: got %g, want %g", a, op, b, got, want)
			}
		}
		if got := x.Text('g', -1); got != strconv.FormatFloat(a, 'g', -1, 64) {
			t.Fatalf("%g: got %s", a, got)
		}
		if back, _, err := ParseFloat(x.Text('g', -1), 10, 53, ToNearestEven); err != nil || back.Cmp(x) != 0 {
			t.Fatalf("%g: %v %v", a, back, err)
		}
	}
	third := new(Float).SetMode(ToPositiveInf).SetPrec(10)
	third.Quo(NewFloat(1), NewFloat(3))
	if third.Acc() != Above || third.Text('p', 0) != "0x.aacp-1" {
		t.Error(third.Acc(), third.Text('p', 0))
	}
}

func TestUndefined(t *testing.T) {
	defer func() {
		if _, ok := recover().(ErrNaN); !ok {
			t.Error("no ErrNaN")
		}
	}()
	x := new(Float).SetInf(false)
	x.Sub(x, x)
}
