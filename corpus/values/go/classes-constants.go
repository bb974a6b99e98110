package web

import "net/http"

const secure = true

const (
	name = "token"
	off  = false
)

var (
	httpOnly = true
	mode     = strict
	changed  = true
)

const (
	strict = "strict"
	lax    = "lax"
)

func change() {
	changed = false
}

func constants(w http.ResponseWriter, value string) {
	// ok
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: httpOnly, Secure: secure})
	// bad: secure
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: off})
	// ok
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: mode == strict})
	// bad: secure
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: mode == lax})
	// low: secure - another function may have changed it
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: changed})
	{
		secure := false
		// bad: secure - a variable of the same name
		http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: secure})
	}
}
