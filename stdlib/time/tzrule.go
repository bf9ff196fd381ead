package time

// Rules for clock changes, as the environment variable TZ has them: "CET-1CEST,M3.5.0,M10.5.0/3" says that CET is one
// hour ahead of UTC (the sign is the other way round), and that CEST begins on the last Sunday of March at 2:00
// and ends on the last Sunday of October at 3:00, by the clocks before the change.

// A dayRule says on which day of a year something happens, and when on that day.
type dayRule struct {
	kind             byte // 'M': weekday in a week of a month; 'J': day of the year, never February 29; 0: day, from 0
	month, week, day int
	seconds          int // after midnight, may be negative or more than a day
}

// day returns the rule's day of the year, from 0 on.
func (r *dayRule) dayOfYear(year int64) int {
	switch r.kind {
	case 'J':
		if isLeap(year) && r.day >= 60 {
			return r.day
		}
		return r.day - 1
	case 'M':
		first := dayOfDate(year, Month(r.month), 1)
		d := (r.day - int(weekdayOf(first)) + 7) % 7
		for i := 1; i < r.week && d+7 < daysIn(Month(r.month), year); i++ {
			d += 7
		}
		return d + int(first-dayOfDate(year, January, 1))
	}
	return r.day
}

// ruleReader reads the parts of a rule. Once something is missing it is bad.
type ruleReader struct {
	s   string
	bad bool
}

func (r *ruleReader) peek() byte {
	if r.s == "" {
		return 0
	}
	return r.s[0]
}

func (r *ruleReader) skip(c byte) bool {
	if r.peek() != c {
		return false
	}
	r.s = r.s[1:]
	return true
}

// name reads the name of a zone: at least three letters, or anything between angle brackets.
func (r *ruleReader) name() string {
	if r.skip('<') {
		for i := 0; i < len(r.s); i++ {
			if r.s[i] == '>' {
				name := r.s[:i]
				r.s = r.s[i+1:]
				return name
			}
		}
		r.bad = true
		return ""
	}
	i := 0
	for i < len(r.s) {
		switch r.s[i] {
		case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '-', '+':
			goto end
		}
		i++
	}
end:
	if i < 3 {
		r.bad = true
		return ""
	}
	name := r.s[:i]
	r.s = r.s[i:]
	return name
}

// number reads a number from min to max.
func (r *ruleReader) number(min, max int) int {
	n, i := 0, 0
	for ; isDigit(r.s, i); i++ {
		if n = n*10 + int(r.s[i]-'0'); n > max {
			r.bad = true
			return 0
		}
	}
	if i == 0 || n < min {
		r.bad = true
		return 0
	}
	r.s = r.s[i:]
	return n
}

// clock reads [+-]hh[:mm[:ss]] as seconds.
func (r *ruleReader) clock() int {
	sign := 1
	if r.skip('-') {
		sign = -1
	} else {
		r.skip('+')
	}
	seconds := r.number(0, 24*7) * 3600
	if !r.bad && r.skip(':') {
		seconds += r.number(0, 59) * 60
		if !r.bad && r.skip(':') {
			seconds += r.number(0, 59)
		}
	}
	return sign * seconds
}

// rule reads a day with its optional time.
func (r *ruleReader) rule() (d dayRule) {
	switch {
	case r.skip('J'):
		d.kind = 'J'
		d.day = r.number(1, 365)
	case r.skip('M'):
		d.kind = 'M'
		d.month = r.number(1, 12)
		r.bad = r.bad || !r.skip('.')
		d.week = r.number(1, 5)
		r.bad = r.bad || !r.skip('.')
		d.day = r.number(0, 6)
	default:
		d.day = r.number(0, 365)
	}
	d.seconds = 2 * 3600
	if !r.bad && r.skip('/') {
		d.seconds = r.clock()
	}
	return d
}

// lookupRule returns the zone that is in effect at sec by the rule, which counts from the time last on. ok is false if
// the rule is not well formed.
func lookupRule(rule string, last, sec int64) (p period, ok bool) {
	r := &ruleReader{s: rule}
	std := zone{name: r.name()}
	std.offset = -r.clock()
	if r.bad {
		return period{}, false
	}
	if r.s == "" || r.s[0] == ',' {
		return period{std, last, maxSecond}, true
	}
	dst := zone{name: r.name(), isDST: true}
	dst.offset = std.offset + 3600
	if !r.bad && r.s != "" && r.s[0] != ',' {
		dst.offset = -r.clock()
	}
	if !r.bad && r.s == "" {
		r.s = ",M3.2.0,M11.1.0" // what POSIX leaves open
	}
	if r.bad || !r.skip(',') && !r.skip(';') {
		return period{}, false
	}
	begin := r.rule()
	if r.bad || !r.skip(',') {
		return period{}, false
	}
	end := r.rule()
	if r.bad || r.s != "" {
		return period{}, false
	}

	day, _ := floorDiv(sec+unixToZero, secondsPerDay)
	year, _, _, _ := dateOfDay(day)
	newYear := dayOfDate(year, January, 1)*secondsPerDay - unixToZero
	nextYear := newYear + 365*secondsPerDay

	// The year's three parts. In the southern half of the world daylight saving time is the first and the last.
	first := newYear + int64(begin.dayOfYear(year))*secondsPerDay + int64(begin.seconds-std.offset)
	second := newYear + int64(end.dayOfYear(year))*secondsPerDay + int64(end.seconds-dst.offset)
	outer, inner := std, dst
	if second < first {
		first, second = second, first
		outer, inner = dst, std
	}
	// The parts at the year's ends go on in the years beside it, but only this year is looked at.
	switch {
	case sec < first:
		return period{outer, newYear, first}, true
	case sec < second:
		return period{inner, first, second}, true
	}
	return period{outer, second, nextYear}, true
}
