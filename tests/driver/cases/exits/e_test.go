package exits

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	fmt.Println("after", m.Run())
	os.Exit(3)
}

func TestOK(t *testing.T) {}
