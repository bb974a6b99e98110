package main

import (
	"net/http"

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
	session := abclientstate.NewSessionStorer("shop", key, nil)
	cookies := session.Store.(*sessions.CookieStore)
	// bad: secure
	cookies.Options.Secure = false

	use(weak, strong, bare, session)
}
