package main

import (
	"net/http"
	"os"

	"github.com/dghubble/sessions"
)

func stores(key []byte) {
	// bad: secure
	debug := sessions.NewCookieStore[string](sessions.DebugCookieConfig, key)

	// ok
	store := sessions.NewCookieStore[string](sessions.DefaultCookieConfig, key)

	// bad: secure, http-only
	own := sessions.NewCookieStore[string](&sessions.CookieConfig{Path: "/", MaxAge: 3600}, key)

	// ok
	strong := sessions.NewCookieStore[string](&sessions.CookieConfig{Path: "/", MaxAge: 3600, HTTPOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}, key)

	use(debug, store, own, strong)
}

func newStore(key []byte) sessions.Store[string] {
	if os.Getenv("APP_ENV") == "development" {
		// ok - development has no HTTPS
		return sessions.NewCookieStore[string](sessions.DebugCookieConfig, key)
	}
	// ok
	return sessions.NewCookieStore[string](sessions.DefaultCookieConfig, key)
}

func serveLocally(key []byte) sessions.Store[string] {
	// ok - meant so
	return sessions.NewCookieStore[string](sessions.DebugCookieConfig, key) // cookielint: ignore[secure] - listens on localhost only
}

func leave(w http.ResponseWriter, store sessions.Store[string]) {
	// ok - a deletion
	store.Destroy(w, "shop")
}
