package web

import (
	"net/http"

	"github.com/acme/shop/cookies"
)

func login(w http.ResponseWriter) {
	// trace: secure
	c := &http.Cookie{Name: "session", Secure: true}
	cookies.Loosen(c) // hop 1
	http.SetCookie(w, c)
}
