package time

import "errors"

// A Duration is the time between two instants, in nanoseconds: at most about 290 years.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String returns d in the form "72h3m0.5s", without leading units that are zero. Less than a second is given in a
// smaller unit; zero is "0s".
func (d Duration) String() string {
	var buf [32]byte
	return string(d.appendTo(buf[:0]))
}

func (d Duration) appendTo(b []byte) []byte {
	u := uint64(d)
	if d < 0 {
		b = append(b, '-')
		u = -u
	}
	switch {
	case u == 0:
		return append(b, "0s"...)
	case u < uint64(Microsecond):
		return append(appendUint(b, u), "ns"...)
	case u < uint64(Millisecond):
		return append(appendDecimal(b, u, 3), "µs"...)
	case u < uint64(Second):
		return append(appendDecimal(b, u, 6), "ms"...)
	}
	seconds := u / 1e9
	if h := seconds / 3600; h > 0 {
		b = append(appendUint(b, h), 'h')
	}
	if m := seconds / 60; m > 0 {
		b = append(appendUint(b, m%60), 'm')
	}
	return append(appendDecimal(b, seconds%60*1e9+u%1e9, 9), 's')
}

func appendUint(b []byte, u uint64) []byte {
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + u%10)
		if u /= 10; u == 0 {
			return append(b, digits[i:]...)
		}
	}
}

// appendDecimal appends u divided by the power of ten, without zeros at the end of the fraction.
func appendDecimal(b []byte, u uint64, power int) []byte {
	unit := uint64(1)
	for i := 0; i < power; i++ {
		unit *= 10
	}
	b = appendUint(b, u/unit)
	fraction := u % unit
	if fraction == 0 {
		return b
	}
	b = append(b, '.')
	for ; fraction != 0; fraction %= unit {
		unit /= 10
		b = append(b, byte('0'+fraction/unit))
	}
	return b
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// The whole units and the rest are converted separately, so that the result is exact where it can be.

func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }
func (d Duration) Hours() float64   { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Truncate returns d rounded toward zero to a multiple of m, d itself if m is not positive.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round returns d rounded to the nearest multiple of m, away from zero if two are as near, d itself if m is not
// positive. What is too large becomes the largest or smallest Duration.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if rest = -rest; lessThanHalf(rest, m) {
			return d + rest
		}
		if r := d - m + rest; r < d {
			return r
		}
		return minDuration
	}
	if lessThanHalf(rest, m) {
		return d - rest
	}
	if r := d + m - rest; r > d {
		return r
	}
	return maxDuration
}

func lessThanHalf(x, y Duration) bool { return uint64(x)+uint64(x) < uint64(y) }

// Abs returns the absolute value of d; for the smallest Duration, the largest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// unitOf returns how long a unit is that ParseDuration knows, 0 for other names.
func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs": // the micro sign and the Greek letter
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// ParseDuration reads a duration: a sequence of decimal numbers, each with an optional fraction and a unit, such as
// "300ms", "-1.5h" or "2h45m". Units are "ns", "us" (or "µs"), "ms", "s", "m", "h".
func ParseDuration(s string) (Duration, error) {
	original := s
	invalid := func() (Duration, error) {
		return 0, errors.New("time: invalid duration " + quote(original))
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return invalid()
	}
	const limit = 1 << 63 // also fits with a minus sign
	var total uint64
	for s != "" {
		whole, rest, ok := leadingUint(s, limit)
		if !ok {
			return invalid()
		}
		digits := len(s) != len(rest)
		fraction, scale := uint64(0), 1.0
		if s = rest; s != "" && s[0] == '.' {
			before := s[1:]
			fraction, scale, s = leadingFraction(before)
			digits = digits || len(before) != len(s)
		}
		if !digits {
			return invalid()
		}
		i := 0
		for i < len(s) && s[i] != '.' && (s[i] < '0' || s[i] > '9') {
			i++
		}
		if i == 0 {
			return 0, errors.New("time: missing unit in duration " + quote(original))
		}
		unit := unitOf(s[:i])
		if unit == 0 {
			return 0, errors.New("time: unknown unit " + quote(s[:i]) + " in duration " + quote(original))
		}
		s = s[i:]
		if whole > limit/unit {
			return invalid()
		}
		whole *= unit
		if fraction > 0 {
			if whole += uint64(float64(fraction) * (float64(unit) / scale)); whole > limit {
				return invalid()
			}
		}
		if total += whole; total > limit {
			return invalid()
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total > limit-1 {
		return invalid()
	}
	return Duration(total), nil
}

// leadingUint reads the digits that s begins with; ok is false if the number is above limit.
func leadingUint(s string, limit uint64) (x uint64, rest string, ok bool) {
	i := 0
	for ; i < len(s) && isDigit(s, i); i++ {
		if x > limit/10 {
			return 0, "", false
		}
		if x = x*10 + uint64(s[i]-'0'); x > limit {
			return 0, "", false
		}
	}
	return x, s[i:], true
}

// leadingFraction reads the digits that s begins with as x / scale. Digits that are too many do not count.
func leadingFraction(s string) (x uint64, scale float64, rest string) {
	i := 0
	scale = 1
	for full := false; i < len(s) && isDigit(s, i); i++ {
		if full {
			continue
		}
		if x > (1<<63-1)/10 {
			full = true
			continue
		}
		y := x*10 + uint64(s[i]-'0')
		if y > 1<<63 {
			full = true
			continue
		}
		x = y
		scale *= 10
	}
	return x, scale, s[i:]
}

// isDigit says whether s has a decimal digit at i.
func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// quote returns s in quotes, with bytes escaped that are not printable ASCII.
func quote(s string) string {
	b := append(make([]byte, 0, len(s)+2), '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			const hex = "0123456789abcdef"
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}
