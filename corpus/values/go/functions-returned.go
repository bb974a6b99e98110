package main

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func options(secure bool) *sessions.Options {
	// low: secure - judged where it is used
	return &sessions.Options{Path: "/", Secure: secure, HttpOnly: true, SameSite: http.SameSiteLaxMode}
}

func sameSite(cross bool) http.SameSite {
	if cross {
		return http.SameSiteNoneMode
	}
	return http.SameSiteLaxMode
}

func isSecure() bool { return true }

func isPlain() bool { return false }

func lifetime() int { return 3600 }

func write(w http.ResponseWriter) {
	// ok: secure, http-only, same-site
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: isSecure(), HttpOnly: !isPlain(), SameSite: sameSite(false)})
	// bad: secure, same-site-none, http-only
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: isPlain(), HttpOnly: !isSecure(), SameSite: sameSite(true)})
	// ok: secure - a deletion after all
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -lifetime()})
}
