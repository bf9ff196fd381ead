package kit

const name = "windows"
