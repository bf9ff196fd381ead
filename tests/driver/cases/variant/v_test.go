package variant_test

import (
	"testing"

	"example.com/cases/variant"
	"example.com/cases/variant/other"
)

func TestOneVariable(t *testing.T) {
	*variant.Hidden = 21
	if other.Double() != 42 {
		t.Errorf("%d", other.Double())
	}
}
