package p

const a = 'a // ERROR "newline in rune literal"
const b = 1
