package variant

var Hidden = &hidden
