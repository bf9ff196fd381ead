package kit

var name = "tests are not part of a build"
