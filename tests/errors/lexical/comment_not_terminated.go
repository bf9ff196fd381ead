package p

var a = 1

/* this comment goes on // ERROR "comment not terminated"
