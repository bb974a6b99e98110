package handler

import (
	"net/http"

	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/hertz-contrib/sessions"
	"github.com/hertz-contrib/sessions/redis"
)

func serve(h *server.Hertz, secret []byte) error {
	// ok - its options say it
	store, err := redis.NewStore(10, "tcp", "localhost:6379", "", secret)
	if err != nil {
		return err
	}
	// ok
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	h.Use(sessions.New("shop", store))
	return nil
}
