package handler

import (
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/hertz-contrib/sessions"
	"github.com/hertz-contrib/sessions/redis"
)

func serve(h *server.Hertz, secret []byte) {
	// bad: http-only
	// low: secure
	store, _ := redis.NewStore(10, "tcp", "localhost:6379", "", secret)
	h.Use(sessions.New("shop", store))
}
