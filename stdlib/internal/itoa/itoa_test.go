package itoa_test

import (
	. "internal/itoa"
	"testing"
)

func TestItoa(t *testing.T) {
	const least = -1 << 63
	for i, want := range map[int]string{
		0: "0", 9: "9", 10: "10", -1: "-1", 1<<63 - 1: "9223372036854775807", least: "-9223372036854775808",
	} {
		if got := Itoa(i); got != want {
			t.Errorf("Itoa(%d) = %q", i, got)
		}
	}
	for u, want := range map[uint]string{0: "0x0", 15: "0xf", 1<<64 - 1: "0xffffffffffffffff"} {
		if got := Uitox(u); got != want {
			t.Errorf("Uitox(%d) = %q", u, got)
		}
	}
	if got := Uitoa(1<<64 - 1); got != "18446744073709551615" {
		t.Errorf("Uitoa(max) = %q", got)
	}
}
