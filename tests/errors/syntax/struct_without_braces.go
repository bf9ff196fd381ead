package p

var x struct
// ERROR@+1 "syntax error: unexpected EOF, expected {"
