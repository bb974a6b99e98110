package handler

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/protocol"
	"github.com/hertz-contrib/sessions"
	"github.com/hertz-contrib/sessions/cookie"
)

func login(_ context.Context, ctx *app.RequestContext) {
	// bad: secure, http-only
	ctx.SetCookie("sid", newToken(), 3600, "/", "", protocol.CookieSameSiteDisabled, false, false)
	// bad: http-only
	ctx.SetCookie("sid", newToken(), 3600, "/", "", protocol.CookieSameSiteLaxMode, true, false)
	// ok
	ctx.SetCookie("sid", newToken(), 3600, "/", "", protocol.CookieSameSiteLaxMode, true, true)
	// ok - SameSite=None switches Secure on
	ctx.SetCookie("widget", "1", 3600, "/", "", protocol.CookieSameSiteNoneMode, false, true)
	// bad: secure, partitioned
	ctx.SetPartitionedCookie("embed", "1", 3600, "/", "", protocol.CookieSameSiteLaxMode, false, true)
	// ok - a deletion
	ctx.SetCookie("sid", "", -1, "/", "", protocol.CookieSameSiteLaxMode, true, true)
}

func setters(_ context.Context, ctx *app.RequestContext) {
	// bad: secure
	c := protocol.AcquireCookie()
	c.SetKey("sid")
	c.SetValue(newToken())
	c.SetHTTPOnly(true)
	ctx.Response.Header.SetCookie(c)

	// ok
	strong := protocol.AcquireCookie()
	strong.SetKey("sid")
	strong.SetValue(newToken())
	strong.SetHTTPOnly(true)
	strong.SetSecure(true)
	ctx.Response.Header.SetCookie(strong)

	// ok - a deletion
	ctx.Response.Header.DelClientCookie("sid")
}

func call(request *protocol.Request) {
	// ok - the request side
	request.SetCookie("sid", "1")
}

func store(secret []byte) cookie.Store {
	store := cookie.NewStore(secret)
	// bad: http-only
	store.Options(sessions.Options{Path: "/", MaxAge: 3600, Secure: true})
	return store
}
