package shop

import (
	"net/http"

	"github.com/go-session/session/v3"
	"github.com/gorilla/csrf"
	"github.com/kataras/iris/v12"
)

func protect(key []byte, mux http.Handler) http.Handler {
	// ok
	good := csrf.Protect(key, csrf.Path("/"), csrf.CookieName("__Host-csrf"), csrf.Secure(true))

	// bad: secure, http-only
	bad := csrf.Protect(key, csrf.Secure(false), csrf.HttpOnly(false), csrf.CookieName("shop"))
	_ = bad

	return good(mux)
}

func remember(ctx iris.Context, token string) {
	// bad: secure
	ctx.SetCookieKV("authToken", token)

	// bad: secure, http-only
	ctx.SetCookieKV("authToken", token, iris.CookieHTTPOnly(false))

	// ok - the connection decides
	ctx.SetCookieKV("authToken", token, iris.CookieSecure, iris.CookieSameSite(http.SameSiteLaxMode))
}

func manage() {
	// bad: secure
	session.InitManager(session.SetSecure(false), session.SetCookieName("shop"))

	// ok
	session.InitManager(session.SetSameSite(http.SameSiteLaxMode), session.SetCookieName("shop"))
}
