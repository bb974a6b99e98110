package store

import (
	"net/http"

	"github.com/gorilla/sessions"
	"github.com/rbcervilla/redisstore/v9"
)

func newStore() (*redisstore.RedisStore, error) {
	// ok
	store, err := redisstore.NewRedisStore(context(), client())
	if err != nil {
		return nil, err
	}
	// ok
	store.Options(sessions.Options{
		Path:     "/",
		MaxAge:   86400,
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	return store, nil
}
