package p

const a = "no end
const b = "fine" // ERROR@-1 "newline in string"
