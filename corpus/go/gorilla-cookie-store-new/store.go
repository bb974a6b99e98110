package shop

import "github.com/gorilla/sessions"

// bad: http-only - since 1.3.0 it is Secure and SameSite=None
var Store = sessions.NewCookieStore([]byte("key"))
