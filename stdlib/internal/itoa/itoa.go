// Package itoa writes integers for packages that lie below strconv.
package itoa

// Itoa returns i in decimal.
func Itoa(i int) string {
	if i < 0 {
		return "-" + Uitoa(uint(-i))
	}
	return Uitoa(uint(i))
}

// Uitoa returns u in decimal.
func Uitoa(u uint) string {
	var buf [20]byte
	i := len(buf)
	for {
		i--
		buf[i] = '0' + byte(u%10)
		u /= 10
		if u == 0 {
			return string(buf[i:])
		}
	}
}

// Uitox returns u in hexadecimal with the prefix 0x.
func Uitox(u uint) string {
	const digits = "0123456789abcdef"
	var buf [18]byte
	i := len(buf)
	for {
		i--
		buf[i] = digits[u%16]
		u /= 16
		if u == 0 {
			return "0x" + string(buf[i:])
		}
	}
}
