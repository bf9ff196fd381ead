package time

import "errors"

// The binary form: a version; seconds since the zero Time, nanoseconds, the offset in minutes, all big-endian; in version
// 2 the offset's seconds follow. An offset of -1 minute is that of UTC.
const (
	binaryV1 = 1
	binaryV2 = 2
)

// AppendBinary appends what MarshalBinary returns.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, offsetMin, offsetSec := byte(binaryV1), int16(-1), 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		if offsetSec = offset % 60; offsetSec != 0 {
			version = binaryV2
		}
		minutes := offset / 60
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
		offsetMin = int16(minutes)
	}
	b = append(b, version)
	b = appendBig(b, uint64(t.seconds()), 8)
	b = appendBig(b, uint64(t.nsec()), 4)
	b = appendBig(b, uint64(offsetMin), 2)
	if version == binaryV2 {
		b = append(b, byte(offsetSec))
	}
	return b, nil
}

func appendBig(b []byte, x uint64, size int) []byte {
	for i := size - 1; i >= 0; i-- {
		b = append(b, byte(x>>(8*uint(i))))
	}
	return b
}

func big(b []byte) (x uint64) {
	for _, c := range b {
		x = x<<8 | uint64(c)
	}
	return x
}

// MarshalBinary implements encoding.BinaryMarshaler.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version, length := data[0], 15
	if version != binaryV1 && version != binaryV2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if version == binaryV2 {
		length++
	}
	if len(data) != length {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	sec, nsec := int64(big(data[1:9])), big(data[9:13])
	offset := int(int16(big(data[13:15]))) * 60
	if version == binaryV2 {
		offset += int(data[15])
	}
	*t = Time{wall: nsec & nsecMask, ext: sec}
	t.place(offset)
	return nil
}

// place gives t a location that has the offset then; -60 is for UTC.
func (t *Time) place(offset int) {
	if offset == -60 {
		t.setLoc(UTC)
	} else if z := Local.get().lookup(t.unixSec()); z.offset == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
}

// GobEncode implements gob.GobEncoder.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode implements gob.GobDecoder.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// appendStrict appends t in the form RFC3339Nano, if that standard has a form for it.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return b, errors.New("year outside of range [0,9999]")
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return b, errors.New("timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// MarshalJSON implements json.Marshaler: a string in the form RFC3339Nano.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict(append(make([]byte, 0, len(RFC3339Nano)+2), '"'))
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// AppendText appends what MarshalText returns.
func (t Time) AppendText(b []byte) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New("Time.MarshalText: " + err.Error())
	}
	return b, nil
}

// MarshalText implements encoding.TextMarshaler: the form RFC3339Nano.
func (t Time) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText implements encoding.TextUnmarshaler.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}
