package main

import "net/http"

type Auth struct{ SecureCookie bool }

func (a *Auth) write(w http.ResponseWriter, secure, httpOnly bool) {
	// ok: secure, http-only - its callers decide
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: secure, HttpOnly: httpOnly, SameSite: http.SameSiteLaxMode})
}

func (a *Auth) login(w http.ResponseWriter) {
	// ok: secure, http-only - the receiver is no argument
	a.write(w, true, true)
	// bad: http-only
	a.write(w, true, false)
	a.handedOn(w)
}

func (a *Auth) handedOn(w http.ResponseWriter) {
	// ok: secure - a field of the receiver, which whoever makes it sets
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: a.SecureCookie, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}
