// Package time measures and displays time.
//
// The calendar is always the Gregorian one, without leap seconds. Clocks are set now and then; a Time from Now
// therefore also has the reading of a second, monotonic clock, which only ever goes forward at its pace. Two such
// times are compared and subtracted by that.
package time

// A Time is an instant, to the nanosecond, together with a Location to display it for. The zero Time is January 1 of
// year 1, 00:00:00 UTC. Compare instants with Equal: == also compares locations and monotonic readings.
//
// How it is represented. Without a monotonic reading, ext is seconds since the zero Time and wall nanoseconds. With
// one, bit 63 of wall is set, ext is the reading in nanoseconds since the program's start, and the 33 bits of wall
// above the nanoseconds are seconds since 1885; it is there only for times from 1885 to 2157.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location // nil is UTC, which is never represented in another way
}

const (
	hasMonotonic  = 1 << 63
	nsecMask      = 1<<30 - 1
	nsecShift     = 30
	secondsPerDay = 24 * 60 * 60

	unixToZero = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay // from year 1 to 1970
	wallToZero = (1884*365 + 1884/4 - 1884/100 + 1884/400) * secondsPerDay // from year 1 to 1885
	minWall    = wallToZero
	maxWall    = wallToZero + 1<<33 - 1
)

// What this package asks of the C runtime. now returns the time since 1970 and the reading of the monotonic clock,
// runtimeNano the latter alone. The others are about timers, see sleep.go.
func now() (sec int64, nsec int32, mono int64)
func runtimeNano() int64
func newChanTimer(when, period int64, chanType any, value func(delta int64) Time) *Timer
func newFuncTimer(when int64, f func()) *Timer
func stopTimer(t *Timer) bool
func resetTimer(t *Timer, when, period int64) bool

// Sleep pauses the calling goroutine for at least d.
func Sleep(d Duration)

// startNano is one before the monotonic reading when the program started, so that no reading is 0.
var startNano = runtimeNano() - 1

// Now returns the current time in the local time zone.
func Now() Time {
	sec, nsec, mono := now()
	mono -= startNano
	sec += unixToZero
	if sec < minWall || sec > maxWall {
		return Time{uint64(nsec), sec, Local}
	}
	return Time{hasMonotonic | uint64(sec-minWall)<<nsecShift | uint64(nsec), mono, Local}
}

// seconds returns the seconds since the zero Time.
func (t *Time) seconds() int64 {
	if t.wall&hasMonotonic != 0 {
		return wallToZero + int64(t.wall<<1>>(nsecShift+1))
	}
	return t.ext
}

func (t *Time) nsec() int32    { return int32(t.wall & nsecMask) }
func (t *Time) unixSec() int64 { return t.seconds() - unixToZero }

// stripMono takes the monotonic reading away.
func (t *Time) stripMono() {
	if t.wall&hasMonotonic != 0 {
		t.ext = t.seconds()
		t.wall &= nsecMask
	}
}

// addSec adds d seconds to the wall time; the sum stays within int64.
func (t *Time) addSec(d int64) {
	if t.wall&hasMonotonic != 0 {
		sec := int64(t.wall << 1 >> (nsecShift + 1))
		if sum := sec + d; 0 <= sum && sum <= 1<<33-1 {
			t.wall = t.wall&nsecMask | uint64(sum)<<nsecShift | hasMonotonic
			return
		}
		t.stripMono()
	}
	sum := t.ext + d
	if (sum > t.ext) == (d > 0) {
		t.ext = sum
	} else if d > 0 {
		t.ext = 1<<63 - 1
	} else {
		t.ext = -(1<<63 - 1)
	}
}

func (t *Time) setLoc(loc *Location) {
	if loc == UTC {
		loc = nil
	}
	t.stripMono()
	t.loc = loc
}

// local returns the offset of t's zone and the seconds since the zero Time on a clock there.
func (t *Time) local() (seconds int64, offset int, name string) {
	seconds = t.seconds()
	if t.loc == nil {
		return seconds, 0, "UTC"
	}
	z := t.loc.get().lookup(seconds - unixToZero)
	return seconds + int64(z.offset), z.offset, z.name
}

// day and clock take apart what local returns.
func dayAndSecond(seconds int64) (day int64, second int) {
	d, s := floorDiv(seconds, secondsPerDay)
	return d, int(s)
}

// After says whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before says whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal says whether t and u are the same instant, in whatever location.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Compare returns -1 if t is before u, +1 if it is after u, and 0 if they are the same instant.
func (t Time) Compare(u Time) int {
	var a, b int64
	if t.wall&u.wall&hasMonotonic != 0 {
		a, b = t.ext, u.ext
	} else if a, b = t.seconds(), u.seconds(); a == b {
		a, b = int64(t.nsec()), int64(u.nsec())
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// IsZero says whether t is the zero Time's instant.
func (t Time) IsZero() bool { return t.seconds() == 0 && t.nsec() == 0 }

// Date returns the date in t's location.
func (t Time) Date() (year int, month Month, day int) {
	seconds, _, _ := t.local()
	d, _ := dayAndSecond(seconds)
	y, month, day, _ := dateOfDay(d)
	return int(y), month, day
}

// Year returns the year in t's location.
func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

// Month returns the month in t's location.
func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

// Day returns the day of the month in t's location.
func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

// Weekday returns the day of the week in t's location.
func (t Time) Weekday() Weekday {
	seconds, _, _ := t.local()
	d, _ := dayAndSecond(seconds)
	return weekdayOf(d)
}

// YearDay returns the day of the year in t's location, from 1 on.
func (t Time) YearDay() int {
	seconds, _, _ := t.local()
	d, _ := dayAndSecond(seconds)
	_, _, _, yday := dateOfDay(d)
	return yday + 1
}

// ISOWeek returns the week by ISO 8601 and the year it belongs to: the one that its Thursday is in.
func (t Time) ISOWeek() (year, week int) {
	seconds, _, _ := t.local()
	d, _ := dayAndSecond(seconds)
	sinceMonday := int64(weekdayOf(d)+6) % 7
	y, _, _, yday := dateOfDay(d - sinceMonday + 3)
	return int(y), yday/7 + 1
}

// Clock returns hour, minute and second in t's location.
func (t Time) Clock() (hour, min, sec int) {
	seconds, _, _ := t.local()
	_, s := dayAndSecond(seconds)
	return s / 3600, s / 60 % 60, s % 60
}

// Hour returns the hour in t's location.
func (t Time) Hour() int {
	h, _, _ := t.Clock()
	return h
}

// Minute returns the minute of the hour in t's location.
func (t Time) Minute() int {
	_, m, _ := t.Clock()
	return m
}

// Second returns the second of the minute.
func (t Time) Second() int {
	_, _, s := t.Clock()
	return s
}

// Nanosecond returns the nanosecond of the second.
func (t Time) Nanosecond() int { return int(t.nsec()) }

// Date returns the time of the given date and clock in the location. Values out of their ranges are carried over:
// October 32 is November 1. Where a clock change makes the time ambiguous or leaves it out, one of the two zones counts.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	carry, m := floorDiv(int64(month)-1, 12)
	y := int64(year) + carry
	carry, ns := floorDiv(int64(nsec), 1e9)
	s := int64(sec) + carry
	days := dayOfDate(y, Month(m+1), int64(day))
	seconds := days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + s
	unix := seconds - unixToZero
	if loc != UTC {
		l := loc.get()
		// The offset is wanted for local time, but depends on UTC. It is nearly always that of the same number taken as
		// UTC; if the result then falls on the other side of a clock change, it is that side's.
		z := l.lookup(unix)
		if z.offset != 0 {
			utc := unix - int64(z.offset)
			if utc < z.start || utc >= z.end {
				z = l.lookup(utc)
			}
			unix -= int64(z.offset)
		}
	}
	t := Time{uint64(ns), unix + unixToZero, nil}
	t.setLoc(loc)
	return t
}

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	ns := t.nsec() + int32(d%1e9)
	if ns >= 1e9 {
		sec++
		ns -= 1e9
	} else if ns < 0 {
		sec--
		ns += 1e9
	}
	t.wall = t.wall&^nsecMask | uint64(ns)
	t.addSec(sec)
	if t.wall&hasMonotonic != 0 {
		sum := t.ext + int64(d)
		if d < 0 && sum > t.ext || d > 0 && sum < t.ext {
			t.stripMono() // the reading would be out of range
		} else {
			t.ext = sum
		}
	}
	return t
}

// Sub returns t - u, or the largest or smallest Duration if the difference does not fit into one.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMonotonic != 0 {
		return difference(t.ext, u.ext)
	}
	d := Duration(t.seconds()-u.seconds())*Second + Duration(t.nsec()-u.nsec())
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

func difference(t, u int64) Duration {
	d := Duration(t - u)
	if d < 0 && t > u {
		return maxDuration
	}
	if d > 0 && t < u {
		return minDuration
	}
	return d
}

// Since returns the time that has passed since t.
func Since(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		return difference(runtimeNano()-startNano, t.ext)
	}
	return Now().Sub(t)
}

// Until returns the time that has yet to pass until t.
func Until(t Time) Duration {
	if t.wall&hasMonotonic != 0 {
		return difference(t.ext, runtimeNano()-startNano)
	}
	return t.Sub(Now())
}

// AddDate returns the time of the date that comes so many years, months and days later, with values out of range
// carried over as Date does.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec()), t.Location())
}

// UTC returns t with the location UTC.
func (t Time) UTC() Time {
	t.setLoc(UTC)
	return t
}

// Local returns t with the local time zone as location.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t with the given location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns t's location.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviation and the offset in seconds east of UTC of the zone that is in effect at t.
func (t Time) Zone() (name string, offset int) {
	_, offset, name = t.local()
	return name, offset
}

// ZoneBounds returns when the zone that is in effect at t begins and ends; a zero Time means always, or for ever.
func (t Time) ZoneBounds() (start, end Time) {
	z := t.Location().get().lookup(t.unixSec())
	if z.start != minSecond {
		start = unixTime(z.start, 0)
		start.setLoc(t.Location())
	}
	if z.end != maxSecond {
		end = unixTime(z.end, 0)
		end.setLoc(t.Location())
	}
	return start, end
}

// IsDST says whether daylight saving time is in effect at t.
func (t Time) IsDST() bool { return t.Location().get().lookup(t.unixSec()).isDST }

// Unix returns the seconds since January 1, 1970 UTC.
func (t Time) Unix() int64 { return t.unixSec() }

// UnixMilli returns the milliseconds since January 1, 1970 UTC.
func (t Time) UnixMilli() int64 { return t.unixSec()*1e3 + int64(t.nsec())/1e6 }

// UnixMicro returns the microseconds since January 1, 1970 UTC.
func (t Time) UnixMicro() int64 { return t.unixSec()*1e6 + int64(t.nsec())/1e3 }

// UnixNano returns the nanoseconds since January 1, 1970 UTC, if they fit into an int64.
func (t Time) UnixNano() int64 { return t.unixSec()*1e9 + int64(t.nsec()) }

func unixTime(sec int64, nsec int32) Time { return Time{uint64(nsec), sec + unixToZero, Local} }

// Unix returns the local time that many seconds and nanoseconds after January 1, 1970 UTC. nsec may be any number.
func Unix(sec int64, nsec int64) Time {
	carry, ns := floorDiv(nsec, 1e9)
	return unixTime(sec+carry, int32(ns))
}

// UnixMilli returns the local time that many milliseconds after January 1, 1970 UTC.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the local time that many microseconds after January 1, 1970 UTC.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Truncate returns t rounded down to a multiple of d since the zero Time, without its monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

// Round returns t rounded to the nearest multiple of d since the zero Time, up if two are as near, without its
// monotonic reading.
func (t Time) Round(d Duration) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	r := t.modulo(d)
	if lessThanHalf(r, d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// modulo returns how long t is after the last multiple of d since the zero Time.
func (t *Time) modulo(d Duration) Duration {
	sec, m := t.seconds(), uint64(d)
	negative := sec < 0
	nsec := int64(t.nsec())
	if negative { // work with the distance to the zero Time
		sec = -sec
		if nsec = -nsec; nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	// (sec*1e9 + nsec) mod m, with powers of two that stay below 1<<64.
	r := mulMod(uint64(sec), 1e9, m)
	r = (r + uint64(nsec)%m) % m
	if negative && r != 0 {
		r = m - r
	}
	return Duration(r)
}

// mulMod returns a * b mod m, for m below 1<<63, adding up b shifted by the bits of a.
func mulMod(a, b, m uint64) uint64 {
	r := uint64(0)
	for b %= m; a != 0; a >>= 1 {
		if a&1 != 0 {
			r = (r + b) % m
		}
		b = (b + b) % m
	}
	return r
}
