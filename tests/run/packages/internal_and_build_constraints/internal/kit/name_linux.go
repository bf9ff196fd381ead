package kit

const name = "linux"
