package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 23, 5, 9, 123456789, time.UTC)
	for _, layout := range []string{time.ANSIC, time.UnixDate, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.StampMicro, time.DateTime, "Mon Jan _2 2006 at 3PM", "2006-002 15h04 .000 .999", "06/1/2 pm 03:4:5 Z07:00 -07"} {
		fmt.Println(t.Format(layout))
	}
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Unix(), t.UnixNano())
	y, w := t.ISOWeek()
	fmt.Println(y, w, t.Month(), t.Nanosecond())
	fmt.Println(t.AddDate(1, 0, 0).Format(time.DateOnly), t.AddDate(0, 1, 1).Format(time.DateOnly), t.Add(55*time.Minute).Format(time.DateTime))
	u, err := time.Parse(time.RFC3339, "2006-01-02T15:04:05+07:00")
	fmt.Println(u.UTC(), err, u.Before(t), t.Sub(u).Truncate(time.Hour))
	_, err = time.Parse(time.DateOnly, "2023-02-30")
	fmt.Println(err)
	_, err = time.Parse("15:04", "25:00")
	fmt.Println(err)
	zone := time.FixedZone("XST", -5*3600-1800)
	fmt.Println(t.In(zone), t.In(zone).Equal(t), t.In(zone) == t)
	for _, s := range []string{"1h15m30.918s", "-1.5h", "300ms", "1us", "2ns", "0", "1", "3x"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	d := 90*time.Minute + 1500*time.Millisecond
	fmt.Println(d, d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Round(time.Minute), d.Truncate(time.Hour), time.Duration(1), time.Duration(1500), time.Duration(0))
	fmt.Println(time.Time{}, time.Time{}.IsZero(), time.Unix(0, 0).UTC(), time.UnixMilli(1700000000123).UTC())
	fmt.Println(time.Month(13), time.Weekday(8), time.March, time.Saturday)
}
