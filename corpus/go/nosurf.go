package main

import (
	"net/http"

	"github.com/justinas/nosurf"
)

func plain(mux http.Handler) http.Handler {
	// bad: secure
	return nosurf.New(mux)
}

func pure(mux http.Handler) http.Handler {
	// bad: secure
	return nosurf.NewPure(mux)
}

func noSurf(next http.Handler) http.Handler {
	// ok
	csrfHandler := nosurf.New(next)
	// ok - a part of the middleware's
	csrfHandler.SetBaseCookie(http.Cookie{
		HttpOnly: true,
		Path:     "/",
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
	return csrfHandler
}

func weak(next http.Handler) http.Handler {
	// bad: secure
	csrfHandler := nosurf.New(next)
	csrfHandler.SetBaseCookie(http.Cookie{
		HttpOnly: true,
		Path:     "/",
		Secure:   false,
	})
	return csrfHandler
}

func token(r *http.Request) string {
	// ok - a read
	return nosurf.Token(r)
}
