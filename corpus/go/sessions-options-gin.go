package web

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
)

func newStore(secret []byte) sessions.Store {
	store := cookie.NewStore(secret)
	// bad: http-only
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true})
	// ok
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true})
	return store
}
