package store

import (
	"github.com/gorilla/sessions"
	"github.com/wader/gormstore/v2"
)

func weak(store *gormstore.Store) {
	// bad: secure
	store.SessionOpts.Secure = false
	store.SessionOpts.HttpOnly = true
}

func strong(store *gormstore.Store) {
	// ok
	store.SessionOpts.Secure = true
	store.SessionOpts.HttpOnly = true
	store.SessionOpts.MaxAge = 60 * 60 * 24
}

func gone(store *gormstore.Store) {
	// ok - a deletion
	store.SessionOpts.Secure = false
	store.SessionOpts.MaxAge = -1
}

func leave(session *sessions.Session) {
	// ok - a deletion
	session.Options.MaxAge = -1
}
