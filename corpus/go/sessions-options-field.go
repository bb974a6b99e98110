package web

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func configure(store *sessions.CookieStore) {
	// ok
	store.Options.HttpOnly = true
	store.Options.Secure = true
}

func weaken(session *sessions.Session) {
	// bad: secure
	session.Options.Secure = false
	session.Options.SameSite = http.SameSiteLaxMode
}

func logout(old *sessions.Session) {
	// ok - a deletion
	old.Options.MaxAge = -1
	old.Options.Secure = false
}
