// Package log writes messages with the time and other information in front, one a line.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// The flags say what stands before a message. The order is always that of
//
//	2009/01/23 01:23:23.123123 /a/b/c/d.go:23: message
const (
	Ldate         = 1 << iota     // the date in the local time zone
	Ltime                         // the time in the local time zone
	Lmicroseconds                 // with microseconds; implies Ltime
	Llongfile                     // whole file name and line number
	Lshortfile                    // last element of the file name and line number
	LUTC                          // date and time in UTC
	Lmsgprefix                    // the prefix stands before the message instead of the line
	LstdFlags     = Ldate | Ltime // what the standard logger begins with
)

// A Logger writes messages to an io.Writer, each with one call of Write. Goroutines can share it.
type Logger struct {
	mu      sync.Mutex // for out
	out     io.Writer
	prefix  atomic.Value // string
	flags   atomic.Int32
	discard atomic.Bool // out is io.Discard: formatting can be saved
}

// New returns a Logger. prefix stands at the beginning of each line, or after the header with Lmsgprefix.
func New(out io.Writer, prefix string, flag int) *Logger {
	l := new(Logger)
	l.SetOutput(out)
	l.SetPrefix(prefix)
	l.SetFlags(flag)
	return l
}

// standard is the Logger of the functions in this package.
var standard = New(os.Stderr, "", LstdFlags)

// Default returns the standard logger.
func Default() *Logger { return standard }

// SetOutput sets where messages go.
func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
	l.discard.Store(w == io.Discard)
}

// Writer returns where messages go.
func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

// Flags returns the flags.
func (l *Logger) Flags() int { return int(l.flags.Load()) }

// SetFlags sets the flags.
func (l *Logger) SetFlags(flag int) { l.flags.Store(int32(flag)) }

// Prefix returns the prefix.
func (l *Logger) Prefix() string {
	p, _ := l.prefix.Load().(string)
	return p
}

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) { l.prefix.Store(prefix) }

// appendHeader appends what stands before the message.
func appendHeader(b []byte, t time.Time, prefix string, flag int, file string, line int) []byte {
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&LUTC != 0 {
		t = t.UTC()
	}
	if flag&Ldate != 0 {
		b = t.AppendFormat(b, "2006/01/02 ")
	}
	if flag&Lmicroseconds != 0 {
		b = t.AppendFormat(b, "15:04:05.000000 ")
	} else if flag&Ltime != 0 {
		b = t.AppendFormat(b, "15:04:05 ")
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = fmt.Append(append(append(b, file...), ':'), line)
		b = append(b, ": "...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// Output writes a message. calldepth tells whose place the header shows, if it shows one: 1 is that of the caller.
func (l *Logger) Output(calldepth int, s string) error {
	return l.output(calldepth+1, s)
}

// output is Output with one call more above it.
func (l *Logger) output(calldepth int, s string) error {
	if l.discard.Load() {
		return nil
	}
	t := time.Now()
	flag := l.Flags()
	var file string
	var line int
	if flag&(Lshortfile|Llongfile) != 0 {
		var ok bool
		if _, file, line, ok = runtime.Caller(calldepth); !ok {
			file, line = "???", 0
		}
	}
	b := appendHeader(make([]byte, 0, 64+len(s)), t, l.Prefix(), flag, file, line)
	b = append(b, s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		b = append(b, '\n')
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := l.out.Write(b)
	return err
}

// Print, Printf and Println write a message made as package fmt's functions of these names make text. After the message,
// the Fatal functions end the program with status 1, and the Panic functions panic with it.

func (l *Logger) Print(v ...any) {
	if !l.discard.Load() {
		l.output(2, fmt.Sprint(v...))
	}
}

func (l *Logger) Printf(format string, v ...any) {
	if !l.discard.Load() {
		l.output(2, fmt.Sprintf(format, v...))
	}
}

func (l *Logger) Println(v ...any) {
	if !l.discard.Load() {
		l.output(2, fmt.Sprintln(v...))
	}
}

func (l *Logger) Fatal(v ...any) {
	l.output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.output(2, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.output(2, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.output(2, s)
	panic(s)
}
