package shop

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func serve(key []byte) http.Handler {
	store := NewStore(key)
	// ok
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
	return handler(store)
}
