package other

import "example.com/cases/variant"

func Double() int { return 2 * variant.Value() }
