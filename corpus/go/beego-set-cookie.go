package controllers

import "github.com/beego/beego/v2/server/web/context"

func (c *AccountController) Switch() {
	// bad: secure, http-only
	c.Ctx.SetCookie("impersonate", c.GetString("user"), 0, "/")
	// ok - a deletion
	c.Ctx.SetCookie("impersonate", "", -1, "/")
	// ok
	c.Ctx.SetCookie("impersonate", c.GetString("user"), 3600, "/", "", true, true, "Lax")
}

func theme(ctx *context.Context, value string) {
	// bad: secure, http-only
	ctx.SetCookie("organizationTheme", value)
	// bad: secure
	ctx.SetCookie("organizationTheme", value, 3600, "/", "", false, true)
}
