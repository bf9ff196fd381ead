package time

// A Month is a month of the year, January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// A Weekday is a day of the week, Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// String returns the English name of the month.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + string(appendUint(nil, uint64(m))) + ")"
}

// String returns the English name of the day.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + string(appendUint(nil, uint64(d))) + ")"
}

// How days are counted. All dates are of the Gregorian calendar, also those before it was in use. Day 0 is January 1 of
// year 1. For the arithmetic a year begins in March: the day that comes and goes is then the last one, and the lengths
// of the months before follow a rule, 153 days every five months. Counted from March of year 0, the long years are
// the last of four, but not of 100, but of 400.
const (
	daysPer400Years = 400*365 + 97
	daysPer100Years = 100*365 + 24
	daysPer4Years   = 4*365 + 1
	daysFromMarch   = 306 // from March 1 to January 1 of the next year
)

// floorDiv returns a / b rounded down, and the rest, for a positive b.
func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		quotient--
		rest += b
	}
	return quotient, rest
}

// dateOfDay returns the date of a day; yday counts from 0.
func dateOfDay(day int64) (year int64, month Month, mday, yday int) {
	era, d := floorDiv(day+daysFromMarch, daysPer400Years)
	// The last day of a long year is the last of its four, or of its era: it must not begin the next.
	century := d / daysPer100Years
	if century == 4 {
		century = 3
	}
	d -= century * daysPer100Years
	quad := d / daysPer4Years
	d -= quad * daysPer4Years
	single := d / 365
	if single == 4 {
		single = 3
	}
	d -= single * 365
	year = era*400 + century*100 + quad*4 + single
	m := (5*d + 2) / 153 // 0 is March
	mday = int(d-(153*m+2)/5) + 1
	if m < 10 {
		month = Month(m + 3)
		yday = int(d) + 31 + 28
		if isLeap(year) {
			yday++
		}
	} else {
		month = Month(m - 9)
		year++
		yday = int(d) - daysFromMarch
	}
	return year, month, mday, yday
}

// dayOfDate returns the day of a date. The month is valid, the day of the month may be any number.
func dayOfDate(year int64, month Month, mday int64) int64 {
	m := int64(month) - 3
	if m < 0 {
		m += 12
		year--
	}
	era, y := floorDiv(year, 400)
	return era*daysPer400Years + y*365 + y/4 - y/100 + (153*m+2)/5 + mday - 1 - daysFromMarch
}

func isLeap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysBefore returns how many days of an ordinary year come before the month; 13 is the next year's first.
func daysBefore(month Month) int {
	return [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}[month-1]
}

// daysIn returns how many days a month has.
func daysIn(month Month, year int64) int {
	if month == February && isLeap(year) {
		return 29
	}
	return daysBefore(month+1) - daysBefore(month)
}

// weekdayOf returns the weekday of a day. Day 0 was a Monday.
func weekdayOf(day int64) Weekday {
	_, d := floorDiv(day+1, 7)
	return Weekday(d)
}
