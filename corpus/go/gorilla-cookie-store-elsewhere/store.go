package shop

import "github.com/gorilla/sessions"

func NewStore(key []byte) *sessions.CookieStore {
	// ok - what it gives to its sessions is written where it is used
	return sessions.NewCookieStore(key)
}
