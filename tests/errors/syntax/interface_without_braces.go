package p

var x interface
// ERROR@+1 "syntax error: unexpected EOF, expected {"
