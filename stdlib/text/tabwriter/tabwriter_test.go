package tabwriter

import (
	"strings"
	"testing"
)

func TestColumns(t *testing.T) {
	for _, tt := range []struct {
		minwidth, tabwidth, padding int
		padchar                     byte
		flags                       uint
		in, want                    string
	}{
		{0, 8, 1, ' ', 0, "a\tb\tc\naa\tbbbb\tc\n", "a  b    c\naa bbbb c\n"},
		{0, 8, 1, '.', AlignRight | Debug, "a\tb\tc\naa\tbbbb\tc\n", "..a|....b|c\n.aa|.bbbb|c\n"},
		{8, 8, 0, '\t', 0, "a\tbbbbbbbbb\tc\n", "a\tbbbbbbbbb\tc\n"},
		{5, 0, 0, '.', 0, "☺\tx\nab\tc\n", "☺....x\nab...c\n"},
		// A line without the cell ends the column.
		{0, 0, 1, '.', 0, "a\tb\nlonger\n\nccc\td\n", "a.b\nlonger\n\nccc.d\n"},
		{0, 0, 1, '.', 0, "a\tb\fccc\td\n", "a.b\nccc.d\n"},
		{0, 0, 0, '.', DiscardEmptyColumns | Debug, "a\v\vb\n", "a||b\n"},
		{0, 0, 1, '.', FilterHTML, "<b>a</b>\t&lt;\tb\nxx\tyy\tb\n", "<b>a</b>..&lt;..b\nxx.yy.b\n"},
		{0, 0, 1, '.', StripEscape, "\xffa\tb\xff\tc\n", "a\tb.c\n"},
		{0, 4, 1, ' ', TabIndent, "\t\ta\nxxx\txx\tb\n", "\t\ta\nxxx xx b\n"},
	} {
		var b strings.Builder
		w := NewWriter(&b, tt.minwidth, tt.tabwidth, tt.padding, tt.padchar, tt.flags)
		for i := range len(tt.in) {
			w.Write([]byte(tt.in[i : i+1]))
		}
		w.Flush()
		if got := b.String(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}
