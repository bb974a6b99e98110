package main

import (
	"net/http"

	"github.com/flamego/flamego"
	"github.com/flamego/session"
)

func configure(f *flamego.Flame) {
	// bad: secure
	f.Use(session.Sessioner())

	// bad: secure, http-only - one field switches HttpOnly off
	f.Use(session.Sessioner(session.Options{Cookie: session.CookieOptions{Name: "shop"}}))

	// bad: http-only
	f.Use(session.Sessioner(session.Options{Cookie: session.CookieOptions{Secure: true}}))

	// ok
	f.Use(session.Sessioner(session.Options{Cookie: session.CookieOptions{Name: "shop", Secure: true, HTTPOnly: true}}))

	// info: same-site
	f.Use(session.Sessioner(session.Options{Cookie: session.CookieOptions{Secure: true, HTTPOnly: true, SameSite: http.SameSiteDefaultMode}}))
}

func read(s session.Session) any {
	// ok - a value of the session
	return s.Get("user")
}
