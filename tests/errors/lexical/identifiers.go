package p

var ok, _ok, ok1, été, 世界, x٣ int
var ٣x int // ERROR "identifier cannot begin with digit U\+0663 '٣'"
var a·b int // ERROR "invalid character U\+00B7 '·' in identifier"
var x“y int // ERROR "invalid character U\+201C '“' in identifier"
var a$b int // ERROR "invalid character U\+0024 '\$'" "syntax error: unexpected name int after top level declaration"
