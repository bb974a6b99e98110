package web

import (
	"net/http"

	"github.com/acme/shop/cookies"
)

func hardened(w http.ResponseWriter) {
	// ok: secure, http-only
	c := &http.Cookie{Name: "session", SameSite: http.SameSiteLaxMode}
	cookies.Harden(c)
	http.SetCookie(w, c)
}

func declared(w http.ResponseWriter) {
	// ok: secure, http-only
	var c http.Cookie
	c.Name = "session"
	cookies.Harden(&c)
	http.SetCookie(w, &c)
}

func flagged(w http.ResponseWriter) {
	// bad: secure
	off := &http.Cookie{Name: "session", HttpOnly: true, SameSite: http.SameSiteLaxMode}
	cookies.Flag(off, false)
	http.SetCookie(w, off)
	// ok: secure
	on := &http.Cookie{Name: "session", HttpOnly: true, SameSite: http.SameSiteLaxMode}
	cookies.Flag(on, true)
	http.SetCookie(w, on)
}

func loosened(w http.ResponseWriter) {
	// bad: secure - a method of a type of another package
	c := &http.Cookie{Name: "session", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
	policy := &cookies.Policy{}
	policy.Loosen(c)
	http.SetCookie(w, c)
}

func late(w http.ResponseWriter) {
	// bad: secure - what comes after it is sent is too late
	c := &http.Cookie{Name: "session", HttpOnly: true, SameSite: http.SameSiteLaxMode}
	http.SetCookie(w, c)
	cookies.Harden(c)
}
