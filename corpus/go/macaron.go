package main

import (
	"net/http"

	"github.com/go-macaron/csrf"
	"github.com/go-macaron/session"
	"gopkg.in/macaron.v1"
)

func login(ctx *macaron.Context, user string) {
	// bad: secure, http-only
	ctx.SetCookie("user", user, 86400)
	// bad: secure
	ctx.SetCookie("user", user, 86400, "/", "", false, true)
	// ok
	ctx.SetCookie("user", user, 86400, "/", "", true, true, nil, func(c *http.Cookie) {
		c.SameSite = http.SameSiteLaxMode
	})
	// bad: secure, http-only - encrypted, and not Secure
	ctx.SetSecureCookie("user", user, 86400)
	// bad: http-only
	ctx.SetSuperSecureCookie("secret", "user", user, 86400, "/", "", true)
	// ok - a deletion
	ctx.SetCookie("user", "", -1, "/")
	// ok - a read
	name := ctx.GetCookie("user")
	use(name)
}

func weak(m *macaron.Macaron) {
	// bad: secure
	m.Use(session.Sessioner())
	// bad: secure
	m.Use(csrf.Csrfer(csrf.Options{SetCookie: true, Secret: "secret"}))
}

func strong(m *macaron.Macaron) {
	// ok
	m.Use(session.Sessioner(session.Options{Provider: "file", Secure: true, CookieSameSite: true}))
	// ok
	m.Use(csrf.Csrfer(csrf.Options{SetCookie: true, Secure: true, CookieHttpOnly: true}))
	// ok - no cookie
	m.Use(csrf.Csrfer(csrf.Options{Secret: "secret"}))
}
