package time

// Layouts show how the time Mon Jan 2 15:04:05 MST 2006, which is Unix time 1136239445, is written. Parts of that
// time stand for the same parts of other times; everything else stands for itself. The parts are
//
//	year           "2006" "06"
//	month          "Jan" "January" "01" "1"
//	weekday        "Mon" "Monday"
//	day            "2" "_2" "02"             of the year "__2" "002"
//	hour           "15" "3" "03"             and "PM" or "pm"
//	minute         "4" "04"
//	second         "5" "05"                  with a fraction ".000", or ".999" without zeros at its end
//	zone           "MST"
//	offset         "-0700" "-07:00" "-07" "-070000" "-07:00:00", and with Z instead of the sign: Z for UTC
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// A part is one of the parts of a layout.
type part int

const (
	noPart part = iota
	partLongYear
	partYear
	partLongMonth
	partMonth
	partNumMonth
	partZeroMonth
	partLongWeekday
	partWeekday
	partDay
	partUnderDay
	partZeroDay
	partUnderYearDay
	partZeroYearDay
	partHour
	partHour12
	partZeroHour12
	partMinute
	partZeroMinute
	partSecond
	partZeroSecond
	partFraction        // ".000": as many digits as the layout has
	partTrimmedFraction // ".999"
	partPM
	partpm
	partZone
	partOffset      // -0700
	partOffsetColon // -07:00
	partOffsetHour  // -07
	partOffsetSec   // -070000
	partOffsetColonSec
	partZOffset
	partZOffsetColon
	partZOffsetHour
	partZOffsetSec
	partZOffsetColonSec
)

// The parts by their first characters; where one is the beginning of another, the longer comes first.
type partText struct {
	text string
	part part
}

var (
	partsJ = [...]partText{{"January", partLongMonth}, {"Jan", partMonth}}
	partsM = [...]partText{{"Monday", partLongWeekday}, {"Mon", partWeekday}, {"MST", partZone}}
	parts0 = [...]partText{{"01", partZeroMonth}, {"02", partZeroDay}, {"03", partZeroHour12}, {"04", partZeroMinute},
		{"05", partZeroSecond}, {"06", partYear}, {"002", partZeroYearDay}}
	parts1     = [...]partText{{"15", partHour}, {"1", partNumMonth}}
	parts2     = [...]partText{{"2006", partLongYear}, {"2", partDay}}
	parts3     = [...]partText{{"3", partHour12}}
	parts4     = [...]partText{{"4", partMinute}}
	parts5     = [...]partText{{"5", partSecond}}
	partsUnder = [...]partText{{"__2", partUnderYearDay}, {"_2", partUnderDay}}
	partsP     = [...]partText{{"PM", partPM}}
	partsp     = [...]partText{{"pm", partpm}}
	partsMinus = [...]partText{{"-07:00:00", partOffsetColonSec}, {"-070000", partOffsetSec}, {"-07:00", partOffsetColon},
		{"-0700", partOffset}, {"-07", partOffsetHour}}
	partsZ = [...]partText{{"Z07:00:00", partZOffsetColonSec}, {"Z070000", partZOffsetSec}, {"Z07:00", partZOffsetColon},
		{"Z0700", partZOffset}, {"Z07", partZOffsetHour}}
)

// partsWith returns the parts that begin with c.
func partsWith(c byte) []partText {
	switch c {
	case 'J':
		return partsJ[:]
	case 'M':
		return partsM[:]
	case '0':
		return parts0[:]
	case '1':
		return parts1[:]
	case '2':
		return parts2[:]
	case '3':
		return parts3[:]
	case '4':
		return parts4[:]
	case '5':
		return parts5[:]
	case '_':
		return partsUnder[:]
	case 'P':
		return partsP[:]
	case 'p':
		return partsp[:]
	case '-':
		return partsMinus[:]
	case 'Z':
		return partsZ[:]
	}
	return nil
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

// nextPart finds the first part in layout and returns what is before it, the part with its text, and what is after it.
func nextPart(layout string) (before string, p part, text, after string) {
	for i := 0; i < len(layout); i++ {
		if p, n := partAt(layout[i:]); p != noPart {
			return layout[:i], p, layout[i : i+n], layout[i+n:]
		}
	}
	return layout, noPart, "", ""
}

// partAt returns the part that s begins with and its length.
func partAt(s string) (p part, length int) {
	if s[0] == '.' || s[0] == ',' {
		return fractionAt(s)
	}
	if hasPrefix(s, "_2006") { // an underscore and the year
		return noPart, 0
	}
	list := partsWith(s[0])
	for i := range list {
		c := &list[i]
		if !hasPrefix(s, c.text) {
			continue
		}
		n := len(c.text)
		if (c.part == partMonth || c.part == partWeekday) && n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
			return noPart, 0 // "Janet"
		}
		return c.part, n
	}
	return noPart, 0
}

// fractionAt is partAt for a point or comma.
func fractionAt(s string) (p part, length int) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return noPart, 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	switch {
	case isDigit(s, n): // not a fraction of 05
		return noPart, 0
	case s[1] == '0':
		return partFraction, n
	}
	return partTrimmedFraction, n
}

// appendInt appends x with at least width digits.
func appendInt(b []byte, x int, width int) []byte {
	u := uint(x)
	if x < 0 {
		b = append(b, '-')
		u = -u
	}
	digits := 1
	for v := u; v >= 10; v /= 10 {
		digits++
	}
	for ; width > digits; width-- {
		b = append(b, '0')
	}
	return appendUint(b, uint64(u))
}

// String returns t in the form "2006-01-02 15:04:05.999999999 -0700 MST", followed by the monotonic reading as
// "m=±seconds" if there is one. It is meant for people; the form may change.
func (t Time) String() string {
	b := t.AppendFormat(make([]byte, 0, 64), "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMonotonic != 0 {
		u := uint64(t.ext)
		sign := byte('+')
		if t.ext < 0 {
			sign = '-'
			u = -u
		}
		b = append(b, " m="...)
		b = append(b, sign)
		b = appendUint(b, u/1e9)
		b = append(b, '.')
		b = appendInt(b, int(u%1e9), 9)
	}
	return string(b)
}

// GoString returns t as Go source, for %#v.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := append(make([]byte, 0, 70), "time.Date("...)
	b = append(appendInt(b, year, 0), ", "...)
	if January <= month && month <= December {
		b = append(append(b, "time."...), month.String()...)
	} else {
		b = appendInt(b, int(month), 0)
	}
	for _, x := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = appendInt(append(b, ", "...), x, 0)
	}
	b = append(b, ", "...)
	switch loc := t.Location(); loc {
	case UTC:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(append(append(b, "time.Location("...), quote(loc.name)...), ')')
	}
	return string(append(b, ')'))
}

// Format returns t as the layout shows.
func (t Time) Format(layout string) string {
	var buf [64]byte
	return string(t.AppendFormat(buf[:0], layout))
}

// AppendFormat appends to b what Format returns.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	local, offset, zoneName := t.local()
	dayNumber, second := dayAndSecond(local)
	y, month, day, yday := dateOfDay(dayNumber)
	year := int(y)
	hour := second / 3600
	hour12 := hour % 12
	if hour12 == 0 {
		hour12 = 12
	}
	for layout != "" {
		before, p, text, after := nextPart(layout)
		b = append(b, before...)
		layout = after
		switch p {
		case noPart:
			return b
		case partLongYear:
			b = appendInt(b, year, 4)
		case partYear:
			short := year % 100
			if short < 0 {
				short = -short
			}
			b = appendInt(b, short, 2)
		case partLongMonth:
			b = append(b, month.String()...)
		case partMonth:
			b = append(b, month.String()[:3]...)
		case partNumMonth:
			b = appendInt(b, int(month), 0)
		case partZeroMonth:
			b = appendInt(b, int(month), 2)
		case partLongWeekday:
			b = append(b, weekdayOf(dayNumber).String()...)
		case partWeekday:
			b = append(b, weekdayOf(dayNumber).String()[:3]...)
		case partDay:
			b = appendInt(b, day, 0)
		case partUnderDay:
			b = appendPadded(b, day, 2)
		case partZeroDay:
			b = appendInt(b, day, 2)
		case partUnderYearDay:
			b = appendPadded(b, yday+1, 3)
		case partZeroYearDay:
			b = appendInt(b, yday+1, 3)
		case partHour:
			b = appendInt(b, hour, 2)
		case partHour12:
			b = appendInt(b, hour12, 0)
		case partZeroHour12:
			b = appendInt(b, hour12, 2)
		case partMinute:
			b = appendInt(b, second/60%60, 0)
		case partZeroMinute:
			b = appendInt(b, second/60%60, 2)
		case partSecond:
			b = appendInt(b, second%60, 0)
		case partZeroSecond:
			b = appendInt(b, second%60, 2)
		case partFraction, partTrimmedFraction:
			b = appendFraction(b, t.Nanosecond(), text, p == partTrimmedFraction)
		case partPM:
			b = append(b, "AMPM"[hour/12*2:][:2]...)
		case partpm:
			b = append(b, "ampm"[hour/12*2:][:2]...)
		case partZone:
			if zoneName != "" {
				b = append(b, zoneName...)
			} else {
				b = appendOffset(b, partOffset, offset)
			}
		default:
			b = appendOffset(b, p, offset)
		}
	}
	return b
}

// appendPadded appends x with spaces before it.
func appendPadded(b []byte, x, width int) []byte {
	for limit := 10; width > 1; width-- {
		if x < limit {
			b = append(b, ' ')
		}
		limit *= 10
	}
	return appendInt(b, x, 0)
}

// appendFraction appends a fraction of a second; text is its part of the layout.
func appendFraction(b []byte, nsec int, text string, trim bool) []byte {
	digits := len(text) - 1
	var buf [9]byte
	for i := len(buf) - 1; i >= 0; i-- {
		buf[i] = byte('0' + nsec%10)
		nsec /= 10
	}
	if digits > len(buf) {
		digits = len(buf)
	}
	if trim {
		for digits > 0 && buf[digits-1] == '0' {
			digits--
		}
		if digits == 0 {
			return b
		}
	}
	return append(append(b, text[0]), buf[:digits]...)
}

// appendOffset appends an offset in seconds in the form of the part p.
func appendOffset(b []byte, p part, offset int) []byte {
	if p >= partZOffset {
		if offset == 0 {
			return append(b, 'Z')
		}
		p -= partZOffset - partOffset
	}
	minutes := offset / 60
	if minutes < 0 {
		b = append(b, '-')
		minutes, offset = -minutes, -offset
	} else {
		b = append(b, '+')
		if offset < 0 {
			offset = -offset
		}
	}
	b = appendInt(b, minutes/60, 2)
	if p == partOffsetHour {
		return b
	}
	if p == partOffsetColon || p == partOffsetColonSec {
		b = append(b, ':')
	}
	b = appendInt(b, minutes%60, 2)
	switch p {
	case partOffsetColonSec:
		b = appendInt(append(b, ':'), offset%60, 2)
	case partOffsetSec:
		b = appendInt(b, offset%60, 2)
	}
	return b
}
