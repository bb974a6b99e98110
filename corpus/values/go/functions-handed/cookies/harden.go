package cookies

import "net/http"

func Harden(c *http.Cookie) {
	c.Secure = true
	c.HttpOnly = true
}

func Flag(c *http.Cookie, secure bool) {
	c.Secure = secure
}

type Policy struct{}

func (p *Policy) Loosen(c *http.Cookie) {
	c.Secure = false
}
