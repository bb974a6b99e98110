package web

import (
	"net/http"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte("key"))

func init() {
	// bad: secure, http-only
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600}

	// ok
	store.Options = &sessions.Options{
		Path:     "/",
		MaxAge:   86400 * 7,
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	}
}

func login(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "session")
	// bad: secure
	session.Options = &sessions.Options{Path: "/", HttpOnly: true}
	_ = session.Save(r, w)
}

func logout(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "session")
	// ok - a deletion
	session.Options = &sessions.Options{Path: "/", MaxAge: -1}
	_ = session.Save(r, w)
}
