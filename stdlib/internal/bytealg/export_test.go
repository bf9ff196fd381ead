package bytealg

// The external tests, which may import package testing, see what is not exported under these names.
var TwoWay = twoWay
