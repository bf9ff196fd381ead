package p

const a, b = 1, 2
const c, d = 1 // ERROR "missing init expr for d"
const e = 1, 2 // ERROR "extra init expr 2"
const f int = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in constant declaration`
const a = 3 // ERROR "a redeclared in this block"
const _ = undefined // ERROR "undefined: undefined"
const g = g // ERROR "initialization cycle: g refers to itself"
const h = i // ERROR "initialization cycle for h"
const i = h
