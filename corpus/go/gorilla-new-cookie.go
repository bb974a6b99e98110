package web

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func send(w http.ResponseWriter, value string, options *sessions.Options) {
	// bad: secure, http-only
	http.SetCookie(w, sessions.NewCookie("cart", value, &sessions.Options{Path: "/"}))

	// ok
	http.SetCookie(w, sessions.NewCookie("cart", value, &sessions.Options{Path: "/", Secure: true, HttpOnly: true}))

	// ok - the options come from elsewhere
	http.SetCookie(w, sessions.NewCookie("cart", value, options))

	// ok - a deletion
	http.SetCookie(w, sessions.NewCookie("cart", "", &sessions.Options{Path: "/", MaxAge: -1}))
}
