package p

const a = 1e1000000000 // ERROR "malformed constant: 1e1000000000"
