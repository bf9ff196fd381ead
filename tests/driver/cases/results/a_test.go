package results

import (
	"fmt"
	"os"
	"testing"
)

func TestPass(t *testing.T) { t.Log("a log"); t.Logf("multi\nline %d", 3) }
func helper(t *testing.T)   { t.Helper(); t.Error("from helper") }
func TestFail(t *testing.T) { helper(t); t.Errorf("direct"); fmt.Println("stdout text") }
func TestFatal(t *testing.T) {
	defer fmt.Println("deferred")
	t.Cleanup(func() { t.Log("cleanup") })
	t.Fatal("fatal", 1, "x")
}
func TestSkip(t *testing.T) { t.Skip("no reason") }
func TestSub(t *testing.T) {
	t.Run("one", func(t *testing.T) { t.Log("in one") })
	t.Run("one", func(t *testing.T) { t.Run("deep er", func(t *testing.T) { t.Error("bad") }) })
	t.Run("", func(t *testing.T) { t.Skipf("skip %d", 1) })
	t.Run("a/b\x01", func(t *testing.T) { t.SkipNow() })
	t.Log("end of sub")
}
func TestPar2(t *testing.T) { t.Parallel(); t.Log("x") }
func TestAttr(t *testing.T) {
	t.Attr("k", "v")
	fmt.Fprintln(t.Output(), "an output")
	fmt.Print("no newline")
	os.Stderr.WriteString("stderr\n")
}
func ExampleX() {
	fmt.Println("hello")
	// Output: hello
}
func ExampleBad() {
	fmt.Println("hello")
	// Output: hullo
	// there
}
func ExampleUn() {
	fmt.Println("b\na")
	// Unordered output: a
	// b
}
func ExampleNo() { fmt.Println("not run") }
func BenchmarkA(b *testing.B) {
	for i := 0; i < b.N; i++ {
		fmt.Sprint(i)
	}
}
func FuzzA(f *testing.F) {
	f.Add(1, "x")
	f.Add(2, "bad")
	f.Fuzz(func(t *testing.T, n int, s string) {
		if s == "bad" {
			t.Error("bad seed")
		}
	})
}
