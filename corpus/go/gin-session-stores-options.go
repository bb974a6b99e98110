package web

import (
	"net/http"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-contrib/sessions/memstore"
)

func newStore(secret []byte) sessions.Store {
	// ok
	store := memstore.NewStore(secret)
	// ok
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return store
}

func newCookieStore(secret []byte) sessions.Store {
	// ok
	store := cookie.NewStore(secret)
	// ok
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return store
}
