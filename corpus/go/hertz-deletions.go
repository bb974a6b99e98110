package handler

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/protocol"
)

func logout(_ context.Context, ctx *app.RequestContext) {
	// ok - deletions
	ctx.SetCookie("sid", "", -1, "/", "", protocol.CookieSameSiteLaxMode, false, false)
	// bad: secure, http-only - no age, and so a browser session
	ctx.SetCookie("sid", "a", 0, "/", "", protocol.CookieSameSiteLaxMode, false, false)
	// ok
	gone := protocol.AcquireCookie()
	gone.SetKey("sid")
	gone.SetExpire(protocol.CookieExpireDelete)
	ctx.Response.Header.SetCookie(gone)
	// bad: secure, http-only
	kept := protocol.AcquireCookie()
	kept.SetKey("sid")
	kept.SetMaxAge(3600)
	ctx.Response.Header.SetCookie(kept)
	// ok - what the request brought
	_ = ctx.Cookie("sid")
}
