package knows

import (
	"os"
	"testing"
)

var early = testing.Testing()

func init() { early = early && testing.Testing() }

func TestTesting(t *testing.T) {
	if !early || !testing.Testing() {
		t.Error("a test does not know that it is one")
	}
}

func TestExit(t *testing.T) {
	defer func() { t.Log(recover()) }()
	os.Exit(0)
}
