package main

import (
	"net/http"

	gsessions "github.com/gorilla/sessions"
)

func main() {
	// ok
	store := gsessions.NewCookieStore([]byte("key"))
	// ok
	options := &gsessions.Options{Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
	serve(store, options)
}
