package web

import (
	"net/http"

	"github.com/acme/shop/config"
)

func login(w http.ResponseWriter, r *http.Request) {
	// ok: secure, http-only
	http.SetCookie(w, &http.Cookie{Name: config.SessionName, Secure: config.Secure, HttpOnly: always(), SameSite: http.SameSiteLaxMode})
	// bad: secure
	http.SetCookie(w, &http.Cookie{Name: config.SessionName, Secure: config.Insecure, HttpOnly: !plain, SameSite: http.SameSiteLaxMode})
	// bad: secure
	// low: http-only - a variable, which others may change
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: plain, HttpOnly: config.Debug, SameSite: http.SameSiteLaxMode})
	// low: secure - a structure that is filled when the program starts
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: config.Current.Cookie.Secure, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	// low: secure - off at the start, and configured
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: config.Web.Secure, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	// ok: secure
	write(w, "session", true)
	// bad: secure
	write(w, "session", false)
	// bad: secure
	write(w, "session", config.Insecure)
	expire(w, -1)
	c := unfinished("session")
	c.Secure = true
	http.SetCookie(w, c)
	// bad: secure
	d := unfinished("session")
	http.SetCookie(w, d)
}
