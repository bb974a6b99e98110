package shop

import (
	"net/http"
	"time"

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
	// bad: secure, lifetime - a year, unless an option says otherwise
	ctx.SetCookieKV("authToken", token)

	// bad: secure, http-only
	ctx.SetCookieKV("cart", token, iris.CookieHTTPOnly(false))

	// ok - the connection decides
	ctx.SetCookieKV("authToken", token, iris.CookieSecure, iris.CookieSameSite(http.SameSiteLaxMode), iris.CookieExpires(24*time.Hour))
}

func manage() {
	// bad: secure
	session.InitManager(session.SetSecure(false), session.SetCookieName("shop"))

	// ok
	session.InitManager(session.SetSameSite(http.SameSiteLaxMode), session.SetCookieName("shop"))
}
