package config

const (
	SessionName = "session"
	Secure      = true
	Insecure    = false
)

var Debug = false

var Current = &Config{}

var Web = &WebConfig{Secure: false}

type WebConfig struct{ Secure bool }

type Config struct {
	Cookie struct{ Secure bool }
}
