package config

const (
	SessionName = "session"
	Secure      = true
	Insecure    = false
)

var Debug = false
