package web

import (
	"github.com/valyala/fasthttp"
)

func login(ctx *fasthttp.RequestCtx) {
	// bad: secure, http-only
	var weak fasthttp.Cookie
	weak.SetKey("sid")
	weak.SetValue(newToken())
	ctx.Response.Header.SetCookie(&weak)

	// bad: secure
	c := fasthttp.AcquireCookie()
	defer fasthttp.ReleaseCookie(c)
	c.SetKey("sid")
	c.SetValue(newToken())
	c.SetHTTPOnly(true)
	c.SetSecure(false)
	ctx.Response.Header.SetCookie(c)

	// ok
	good := fasthttp.AcquireCookie()
	good.SetKey("sid")
	good.SetValue(newToken())
	good.SetPath("/")
	good.SetHTTPOnly(true)
	good.SetSecure(true)
	good.SetSameSite(fasthttp.CookieSameSiteLaxMode)
	ctx.Response.Header.SetCookie(good)

	// ok - SameSite=None switches Secure on
	embed := &fasthttp.Cookie{}
	embed.SetKey("widget")
	embed.SetHTTPOnly(true)
	embed.SetSameSite(fasthttp.CookieSameSiteNoneMode)
	ctx.Response.Header.SetCookie(embed)
}

func logout(ctx *fasthttp.RequestCtx) {
	// ok - a deletion
	c := fasthttp.AcquireCookie()
	c.SetKey("sid")
	c.SetExpire(fasthttp.CookieExpireDelete)
	ctx.Response.Header.SetCookie(c)

	// ok - a deletion
	ctx.Response.Header.DelClientCookie("sid")

	// ok - the request side
	ctx.Request.Header.SetCookie("sid", "1")
}

func read(ctx *fasthttp.RequestCtx, header []byte) error {
	// ok - filled from a header
	c := fasthttp.AcquireCookie()
	defer fasthttp.ReleaseCookie(c)
	return c.ParseBytes(header)
}

func again(ctx *fasthttp.RequestCtx, key, header []byte) {
	// ok - what it is was read from a header
	c := fasthttp.AcquireCookie()
	_ = c.ParseBytes(header)
	c.SetKeyBytes(key)
	ctx.Response.Header.SetCookie(c)

	// bad: secure, http-only
	d := fasthttp.AcquireCookie()
	d.SetKeyBytes(key)
	d.SetValueBytes(header)
	ctx.Response.Header.SetCookie(d)
}
