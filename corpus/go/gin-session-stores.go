package web

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-contrib/sessions/redis"
	"github.com/gin-gonic/gin"
)

func serve(secret []byte) *gin.Engine {
	r := gin.Default()
	// bad: http-only
	// low: secure
	store := cookie.NewStore(secret)
	r.Use(sessions.Sessions("shop", store))
	return r
}

func serveRedis(secret []byte) *gin.Engine {
	r := gin.Default()
	// bad: secure, http-only
	store, _ := redis.NewStore(10, "tcp", "localhost:6379", "", "", secret)
	r.Use(sessions.Sessions("shop", store))
	return r
}

func leave(c *gin.Context) {
	session := sessions.Default(c)
	session.Clear()
	// ok - a deletion
	session.Options(sessions.Options{Path: "/", MaxAge: -1})
	_ = session.Save()
}
