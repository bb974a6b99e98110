package web

import (
	"fmt"
	"net/http"
)

const prefix = "acme_"

const (
	sessionName = prefix + "session"
	csrfName    = prefix + "csrf_token"
	themeName   = prefix + "theme"
)

func names(w http.ResponseWriter, value, tenant string) {
	// bad: http-only, secure
	http.SetCookie(w, &http.Cookie{Name: sessionName, Value: value})
	// bad: secure - scripts read it by design
	http.SetCookie(w, &http.Cookie{Name: csrfName, Value: value})
	// bad: http-only, secure - the part that is known tells
	http.SetCookie(w, &http.Cookie{Name: fmt.Sprintf("%s", sessionName), Value: value})
	// bad: secure
	http.SetCookie(w, &http.Cookie{Name: themeName, Value: value, HttpOnly: true})
}
