// Package syntax turns the text of regular expressions into trees, and trees into programs for the
// matchers of package regexp.
//
// The way of a pattern is
//
//	Parse     text -> *Regexp     parse.go, class.go; alternate.go factors alternatives
//	Simplify  *Regexp -> *Regexp  simplify.go spells counted repetitions out
//	Compile   *Regexp -> *Prog    compile.go, a Thompson construction
//
// and print.go writes a tree back as text.
//
// # Syntax
//
// Single characters:
//
//	.         any character; a newline only with flag s
//	[xyz]     one of a set     [^xyz]    one outside a set
//	\d \s \w  ASCII digits, white space, word characters; \D \S \W their opposites
//	[:alpha:] ASCII class, within brackets; [:^alpha:] its opposite
//	\pN \p{Greek}   Unicode category or script; \PN \P{Greek} its opposite
//
// Composites: xy is x followed by y, x|y is x or else y.
//
// Repetitions: x* x+ x? x{n,m} x{n,} x{n} prefer more, with a ? behind them fewer. Counts go up to 1000.
//
// Groups: (re) captures, (?P<name>re) and (?<name>re) capture by name, (?:re) does not capture,
// (?flags) sets flags up to the end of the group, (?flags:re) for re. The flags are
// i (fold case), m (^ and $ match at lines), s (. matches \n), U (swap x* and x*?).
//
// Empty strings: ^ $ \A (begin of text) \z (end of text) \b \B (ASCII word boundary or not).
//
// Escapes: \a \f \t \n \r \v \123 \x7F \x{10FFFF}, \ before punctuation, \Q...\E.
package syntax

// Flags choose the syntax that the parser accepts and record, in a tree's nodes, how they were written.
type Flags uint16

const (
	FoldCase      Flags = 1 << iota // letters match in either case
	Literal                         // the pattern is a plain string
	ClassNL                         // classes like [^a-z] may match a newline
	DotNL                           // . may match a newline
	OneLine                         // ^ and $ match only at the ends of the text
	NonGreedy                       // repetitions prefer fewer
	PerlX                           // Perl's extensions
	UnicodeGroups                   // \p{Han} and \P{Han}
	WasDollar                       // an OpEndText that was written $, not \z
	Simple                          // a tree without counted repetitions

	MatchNL = ClassNL | DotNL

	Perl        = ClassNL | OneLine | PerlX | UnicodeGroups // as near to Perl as it gets
	POSIX Flags = 0                                         // POSIX syntax
)

// An Op is what a node of the tree does.
type Op uint8

const (
	OpNoMatch        Op = 1 + iota // matches nothing
	OpEmptyMatch                   // matches the empty string
	OpLiteral                      // matches the string Rune
	OpCharClass                    // matches a rune of the pairs in Rune
	OpAnyCharNotNL                 // matches any character but a newline
	OpAnyChar                      // matches any character
	OpBeginLine                    // at the beginning of a line
	OpEndLine                      // at the end of a line
	OpBeginText                    // at the beginning of the text
	OpEndText                      // at the end of the text
	OpWordBoundary                 // at a word boundary
	OpNoWordBoundary               // anywhere but at a word boundary
	OpCapture                      // group number Cap, of name Name
	OpStar                         // Sub[0] any number of times
	OpPlus                         // Sub[0] at least once
	OpQuest                        // Sub[0] at most once
	OpRepeat                       // Sub[0] from Min to Max times; Max == -1 is no limit
	OpConcat                       // the Subs one after the other
	OpAlternate                    // one of the Subs
)

var opTexts = [...]string{
	OpNoMatch: "NoMatch", OpEmptyMatch: "EmptyMatch", OpLiteral: "Literal", OpCharClass: "CharClass",
	OpAnyCharNotNL: "AnyCharNotNL", OpAnyChar: "AnyChar", OpBeginLine: "BeginLine", OpEndLine: "EndLine",
	OpBeginText: "BeginText", OpEndText: "EndText", OpWordBoundary: "WordBoundary",
	OpNoWordBoundary: "NoWordBoundary", OpCapture: "Capture", OpStar: "Star", OpPlus: "Plus",
	OpQuest: "Quest", OpRepeat: "Repeat", OpConcat: "Concat", OpAlternate: "Alternate",
}

// opPseudo is the first of the values that Go reserves for its parser; only its name is public.
const opPseudo Op = 128

func (i Op) String() string {
	switch {
	case 0 < i && int(i) < len(opTexts):
		return opTexts[i]
	case i == opPseudo:
		return "opPseudo"
	}
	return "Op(" + decimal(int(i)) + ")"
}

// An Error tells what is wrong with a pattern, and where.
type Error struct {
	Code ErrorCode
	Expr string
}

func (e *Error) Error() string {
	return "error parsing regexp: " + e.Code.String() + ": `" + e.Expr + "`"
}

// An ErrorCode is a kind of fault in a pattern.
type ErrorCode string

const (
	ErrInternalError ErrorCode = "regexp/syntax: internal error"

	ErrInvalidCharClass      ErrorCode = "invalid character class"
	ErrInvalidCharRange      ErrorCode = "invalid character class range"
	ErrInvalidEscape         ErrorCode = "invalid escape sequence"
	ErrInvalidNamedCapture   ErrorCode = "invalid named capture"
	ErrInvalidPerlOp         ErrorCode = "invalid or unsupported Perl syntax"
	ErrInvalidRepeatOp       ErrorCode = "invalid nested repetition operator"
	ErrInvalidRepeatSize     ErrorCode = "invalid repeat count"
	ErrInvalidUTF8           ErrorCode = "invalid UTF-8"
	ErrMissingBracket        ErrorCode = "missing closing ]"
	ErrMissingParen          ErrorCode = "missing closing )"
	ErrMissingRepeatArgument ErrorCode = "missing argument to repetition operator"
	ErrTrailingBackslash     ErrorCode = "trailing backslash at end of expression"
	ErrUnexpectedParen       ErrorCode = "unexpected )"
	ErrNestingDepth          ErrorCode = "expression nests too deeply"
	ErrLarge                 ErrorCode = "expression too large"
)

func (e ErrorCode) String() string { return string(e) }
