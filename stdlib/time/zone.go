package time

import (
	"errors"
	"sync"
	"syscall"
)

// A Location tells which time zones are in use, and when, in some place of the world.
type Location struct {
	name    string
	zones   []zone
	changes []change // sorted by time
	extend  string   // the rule for times after the last change, in the form of the variable TZ
}

// A zone is a time zone in the narrow sense: one offset, CET for example.
type zone struct {
	name   string // abbreviated
	offset int    // seconds east of UTC
	isDST  bool
}

// A change is when a zone begins to be in effect.
type change struct {
	when  int64 // seconds since 1970 UTC
	index uint8 // in zones
}

const (
	minSecond = -1 << 63 // has always been
	maxSecond = 1<<63 - 1
)

// A period is a zone with the time it is in effect, from start up to but not including end.
type period struct {
	zone
	start, end int64
}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLocation

var utcLocation = Location{name: "UTC"}

// Local is the time zone of the system, or the one that the environment variable TZ names: "" is UTC, no TZ at all
// what /etc/localtime has.
var Local *Location = &localLocation

var (
	localLocation Location
	localOnce     sync.Once
)

// get returns the location to look into.
func (l *Location) get() *Location {
	if l == nil {
		return &utcLocation
	}
	if l == &localLocation {
		localOnce.Do(initLocal)
	}
	return l
}

// initLocal finds out what the local time zone is.
func initLocal() {
	tz, ok := syscall.Getenv("TZ")
	if ok && tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	switch {
	case !ok:
		if l, err := readLocation("/etc/localtime"); err == nil {
			localLocation = *l
			localLocation.name = "Local"
			return
		}
	case tz != "" && tz[0] == '/':
		if l, err := readLocation(tz); err == nil {
			localLocation = *l
			localLocation.name = tz
			if tz == "/etc/localtime" {
				localLocation.name = "Local"
			}
			return
		}
	case tz != "" && tz != "UTC":
		if l, err := findLocation(tz); err == nil {
			localLocation = *l
			return
		}
	}
	localLocation.name = "UTC"
}

// String returns the location's name.
func (l *Location) String() string { return l.get().name }

// FixedZone returns a Location with one zone that is always in effect.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, zones: []zone{{name: name, offset: offset}}}
}

// lookup returns the zone that is in effect at the given second of Unix time.
func (l *Location) lookup(sec int64) period {
	if len(l.zones) == 0 {
		return period{zone{name: "UTC"}, minSecond, maxSecond}
	}
	if len(l.changes) == 0 || sec < l.changes[0].when {
		end := int64(maxSecond)
		if len(l.changes) > 0 {
			end = l.changes[0].when
		}
		return period{l.zones[l.firstZone()], minSecond, end}
	}
	lo, hi := 0, len(l.changes) // the wanted change is lo <= i < hi
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; sec < l.changes[mid].when {
			hi = mid
		} else {
			lo = mid
		}
	}
	p := period{l.zones[l.changes[lo].index], l.changes[lo].when, maxSecond}
	if hi < len(l.changes) {
		p.end = l.changes[hi].when
	} else if l.extend != "" {
		if e, ok := lookupRule(l.extend, p.start, sec); ok {
			return e
		}
	}
	return p
}

// firstZone returns the zone for times before the first change: zone 0 if no change leads to it. Otherwise, if the
// first change is to daylight saving time, the last standard zone listed before that; or else the first standard zone.
func (l *Location) firstZone() int {
	used := false
	for _, c := range l.changes {
		used = used || c.index == 0
	}
	if !used {
		return 0
	}
	if len(l.changes) > 0 && l.zones[l.changes[0].index].isDST {
		for i := int(l.changes[0].index) - 1; i >= 0; i-- {
			if !l.zones[i].isDST {
				return i
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].isDST {
			return i
		}
	}
	return 0
}

// lookupName returns the offset of the zone with the given abbreviation: if there are several, of one that is in effect
// when a local clock shows the given time, taken as if it were Unix time.
func (l *Location) lookupName(name string, unix int64) (offset int, ok bool) {
	for i := range l.zones {
		if z := &l.zones[i]; z.name == name {
			if p := l.lookup(unix - int64(z.offset)); p.name == z.name {
				return p.offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

var errLocation = errors.New("time: invalid location name")

// LoadLocation returns the location with a name of the IANA Time Zone database, such as "America/New_York"; UTC for ""
// and "UTC", Local for "Local". The database is looked for in the directory that the environment variable ZONEINFO
// names, and in the places where Unix systems have it.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if leavesDirectory(name) || name[0] == '/' || name[0] == '\\' {
		return nil, errLocation
	}
	if dir, _ := syscall.Getenv("ZONEINFO"); dir != "" {
		if l, err := readLocation(dir + "/" + name); err == nil {
			l.name = name
			return l, nil
		}
	}
	return findLocation(name)
}

// leavesDirectory says whether s contains "..", as a file name that leads out of a directory does.
func leavesDirectory(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == '.' {
			return true
		}
	}
	return false
}

var zoneDirectories = [...]string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"}

// findLocation looks for a location in the system's directories.
func findLocation(name string) (*Location, error) {
	var first error
	for _, dir := range zoneDirectories {
		l, err := readLocation(dir + name)
		if err == nil {
			l.name = name
			return l, nil
		}
		if first == nil && err != syscall.ENOENT {
			first = err
		}
	}
	if first != nil {
		return nil, first
	}
	return nil, errors.New("unknown time zone " + name)
}

// readLocation reads the file of a location.
func readLocation(file string) (*Location, error) {
	data, err := readFile(file)
	if err != nil {
		return nil, err
	}
	return LoadLocationFromTZData("", data)
}

const maxZoneFile = 10 << 20

func readFile(name string) ([]byte, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var data []byte
	var buf [4096]byte
	for {
		n, err := syscall.Read(fd, buf[:])
		switch {
		case err == syscall.EINTR:
			continue
		case err != nil:
			return nil, err
		case n == 0:
			return data, nil
		case len(data)+n > maxZoneFile:
			return nil, errors.New("time: file " + name + " is too large")
		}
		data = append(data, buf[:n]...)
	}
}
