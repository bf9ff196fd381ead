package p

import init "errors" // ERROR "cannot import package as init - init must be a func"
import main "math"

var _ = main.Pi
