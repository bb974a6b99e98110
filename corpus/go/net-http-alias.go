package web

import (
	nethttp "net/http"

	http "example.com/project/transport"
)

func aliased(w nethttp.ResponseWriter) {
	// bad: secure, http-only
	nethttp.SetCookie(w, &nethttp.Cookie{Name: "sid", Value: "1"})
	// ok - another package that is called http
	http.Remember(&http.Cookie{Name: "sid"})
}
