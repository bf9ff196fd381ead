package p

var break int // ERROR "syntax error: unexpected keyword break, expected name"
var func int // ERROR "syntax error: unexpected keyword func, expected name"
type range int // ERROR "syntax error: unexpected keyword range, expected name"
const go = 1 // ERROR "syntax error: unexpected keyword go, expected name"
