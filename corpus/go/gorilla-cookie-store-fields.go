package main

import (
	"github.com/gorilla/sessions"
	"github.com/markbates/goth/gothic"
)

func main() {
	// bad: http-only
	store := sessions.NewCookieStore([]byte("key"))
	store.MaxAge(86400)
	store.Options.Path = "/"
	store.Options.Secure = true
	gothic.Store = store
}
