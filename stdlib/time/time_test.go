package time_test

import (
	"testing"
	. "time"
)

var instant = Date(2009, November, 10, 23, 4, 5, 987654321, UTC)

func TestFormat(t *testing.T) {
	for layout, want := range map[string]string{
		ANSIC:                               "Tue Nov 10 23:04:05 2009",
		RFC1123Z:                            "Tue, 10 Nov 2009 23:04:05 +0000",
		RFC3339Nano:                         "2009-11-10T23:04:05.987654321Z",
		Kitchen:                             "11:04PM",
		StampMilli:                          "Nov 10 23:04:05.987",
		"06-1-2 __2 002 3:4:5 pm":           "09-11-10 314 314 11:4:5 pm",
		"_2006 Janet 2006.01 -07:00:00 Z07": "_2009 Janet 2009.11 +00:00:00 Z",
	} {
		if got := instant.Format(layout); got != want {
			t.Errorf("Format(%q) = %q, want %q", layout, got, want)
		}
	}
	east := instant.In(FixedZone("EAST", 5*3600+1800))
	if got := east.String(); got != "2009-11-11 04:34:05.987654321 +0530 EAST" {
		t.Error(got)
	}
	if got := instant.GoString(); got != "time.Date(2009, time.November, 10, 23, 4, 5, 987654321, time.UTC)" {
		t.Error(got)
	}
}

func TestParseReadsWhatFormatWrites(t *testing.T) {
	for _, layout := range []string{RFC3339Nano, "Jan _2 2006 15:04:05.000000000", "Monday, 02-January-06 3:04:05PM .999999999 -0700"} {
		for days := -1000; days < 1000; days += 37 {
			u := instant.AddDate(0, 0, days).Add(Duration(days) * Hour)
			got, err := Parse(layout, u.Format(layout))
			if err != nil || !got.Equal(u) {
				t.Errorf("%q: %v became %v, %v", layout, u, got, err)
			}
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ layout, value, text string }{
		{RFC3339, "2009-13-01T00:00:00Z", `parsing time "2009-13-01T00:00:00Z": month out of range`},
		{DateOnly, "2009-02-29", `parsing time "2009-02-29": day out of range`},
		{DateOnly, "2009-02-28x", `parsing time "2009-02-28x": extra text: "x"`},
		{Kitchen, "25:00AM", `parsing time "25:00AM": hour out of range`},
		{ANSIC, "Foo Nov 10 23:04:05 2009", `parsing time "Foo Nov 10 23:04:05 2009" as "Mon Jan _2 15:04:05 2006": cannot parse "Foo Nov 10 23:04:05 2009" as "Mon"`},
	} {
		_, err := Parse(c.layout, c.value)
		if err == nil || err.Error() != c.text {
			t.Errorf("Parse(%q, %q): %v, want %s", c.layout, c.value, err, c.text)
		}
	}
}

func TestDurations(t *testing.T) {
	for text, d := range map[string]Duration{
		"0s": 0, "1ns": 1, "1.1µs": 1100, "2.2ms": 2200 * Microsecond, "4m5.001s": 4*Minute + 5001*Millisecond,
		"2562047h47m16.854775807s": 1<<63 - 1, "-2562047h47m16.854775808s": -1 << 63,
	} {
		if got := d.String(); got != text {
			t.Errorf("%d is %s, want %s", int64(d), got, text)
		}
		if got, err := ParseDuration(text); got != d || err != nil {
			t.Errorf("ParseDuration(%q) = %v, %v", text, got, err)
		}
	}
	for text, message := range map[string]string{
		"": `time: invalid duration ""`, "3": `time: missing unit in duration "3"`, "1x": `time: unknown unit "x" in duration "1x"`,
		"9223372036854775808ns": `time: invalid duration "9223372036854775808ns"`,
	} {
		if _, err := ParseDuration(text); err == nil || err.Error() != message {
			t.Errorf("ParseDuration(%q): %v", text, err)
		}
	}
	if d := 15 * Minute / 10; d.Round(Minute) != 2*Minute || d.Truncate(Minute) != Minute {
		t.Error("rounding")
	}
}

func TestCalendarGoesOnDayByDay(t *testing.T) {
	day := Date(1895, January, 1, 12, 0, 0, 0, UTC)
	y, m, d := day.Date()
	for i := 0; i < 150000; i++ {
		next := day.Add(24 * Hour)
		ny, nm, nd := next.Date()
		ok := ny == y && nm == m && nd == d+1 || ny == y && nm == m+1 && nd == 1 || ny == y+1 && nm == January && nd == 1
		if !ok || next.Weekday() != (day.Weekday()+1)%7 || !Date(ny, nm, nd, 12, 0, 0, 0, UTC).Equal(next) {
			t.Fatalf("after %v comes %v", day, next)
		}
		day, y, m, d = next, ny, nm, nd
	}
}

func TestZones(t *testing.T) {
	ny, err := LoadLocation("America/New_York")
	if err != nil {
		t.Skip(err)
	}
	for _, c := range []struct {
		utc  Time
		want string
	}{
		{Date(2023, March, 12, 6, 59, 59, 0, UTC), "01:59:59 EST"},
		{Date(2023, March, 12, 7, 0, 0, 0, UTC), "03:00:00 EDT"},
		{Date(2060, July, 1, 16, 0, 0, 0, UTC), "12:00:00 EDT"},
		{Date(2060, December, 1, 17, 0, 0, 0, UTC), "12:00:00 EST"},
	} {
		if got := c.utc.In(ny).Format("15:04:05 MST"); got != c.want {
			t.Errorf("%v in New York: %s, want %s", c.utc, got, c.want)
		}
	}
	if _, err := LoadLocation("../etc/passwd"); err == nil {
		t.Error("LoadLocation left its directory")
	}
	if _, err := LoadLocation("Nowhere/Atlantis"); err == nil || err.Error() != "unknown time zone Nowhere/Atlantis" {
		t.Error(err)
	}
}

func TestMonotonicClock(t *testing.T) {
	a := Now()
	Sleep(2 * Millisecond)
	b := Now()
	if d := b.Sub(a); d < 2*Millisecond || d > 10*Second || !a.Before(b) || a.Round(0) == a {
		t.Error(d, a, b)
	}
	if !a.Round(0).Equal(a) {
		t.Error("taking the monotonic reading away changes the instant")
	}
}

func TestTimers(t *testing.T) {
	start := Now()
	<-After(5 * Millisecond)
	if d := Since(start); d < 5*Millisecond {
		t.Error("After(5ms) took", d)
	}
	late := NewTimer(Hour)
	if !late.Stop() || late.Stop() || late.Reset(Millisecond) {
		t.Error("Stop and Reset tell the wrong state")
	}
	<-late.C
	early := NewTimer(Millisecond)
	Sleep(10 * Millisecond)
	early.Stop()
	select {
	case <-early.C:
		t.Error("a stopped timer still delivers")
	default:
	}
	called := make(chan bool)
	AfterFunc(Millisecond, func() { called <- true })
	<-called
	ticker := NewTicker(Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
	}
	ticker.Stop()
}
