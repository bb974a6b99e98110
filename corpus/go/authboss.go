package main

import (
	"net/http"

	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
	abclientstate "github.com/volatiletech/authboss-clientstate"
)

func storers(key []byte) {
	// bad: secure, http-only
	weak := abclientstate.NewCookieStorer(key, nil)
	weak.HTTPOnly = false
	weak.Secure = false

	// ok
	strong := abclientstate.NewCookieStorer(key, nil)
	strong.SameSite = http.SameSiteLaxMode

	// bad: secure, http-only
	bare := abclientstate.CookieStorer{Cookies: []string{"rm"}, Path: "/"}

	// ok
	full := abclientstate.CookieStorer{
		Cookies:      []string{"rm"},
		SecureCookie: securecookie.New(key, nil),
		Path:         "/",
		MaxAge:       86400,
		HTTPOnly:     true,
		Secure:       true,
		SameSite:     http.SameSiteLaxMode,
	}

	// ok
	session := abclientstate.NewSessionStorer("shop", key, nil)
	cookies := session.Store.(*sessions.CookieStore)
	// bad: secure
	cookies.Options.Secure = false

	// bad: default-name - the name that an Express application had here before
	inherited := abclientstate.NewSessionStorer("connect.sid", key, nil)

	use(weak, strong, bare, full, session, inherited)
}
