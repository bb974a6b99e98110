package main

import (
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"
)

var sessionManager *scs.SessionManager

type application struct {
	sessions *scs.SessionManager
}

func main() {
	// bad: secure
	sessionManager = scs.New()
	sessionManager.Lifetime = 24 * time.Hour
	sessionManager.Cookie.Name = "shop"

	// ok
	strong := scs.New()
	strong.Cookie.Secure = true
	strong.Cookie.SameSite = http.SameSiteStrictMode

	// bad: http-only
	open := scs.New()
	open.Cookie.Secure = true
	open.Cookie.HttpOnly = false

	// ok
	replaced := scs.New()
	// bad: http-only - a whole cookie replaces what was on
	replaced.Cookie = scs.SessionCookie{Name: "shop", Secure: true, SameSite: http.SameSiteLaxMode}

	// ok
	whole := scs.New()
	// ok - all that New() would give, and Secure
	whole.Cookie = scs.SessionCookie{Name: "shop", Path: "/", Persist: true, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}

	app := &application{}
	// ok
	app.sessions = scs.New()
	configure(app.sessions)
}

func configure(manager *scs.SessionManager) {
	manager.Cookie.Secure = true
}

func literal() *scs.SessionManager {
	// bad: secure
	return &scs.SessionManager{
		// bad: http-only
		Cookie: scs.SessionCookie{Name: "shop"},
	}
}

func leave(w http.ResponseWriter, r *http.Request) {
	// ok - a deletion
	_ = sessionManager.Destroy(r.Context())
	// ok - a value of the session
	sessionManager.Put(r.Context(), "message", "bye")
}
