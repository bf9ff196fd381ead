package time

import "errors"

// A ParseError tells what of a time could not be read.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string // the part of the layout
	ValueElem  string // what stands there in the value
	Message    string // replaces the text about the two, if not empty
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
		" as " + quote(e.LayoutElem)
}

// Parse reads a time that is written as the layout shows. What the layout leaves out is zero, or one where zero is
// impossible; without offset or zone the time is in UTC. An offset that the local time zone has at that time makes the
// time's location Local, others make one with just that offset. The same is true of the abbreviation of a zone; one that
// is unknown in the local time zone gets the offset zero. A fraction of a second may follow the seconds even if the
// layout has none. Weekdays are read but not checked.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse, but a time without offset or zone is in loc, and offsets and zones are looked up in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// fields is what has been read of a time. Negative numbers have not been.
type fields struct {
	year                 int
	month, day, yday     int
	hour, min, sec, nsec int
	isPM, isAM           bool
	utc                  bool
	offset               int // seconds east of UTC, if hasOffset
	hasOffset            bool
	zoneName             string
}

var errBad = errors.New("bad value for field") // never seen by callers

func parse(layout, value string, fallback, local *Location) (Time, error) {
	wholeLayout, wholeValue := layout, value
	fail := func(elem, rest, message string) (Time, error) {
		return Time{}, &ParseError{wholeLayout, wholeValue, elem, rest, message}
	}
	f := fields{month: -1, day: -1, yday: -1}
	for {
		before, p, text, after := nextPart(layout)
		rest, ok := skipText(value, before)
		if !ok {
			return fail(before, rest, "")
		}
		value = rest
		if p == noPart {
			if value != "" {
				return fail("", value, ": extra text: "+quote(value))
			}
			break
		}
		layout = after
		hold := value
		rest, outOfRange, err := f.read(p, text, value, layout)
		if outOfRange != "" {
			return fail(text, rest, ": "+outOfRange+" out of range")
		}
		if err != nil {
			return fail(text, hold, "")
		}
		value = rest
	}
	if message := f.complete(); message != "" {
		return fail("", value, message)
	}
	return f.time(fallback, local), nil
}

// skipText takes the text between two parts away from value. A run of spaces in one stands for any in the other.
func skipText(value, text string) (rest string, ok bool) {
	for text != "" {
		if text[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, false
			}
			text, value = cutSpaces(text), cutSpaces(value)
			continue
		}
		if value == "" || value[0] != text[0] {
			return value, false
		}
		text, value = text[1:], value[1:]
	}
	return value, true
}

func cutSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// read reads one part from the beginning of value. layout is what comes after the part. outOfRange names what has a
// number that cannot be.
func (f *fields) read(p part, text, value, layout string) (rest, outOfRange string, err error) {
	rest = value
	switch p {
	case partYear:
		if len(value) < 2 {
			return value, "", errBad
		}
		f.year, err = signedNumber(value[:2])
		rest = value[2:]
		if f.year >= 69 {
			f.year += 1900
		} else {
			f.year += 2000
		}
	case partLongYear:
		if len(value) < 4 || !isDigit(value, 0) {
			return value, "", errBad
		}
		f.year, err = signedNumber(value[:4])
		rest = value[4:]
	case partMonth:
		f.month, rest, err = lookupName(monthNames[:], 3, value)
		f.month++
	case partLongMonth:
		f.month, rest, err = lookupName(monthNames[:], 0, value)
		f.month++
	case partNumMonth, partZeroMonth:
		f.month, rest, err = twoDigits(value, p == partZeroMonth)
		if err == nil && (f.month <= 0 || f.month > 12) {
			outOfRange = "month"
		}
	case partWeekday:
		_, rest, err = lookupName(dayNames[:], 3, value)
	case partLongWeekday:
		_, rest, err = lookupName(dayNames[:], 0, value)
	case partDay, partUnderDay, partZeroDay:
		if p == partUnderDay && value != "" && value[0] == ' ' {
			value = value[1:]
		}
		f.day, rest, err = twoDigits(value, p == partZeroDay) // checked when the month is known
	case partUnderYearDay, partZeroYearDay:
		for i := 0; i < 2; i++ {
			if p == partUnderYearDay && value != "" && value[0] == ' ' {
				value = value[1:]
			}
		}
		f.yday, rest, err = threeDigits(value, p == partZeroYearDay)
	case partHour:
		f.hour, rest, err = twoDigits(value, false)
		if f.hour >= 24 {
			outOfRange = "hour"
		}
	case partHour12, partZeroHour12:
		f.hour, rest, err = twoDigits(value, p == partZeroHour12)
		if f.hour > 12 {
			outOfRange = "hour"
		}
	case partMinute, partZeroMinute:
		f.min, rest, err = twoDigits(value, p == partZeroMinute)
		if f.min >= 60 {
			outOfRange = "minute"
		}
	case partSecond, partZeroSecond:
		f.sec, rest, err = twoDigits(value, p == partZeroSecond)
		if err != nil {
			break
		}
		if f.sec >= 60 {
			outOfRange = "second"
			break
		}
		if len(rest) >= 2 && isPoint(rest[0]) && isDigit(rest, 1) {
			if _, next, _, _ := nextPart(layout); next == partFraction || next == partTrimmedFraction {
				break // the layout has its own part for it
			}
			n := 2
			for isDigit(rest, n) {
				n++
			}
			f.nsec, outOfRange, err = nanoseconds(rest[:n])
			rest = rest[n:]
		}
	case partPM, partpm:
		if len(value) < 2 {
			return value, "", errBad
		}
		am, pm := "AM", "PM"
		if p == partpm {
			am, pm = "am", "pm"
		}
		switch rest = value[2:]; value[:2] {
		case pm:
			f.isPM = true
		case am:
			f.isAM = true
		default:
			err = errBad
		}
	case partZone:
		if hasPrefix(value, "UTC") {
			f.utc = true
			return value[3:], "", nil
		}
		n := zoneNameLength(value)
		if n == 0 {
			return value, "", errBad
		}
		f.zoneName, rest = value[:n], value[n:]
	case partFraction:
		if len(value) < len(text) {
			return value, "", errBad
		}
		f.nsec, outOfRange, err = nanoseconds(value[:len(text)])
		rest = value[len(text):]
	case partTrimmedFraction:
		if len(value) < 2 || !isPoint(value[0]) || !isDigit(value, 1) {
			break // left out
		}
		n := 1
		for isDigit(value, n) {
			n++
		}
		f.nsec, outOfRange, err = nanoseconds(value[:n])
		rest = value[n:]
	default:
		return f.readOffset(p, value)
	}
	return rest, outOfRange, err
}

func (f *fields) readOffset(p part, value string) (rest, outOfRange string, err error) {
	if p >= partZOffset {
		if value != "" && value[0] == 'Z' {
			f.utc = true
			return value[1:], "", nil
		}
		p -= partZOffset - partOffset
	}
	groups, colon := 2, p == partOffsetColon || p == partOffsetColonSec
	switch p {
	case partOffsetHour:
		groups = 1
	case partOffsetSec, partOffsetColonSec:
		groups = 3
	}
	length := 1 + 2*groups
	if colon {
		length += groups - 1
	}
	if len(value) < length || colon && (value[3] != ':' || groups == 3 && value[6] != ':') {
		return value, "", errBad
	}
	rest = value[length:]
	limits := [...]struct {
		most int
		what string
	}{{24, "hour"}, {60, "minute"}, {60, "second"}} // an offset of 24 hours has been seen
	numbers := [3]int{}
	at := 1
	for i := 0; i < groups; i++ {
		if colon && i > 0 {
			at++
		}
		if err == nil {
			numbers[i], _, err = twoDigits(value[at:at+2], true)
		}
		if numbers[i] > limits[i].most {
			outOfRange = "time zone offset " + limits[i].what
		}
		at += 2
	}
	f.offset = (numbers[0]*60+numbers[1])*60 + numbers[2]
	f.hasOffset = true
	switch value[0] {
	case '+':
	case '-':
		f.offset = -f.offset
	default:
		err = errBad
	}
	return rest, outOfRange, err
}

// complete checks the date and fills in what is missing. It returns what is wrong.
func (f *fields) complete() (message string) {
	switch {
	case f.isPM && f.hour < 12:
		f.hour += 12
	case f.isAM && f.hour == 12:
		f.hour = 0
	}
	if f.yday >= 0 {
		last := 365
		if isLeap(int64(f.year)) {
			last = 366
		}
		if f.yday < 1 || f.yday > last {
			return ": day-of-year out of range"
		}
		_, m, d, _ := dateOfDay(dayOfDate(int64(f.year), January, int64(f.yday)))
		if f.month >= 0 && f.month != int(m) {
			return ": day-of-year does not match month"
		}
		if f.day >= 0 && f.day != d {
			return ": day-of-year does not match day"
		}
		f.month, f.day = int(m), d
	}
	if f.month < 0 {
		f.month = int(January)
	}
	if f.day < 0 {
		f.day = 1
	}
	if f.day < 1 || f.day > daysIn(Month(f.month), int64(f.year)) {
		return ": day out of range"
	}
	return ""
}

// time returns the time that was read.
func (f *fields) time(fallback, local *Location) Time {
	in := func(loc *Location) Time {
		return Date(f.year, Month(f.month), f.day, f.hour, f.min, f.sec, f.nsec, loc)
	}
	switch {
	case f.utc:
		return in(UTC)
	case f.hasOffset:
		t := in(UTC)
		t.addSec(-int64(f.offset))
		z := local.get().lookup(t.unixSec())
		if z.offset == f.offset && (f.zoneName == "" || z.name == f.zoneName) {
			t.setLoc(local)
		} else {
			t.setLoc(FixedZone(f.zoneName, f.offset))
		}
		return t
	case f.zoneName != "":
		t := in(UTC)
		if offset, ok := local.get().lookupName(f.zoneName, t.unixSec()); ok {
			t.addSec(-int64(offset))
			t.setLoc(local)
			return t
		}
		// "GMT+3" says what it is. Other abbreviations could be anything.
		offset := 0
		if len(f.zoneName) > 3 && f.zoneName[:3] == "GMT" {
			offset, _ = signedNumber(f.zoneName[3:])
			offset *= 3600
		}
		t.setLoc(FixedZone(f.zoneName, offset))
		return t
	}
	return in(fallback)
}

func isPoint(c byte) bool { return c == '.' || c == ',' }

// digitsOf returns the number that the digits s are.
func digitsOf(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// signedNumber returns the number that s is: digits, perhaps none, with or without a sign.
func signedNumber(s string) (int, error) {
	negative := s != "" && s[0] == '-'
	if negative || s != "" && s[0] == '+' {
		s = s[1:]
	}
	for i := range s {
		if !isDigit(s, i) {
			return 0, errBad
		}
	}
	if negative {
		return -digitsOf(s), nil
	}
	return digitsOf(s), nil
}

// twoDigits reads one or two digits, two if fixed is set.
func twoDigits(s string, fixed bool) (n int, rest string, err error) {
	if !isDigit(s, 0) {
		return 0, s, errBad
	}
	if !isDigit(s, 1) {
		if fixed {
			return 0, s, errBad
		}
		return digitsOf(s[:1]), s[1:], nil
	}
	return digitsOf(s[:2]), s[2:], nil
}

// threeDigits reads one to three digits, three if fixed is set.
func threeDigits(s string, fixed bool) (n int, rest string, err error) {
	i := 0
	for i < 3 && isDigit(s, i) {
		i++
	}
	if i == 0 || fixed && i != 3 {
		return 0, s, errBad
	}
	return digitsOf(s[:i]), s[i:], nil
}

// lookupName finds the name that value begins with, in upper or lower case; length is that of abbreviations, 0 for the
// whole names.
func lookupName(names []string, length int, value string) (i int, rest string, err error) {
	for i, name := range names {
		if length > 0 {
			name = name[:length]
		}
		if len(value) >= len(name) && sameLetters(value[:len(name)], name) {
			return i, value[len(name):], nil
		}
	}
	return -2, value, errBad
}

// sameLetters compares without regard to case; b consists of letters.
func sameLetters(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if c := a[i] | 0x20; c != b[i]|0x20 || c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// nanoseconds reads a point or comma and digits, of which nine count.
func nanoseconds(s string) (n int, outOfRange string, err error) {
	if !isPoint(s[0]) {
		return 0, "", errBad
	}
	if len(s) > 10 {
		s = s[:10]
	}
	scale := 10 - len(s)
	if n, err = signedNumber(s[1:]); err != nil {
		return 0, "", err
	}
	if n < 0 {
		return 0, "fractional second", nil
	}
	for ; scale > 0; scale-- {
		n *= 10
	}
	return n, "", nil
}

// zoneNameLength returns the length of the abbreviation of a zone that s begins with, 0 if there is none.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") { // the only ones with lower-case letters
		return 4
	}
	if s[:3] == "GMT" {
		return 3 + signedHoursLength(s[3:])
	}
	if s[0] == '+' || s[0] == '-' { // some zones have no letters
		return signedHoursLength(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 4 && (s[3] == 'T' || s[:4] == "WITA"), n == 5 && s[4] == 'T':
		return n
	}
	return 0
}

// signedHoursLength returns the length of a sign and a number of hours up to 23, 0 if s does not begin so.
func signedHoursLength(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	hours, rest, ok := leadingUint(s[1:], 1<<40)
	if !ok || len(rest) == len(s)-1 || hours > 23 {
		return 0
	}
	return len(s) - len(rest)
}
