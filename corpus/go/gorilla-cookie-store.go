package main

import (
	"net/http"
	"os"

	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
)

// bad: http-only
// low: secure
var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

// Nothing says which version it is: below 1.3.0 the cookie is not Secure either.

// bad: http-only
// low: secure
var other = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")), nil)

func home(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "session-name")
	session.Values["foo"] = "bar"
	_ = session.Save(r, w)
}

func logout(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "session-name")
	// ok - a deletion, which says nothing about other sessions
	session.Options = &sessions.Options{Path: "/", MaxAge: -1}
	_ = session.Save(r, w)
}

func files(key []byte) *sessions.FilesystemStore {
	// bad: secure, http-only
	return sessions.NewFilesystemStore("", key)
}

// ok - it makes values, no cookies
var codec = securecookie.New([]byte("hash"), []byte("block"))
