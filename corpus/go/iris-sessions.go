package main

import (
	"net/http"
	"time"

	"github.com/kataras/iris/v12"
	"github.com/kataras/iris/v12/sessions"
)

func managers() {
	// bad: secure, lifetime
	weak := sessions.New(sessions.Config{Cookie: "shop"})

	// bad: secure, lifetime - zero never ends
	never := sessions.New(sessions.Config{Cookie: "shop", Expires: 0})

	// bad: secure
	short := sessions.New(sessions.Config{Cookie: "shop", Expires: 24 * time.Hour, CookieSecureTLS: false})

	// ok - the connection decides
	strong := sessions.New(sessions.Config{Cookie: "shop", Expires: 24 * time.Hour, CookieSecureTLS: true, DisableSubdomainPersistence: true})

	use(weak, never, short, strong)
}

func cookies(ctx iris.Context) {
	// bad: secure, http-only
	ctx.SetCookie(&iris.Cookie{Name: "cart", Value: "1"})
	// ok
	ctx.SetCookie(&http.Cookie{Name: "cart", Value: "1", Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	// ok - a deletion
	ctx.RemoveCookie("cart")
	// ok - a read
	cart := ctx.GetCookie("cart")
	use(cart)
}

func leave(ctx iris.Context) {
	// ok - a deletion
	sessions.Get(ctx).Destroy()
}
