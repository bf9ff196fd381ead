#!/usr/bin/env python3
"""Writes tables.go: the numbers that the elementary and special functions are made of.  (Needs mpmath.)

    ./gen_tables.py > tables.go

Polynomials are interpolated at the Chebyshev nodes of their interval, which is within a small factor of the best
possible; each is given enough terms for its error to stay below a given fraction of the last bit of a float64.
"""

import mpmath as mp

mp.mp.prec = 400


def as_float(x):
    return repr(float(x))


def pair(x):
    hi = mp.mpf(float(x))
    return as_float(hi), as_float(x - hi)


def cut(x, bits):
    """x rounded to a multiple of 2**-bits."""
    return mp.nint(mp.ldexp(x, bits)) / mp.mpf(2) ** bits


def interpolate(f, a, b, degree):
    """Coefficients, lowest first, of the polynomial that agrees with f at the Chebyshev nodes of [a, b]."""
    a, b = mp.mpf(a), mp.mpf(b)
    n = degree + 1
    values = []
    for i in range(n):
        node = mp.cos(mp.pi * (i + mp.mpf(1) / 2) / n)
        values.append(f((a + b) / 2 + node * (b - a) / 2))
    # Chebyshev coefficients, then monomials of u in [-1, 1], then of x.
    cheb = []
    for k in range(n):
        s = mp.fsum(values[i] * mp.cos(mp.pi * k * (i + mp.mpf(1) / 2) / n) for i in range(n))
        cheb.append(s * 2 / n)
    cheb[0] /= 2
    u = [mp.mpf(0)] * n
    before, now = [mp.mpf(1)], [mp.mpf(0), mp.mpf(1)]
    for k in range(n):
        t = before if k == 0 else now
        for i, c in enumerate(t):
            u[i] += cheb[k] * c
        if k >= 1:
            following = [mp.mpf(0)] + [2 * c for c in now]
            for i, c in enumerate(before):
                following[i] -= c
            before, now = now, following
    # Substitute u = (x - m) / h by Horner's rule.
    m, h = (a + b) / 2, (b - a) / 2
    result = [mp.mpf(0)]
    for c in reversed(u):
        shifted = [mp.mpf(0)] * (len(result) + 1)
        for i, r in enumerate(result):
            shifted[i + 1] += r / h
            shifted[i] -= r * m / h
        shifted[0] += c
        result = shifted
    return result[:n]


def evaluate(coefficients, x):
    s = mp.mpf(0)
    for c in reversed(coefficients):
        s = s * x + c
    return s


def fit(f, a, b, error):
    """The shortest interpolating polynomial that is nowhere farther from f than error."""
    for degree in range(3, 45):
        p = interpolate(f, a, b, degree)
        points = [mp.mpf(a) + (mp.mpf(b) - a) * i / 60 for i in range(61)]
        if max(abs(evaluate(p, x) - f(x)) for x in points) < error:
            return p
    raise ValueError("no polynomial is good enough")


def limit(f, at_zero):
    """f, with its limit where it divides by nought."""
    return lambda x: f(x) if x != 0 else mp.mpf(at_zero)


def print_floats(name, comment, values):
    print(f"\n// {comment}\nvar {name} = [...]float64{{")
    for i in range(0, len(values), 5):
        print("\t" + ", ".join(values[i:i + 5]) + ",")
    print("}")


def print_polynomial(name, comment, f, a, b, error):
    print_floats(name, comment, [as_float(c) for c in fit(f, a, b, mp.mpf(error))])


def print_rows(name, comment, kind, rows):
    print(f"\n// {comment}\nvar {name} = [...]{kind}{{")
    for row in rows:
        print("\t{" + ", ".join(row) + "},")
    print("}")


def exp_and_log():
    print_rows("expTable", "expTable[i] is 2**(i/64), as a pair.", "[2]float64",
               [pair(mp.mpf(2) ** (mp.mpf(i) / 64)) for i in range(64)])
    rows = []
    for i in range(128):
        # The interval of numbers whose bits, counted from those of 0.6875 on, begin with i.
        first = mp.mpf(11) / 16 + (i if i < 80 else 80) / mp.mpf(256) + (i - 80 if i > 80 else 0) / mp.mpf(128)
        width = mp.mpf(1) / (256 if i < 80 else 128)
        inverse = cut(1 / (first + width / 2), 9)
        if abs(first - 1) < mp.mpf(1) / 100 and (i in (79, 80)):
            inverse = mp.mpf(1)
        assert abs(first * inverse - 1) < 1 / mp.mpf(127) and abs((first + width) * inverse - 1) < 1 / mp.mpf(127), i
        logarithm = -mp.log(inverse)
        hi = cut(logarithm, 42)
        rows.append((as_float(inverse), as_float(hi), as_float(logarithm - hi)))
    print_rows("logTable", "logTable[i] holds a number c near 1/x for the x of interval i, and -log(c) as a multiple of 2**-42 and a rest.",
               "[3]float64", rows)


def trigonometry():
    with mp.workprec(1400):
        bits = int(mp.floor(mp.ldexp(2 / mp.pi, 64 * 20)))
    words = [0] + [bits >> 64 * (19 - i) & (1 << 64) - 1 for i in range(20)]
    print("\n// twoOverPi holds 2/π in binary: 64 zeros for the places before the point, then 1280 bits.")
    print("var twoOverPi = [...]uint64{")
    for i in range(0, 21, 4):
        print("\t" + ", ".join(f"{w:#018x}" for w in words[i:i + 4]) + ",")
    print("}")
    print_rows("atanTable", "atanTable[i] is the arctangent of i/16, as a pair.", "[2]float64",
               [pair(mp.atan(mp.mpf(i) / 16)) for i in range(17)])


    print_polynomial("sinPoly", "sinPoly is (sin x - x) / x³ in z = x², for |x| <= π/4.",
                     limit(lambda z: (mp.sin(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z)**3, -mp.mpf(1) / 6), 0, 0.617, 3e-18)
    print_polynomial("cosPoly", "cosPoly is (cos x - 1 + x²/2) / x⁴ in z = x², for |x| <= π/4.",
                     limit(lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2, mp.mpf(1) / 24), 0, 0.617, 1e-17)


def hyperbolic():
    print_polynomial("expm1Poly", "expm1Poly is (e**x - 1 - x - x²/2) / x³ for |x| < 0.35.",
                     limit(lambda x: (mp.expm1(x) - x - x * x / 2) / x**3, mp.mpf(1) / 6), -0.35, 0.35, 2e-18)
    print_polynomial("sinhPoly", "sinhPoly is (sinh x - x) / x³ in z = x², for |x| < 0.4.",
                     limit(lambda z: (mp.sinh(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z)**3, mp.mpf(1) / 6), 0, 0.16, 1e-18)
    print_polynomial("tanhPoly", "tanhPoly is (tanh x - x) / x³ in z = x², for |x| < 0.4.",
                     limit(lambda z: (mp.tanh(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z)**3, -mp.mpf(1) / 3), 0, 0.16, 1e-18)


def errors():
    print_polynomial("erfPoly", "erfPoly is erf(x)/x - 1 in z = x², for |x| < 0.84375.",
                     limit(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, 2 / mp.sqrt(mp.pi) - 1), 0, 0.712, 2e-18)

    def scaled(x):
        return mp.exp(x * x) * mp.erfc(x)

    edges = ["0.84375", "1.4375", "2.1875", "3.3125", "5.3125", "9.3125"]
    rows = []
    for a, b in zip(edges, edges[1:]):
        m = (mp.mpf(a) + mp.mpf(b)) / 2
        f = lambda t: scaled(m + t)
        half = (mp.mpf(b) - mp.mpf(a)) / 2
        rows.append((a, b, m, fit(f, -half, half, scaled(mp.mpf(b)) * mp.mpf(2)**-57)))
    print("\n// erfcPieces holds exp(x²)·erfc(x) as polynomials in x - middle, up to each end.")
    print("var erfcPieces = [...]struct {\n\tend, middle float64\n\tpoly        []float64\n}{")
    for a, b, m, p in rows:
        print(f"\t{{{b}, {as_float(m)}, []float64{{")
        for i in range(0, len(p), 5):
            print("\t\t" + ", ".join(as_float(c) for c in p[i:i + 5]) + ",")
        print("\t}},")
    print("}")
    print_polynomial("erfcTail", "erfcTail is x·exp(x²)·erfc(x) in z = 1/x², for x > 9.3125.",
                     limit(lambda z: scaled(1 / mp.sqrt(z)) / mp.sqrt(z), 1 / mp.sqrt(mp.pi)), 0, 0.0116, 1e-18)


def gamma():
    print_polynomial("lgamma1Poly", "lgamma1Poly is lgamma(1+t)/t for |t| <= 0.5.",
                     limit(lambda t: mp.loggamma(1 + t) / t, -mp.euler), -0.5, 0.5, 2e-18)
    print_polynomial("lgamma2Poly", "lgamma2Poly is lgamma(2+t)/t for |t| <= 0.5.",
                     limit(lambda t: mp.loggamma(2 + t) / t, 1 - mp.euler), -0.5, 0.5, 2e-18)
    print_floats("stirling", "stirling holds the coefficients of Stirling's series in 1/x².",
                 [as_float(mp.bernoulli(2 * n) / (2 * n * (2 * n - 1))) for n in range(1, 11)])


def bessel():
    n = 14
    for order in (0, 1):
        print_floats(f"j{order}Series", f"j{order}Series is J{order}" + ("(x)" if order == 0 else "(x)/x") + " in z = x², for x < 2.",
                     [as_float((-mp.mpf(1) / 4)**k / mp.factorial(k) / mp.factorial(k + order) / 2**order) for k in range(n)])
    two_pi = 2 / mp.pi
    print_polynomial("y0Series", "y0Series is Y0(x) - 2/π·log(x)·J0(x) in z = x², for x < 2.",
                     limit(lambda z: mp.bessely(0, mp.sqrt(z)) - two_pi * mp.log(mp.sqrt(z)) * mp.besselj(0, mp.sqrt(z)),
                           two_pi * (mp.euler - mp.log(2))), 0, 4, 1e-18)
    print_polynomial("y1Series", "y1Series is (Y1(x) - 2/π·(log(x)·J1(x) - 1/x)) / x in z = x², for x < 2.",
                     lambda z: (mp.bessely(1, mp.sqrt(z)) - two_pi * (mp.log(mp.sqrt(z)) * mp.besselj(1, mp.sqrt(z)) - 1 / mp.sqrt(z))) / mp.sqrt(z)
                     if z > 0 else (mp.euler - mp.log(2) - mp.mpf(1) / 2) / mp.pi, 0, 4, 1e-18)

    def phases(order, x):
        chi = x - (2 * order + 1) * mp.pi / 4
        j, y, r = mp.besselj(order, x), mp.bessely(order, x), mp.sqrt(mp.pi * x / 2)
        return r * (j * mp.cos(chi) + y * mp.sin(chi)), r * (y * mp.cos(chi) - j * mp.sin(chi))

    edges = ["2", "2.75", "4", "6.5", "14"]
    for order in (0, 1):
        mu = 4 * order * order
        print(f"\n// bessel{order} holds P and x·Q of the asymptotic form of J{order} and Y{order}, as polynomials in 1/x² - middle, up to each end.")
        print(f"var bessel{order} = [...]besselPiece{{")
        for a, b in zip(edges, edges[1:] + ["inf"]):
            hi = 1 / mp.mpf(a)**2
            lo = mp.mpf(0) if b == "inf" else 1 / mp.mpf(b)**2
            m, half = (lo + hi) / 2, (hi - lo) / 2
            m = mp.mpf(float(m))

            def p(t):
                s = m + t
                return phases(order, 1 / mp.sqrt(s))[0] if s > mp.mpf(10)**-40 else mp.mpf(1)

            def q(t):
                s = m + t
                return phases(order, 1 / mp.sqrt(s))[1] / mp.sqrt(s) if s > mp.mpf(10)**-40 else mp.mpf(mu - 1) / 8

            end = "MaxFloat64" if b == "inf" else b
            print(f"\t{{{end}, {as_float(m)}, []float64{{")
            for f in (p, q):
                c = fit(f, -half, half, mp.mpf(2e-18))
                for i in range(0, len(c), 5):
                    print("\t\t" + ", ".join(as_float(x) for x in c[i:i + 5]) + ",")
                print("\t}, []float64{" if f is p else "\t}},")
        print("}")


print("// Written by gen_tables.py; do not edit.\n\npackage math")
exp_and_log()
trigonometry()
hyperbolic()
errors()
gamma()
bessel()
