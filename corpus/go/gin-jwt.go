package auth

import (
	"net/http"
	"time"

	jwt "github.com/appleboy/gin-jwt/v2"
	"github.com/gin-gonic/gin"
)

type login struct {
	Username string `form:"username" json:"username" binding:"required"`
	Password string `form:"password" json:"password" binding:"required"`
}

func weak(key []byte) (*jwt.GinJWTMiddleware, error) {
	// bad: secure, http-only
	return jwt.New(&jwt.GinJWTMiddleware{
		Realm:      "test zone",
		Key:        key,
		Timeout:    time.Hour,
		SendCookie: true,
	})
}

func forDevelopment(key []byte) (*jwt.GinJWTMiddleware, error) {
	// bad: secure
	return jwt.New(&jwt.GinJWTMiddleware{
		Key:            key,
		SendCookie:     true,
		SecureCookie:   false, // non HTTPS dev environments
		CookieHTTPOnly: true,  // JS can't modify
		CookieDomain:   "localhost:8080",
		CookieName:     "token",
	})
}

func strong(key []byte) (*jwt.GinJWTMiddleware, error) {
	// ok
	return jwt.New(&jwt.GinJWTMiddleware{
		Key:            key,
		SendCookie:     true,
		SecureCookie:   true,
		CookieHTTPOnly: true,
		CookieSameSite: http.SameSiteLaxMode,
	})
}

func byRelease(key []byte) (*jwt.GinJWTMiddleware, error) {
	// ok
	return jwt.New(&jwt.GinJWTMiddleware{
		Key:            key,
		SendCookie:     true,
		SecureCookie:   gin.Mode() == gin.ReleaseMode,
		CookieHTTPOnly: true,
	})
}

func header(key []byte) (*jwt.GinJWTMiddleware, error) {
	// ok - there is no cookie
	return jwt.New(&jwt.GinJWTMiddleware{
		Realm:       "test zone",
		Key:         key,
		TokenLookup: "header: Authorization, query: token, cookie: jwt",
	})
}

func headerToo(key []byte) (*jwt.GinJWTMiddleware, error) {
	// ok - there is no cookie
	return jwt.New(&jwt.GinJWTMiddleware{Key: key, SendCookie: false})
}
