package main

import (
	"github.com/aarondl/authboss-clientstate"
	"github.com/aarondl/authboss/v3"
)

var (
	sessionStore abclientstate.SessionStorer
	// ok - it is made below
	cookieStore abclientstate.CookieStorer
)

func setup(ab *authboss.Authboss, cookieKey, sessionKey []byte) {
	// bad: secure, http-only
	cookieStore = abclientstate.NewCookieStorer(cookieKey, nil)
	cookieStore.HTTPOnly = false
	cookieStore.Secure = false
	// ok
	sessionStore = abclientstate.NewSessionStorer("shop", sessionKey, nil)
	ab.Config.Storage.CookieState = cookieStore
}
