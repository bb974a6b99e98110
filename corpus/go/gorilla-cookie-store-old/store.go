package shop

import "github.com/gorilla/sessions"

// bad: secure, http-only - before 1.3.0 nothing is on
var Store = sessions.NewCookieStore([]byte("key"))
