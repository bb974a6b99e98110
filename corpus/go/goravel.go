package controllers

import (
	"time"

	"github.com/goravel/framework/contracts/http"
)

func (r *UserController) Login(ctx http.Context) http.Response {
	// bad: secure, http-only
	ctx.Response().Cookie(http.Cookie{Name: "token", Value: newToken()})
	// ok
	ctx.Response().Cookie(http.Cookie{Name: "token", Value: newToken(), Path: "/", MaxAge: 3600, Secure: true, HttpOnly: true, SameSite: "lax"})
	// ok - a deletion
	ctx.Response().Cookie(http.Cookie{Name: "token", Expires: time.Now().Add(-time.Hour)})
	// ok - a deletion
	ctx.Response().WithoutCookie("token")
	return ctx.Response().Success().Json(http.Json{})
}
