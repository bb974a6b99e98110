package controllers

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"
)

type LoginController struct {
	web.Controller
}

func (c *LoginController) Post() {
	// bad: secure, http-only - signed, and not Secure
	c.SetSecureCookie(secret(), "login", c.GetString("user"))
	// bad: http-only
	c.Ctx.SetSecureCookie(secret(), "login", c.GetString("user"), 3600, "/", "", true, false)
	// ok
	c.SetSecureCookie(secret(), "login", c.GetString("user"), 3600, "/", "", true, true, "Lax")
	// ok - a deletion
	c.SetSecureCookie(secret(), "login", "", -1)
	// ok - a read
	user, found := c.GetSecureCookie(secret(), "login")
	use(user, found)
}

func output(ctx *context.Context, value string) {
	// bad: secure, http-only
	ctx.Output.Cookie("cart", value)
	// bad: secure
	ctx.Output.Cookie("cart", value, 3600, "/", "", false, true)
	// ok
	ctx.Output.Cookie("cart", value, 3600, "/", "", true, true)
	// ok - a deletion
	ctx.Output.Cookie("cart", "", -1)
}
