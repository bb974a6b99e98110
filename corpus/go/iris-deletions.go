package handler

import (
	"time"

	"github.com/kataras/iris/v12"
)

func forget(ctx iris.Context) {
	// ok - a deletion
	ctx.SetCookieKV("cart", "", iris.CookieHTTPOnly(false), iris.CookieExpires(-1*time.Hour))
	// bad: secure, http-only
	ctx.SetCookieKV("cart", "a", iris.CookieHTTPOnly(false), iris.CookieExpires(time.Hour))
	// ok - removes it
	ctx.RemoveCookie("cart")
	// ok - what the request brought
	_ = ctx.GetCookie("cart")
}
