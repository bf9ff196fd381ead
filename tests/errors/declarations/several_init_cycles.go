package p

const A = 1 + B // ERROR "^initialization cycle for A\n\t.*:3:7: A refers to B\n\t.*:4:7: B refers to C\n\t.*:5:7: C refers to A$"
const B = C - 1 // ERROR "^initialization cycle for B\n"
const C = A + B + 1

var x = y + z // ERROR "^initialization cycle for x\n"
var y = f()
var z = 1

func f() int { return x }
