package bytealg

// How a substring is found.  The common search is for a few bytes that are rare in the text: IndexByteString runs to
// the next first byte, the second byte is looked at, then the rest. That is quick but quadratic for needles such as
// "aaaab" in a long run of a's. Each false start is therefore counted against the distance covered, and when false
// starts have cost too much the search goes on with the two-way algorithm of Crochemore and Perrin (1991), which
// needs no memory and never looks at a byte more than a constant number of times.
// Rejected: Rabin-Karp as the second method. It is shorter, but texts exist for which it is quadratic too.
// Backwards search is rare and has no IndexByte of comparable worth; it is Rabin-Karp, whose average is linear.

// Index returns the index of the first sep in s, or -1.
func Index(s, sep []byte) int {
	return IndexString(View(s), View(sep))
}

// IndexString returns the index of the first sep in s, or -1.
func IndexString(s, sep string) int {
	n := len(sep)
	switch {
	case n == 0:
		return 0
	case n == 1:
		return IndexByteString(s, sep[0])
	case n == len(s):
		if s == sep {
			return 0
		}
		return -1
	case n > len(s):
		return -1
	}
	first, second := sep[0], sep[1]
	last := len(s) - n
	wasted := 0
	for i := 0; i <= last; i++ {
		skip := IndexByteString(s[i:last+1], first)
		if skip < 0 {
			return -1
		}
		i += skip
		if s[i+1] == second && s[i:i+n] == sep {
			return i
		}
		wasted++
		if wasted > 16+i/8 {
			if at := twoWay(s[i+1:], sep); at >= 0 {
				return i + 1 + at
			}
			return -1
		}
	}
	return -1
}

// twoWay finds sep in s. It cuts sep in two at a critical place: any shift that makes the bytes around the cut agree
// is a multiple of sep's period. The right part is matched forwards, then the left part backwards; a mismatch on
// the right shifts by what was matched, one on the left by the period.
func twoWay(s, sep string) int {
	n := len(sep)
	cut, period := criticalCut(sep)
	if sep[:cut] == sep[period:period+cut] {
		// sep repeats itself: after a shift by the period its first n-period bytes are known to match.
		known := 0
		for i := 0; i+n <= len(s); {
			j := cut
			if known > j {
				j = known
			}
			for j < n && sep[j] == s[i+j] {
				j++
			}
			if j < n {
				i += j - cut + 1
				known = 0
				continue
			}
			j = cut
			for j > known && sep[j-1] == s[i+j-1] {
				j--
			}
			if j <= known {
				return i
			}
			i += period
			known = n - period
		}
		return -1
	}
	// No repetition: any shift up to the longer part is safe after a mismatch on the left.
	period = n - cut
	if cut > period {
		period = cut
	}
	period++
	for i := 0; i+n <= len(s); {
		j := cut
		for j < n && sep[j] == s[i+j] {
			j++
		}
		if j < n {
			i += j - cut + 1
			continue
		}
		j = cut
		for j > 0 && sep[j-1] == s[i+j-1] {
			j--
		}
		if j == 0 {
			return i
		}
		i += period
	}
	return -1
}

// criticalCut returns the critical place of sep and the period of what follows it: of the two greatest suffixes,
// one by the usual order of bytes and one by the opposite order, the shorter begins there.
func criticalCut(sep string) (cut, period int) {
	cut, period = greatestSuffix(sep, false)
	otherCut, otherPeriod := greatestSuffix(sep, true)
	if otherCut > cut {
		return otherCut, otherPeriod
	}
	return cut, period
}

// greatestSuffix returns where the greatest suffix of sep begins and its period.
func greatestSuffix(sep string, reversed bool) (start, period int) {
	period = 1
	k := 0 // sep[start:start+k] == sep[next:next+k]
	for next := 1; next+k < len(sep); {
		a, b := sep[start+k], sep[next+k]
		if reversed {
			a, b = b, a
		}
		switch {
		case b < a:
			next += k + 1
			k = 0
			period = next - start
		case b == a:
			k++
			if k == period {
				next += period
				k = 0
			}
		default:
			start = next
			next = start + 1
			k = 0
			period = 1
		}
	}
	return start, period
}

// prime is the base of the rolling hash: any odd number with scattered bits will do.
const prime = 16777619

// LastIndex returns the index of the last sep in s, or -1.
func LastIndex(s, sep []byte) int {
	return LastIndexString(View(s), View(sep))
}

// LastIndexString returns the index of the last sep in s, or -1.
func LastIndexString(s, sep string) int {
	n := len(sep)
	switch {
	case n == 0:
		return len(s)
	case n == 1:
		return LastIndexByteString(s, sep[0])
	case n == len(s):
		if s == sep {
			return 0
		}
		return -1
	case n > len(s):
		return -1
	}
	var wanted, have uint32
	power := uint32(1) // prime to the nth
	last := len(s) - n
	for i := n - 1; i >= 0; i-- {
		wanted = wanted*prime + uint32(sep[i])
		have = have*prime + uint32(s[last+i])
		power *= prime
	}
	for i := last; ; i-- {
		if have == wanted && s[i:i+n] == sep {
			return i
		}
		if i == 0 {
			return -1
		}
		have = have*prime + uint32(s[i-1]) - power*uint32(s[i+n-1])
	}
}
