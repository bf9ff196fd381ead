package quiet

import (
	"fmt"
	"testing"
)

func TestQuiet(t *testing.T) {
	fmt.Println("said")
	t.Log("logged")
}
