package p

const a = `no end // ERROR "string not terminated"
