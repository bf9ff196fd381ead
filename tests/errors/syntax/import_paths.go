package p

import 5 // ERROR "import path must be a string"
