package server

import (
	nethttp "net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-kratos/kratos/v2/transport/http"
	"github.com/kataras/iris/v12"
	"github.com/revel/revel"
)

type App struct {
	*revel.Controller
}

func (c App) Login(token string) revel.Result {
	// bad: secure, http-only
	c.SetCookie(&nethttp.Cookie{Name: "token", Value: token})
	// ok
	c.SetCookie(&nethttp.Cookie{Name: "token", Value: token, Path: "/", Secure: true, HttpOnly: true})
	return c.Redirect("/")
}

func kratos(ctx http.Context, token string) {
	// bad: secure, http-only
	http.SetCookie(ctx, &nethttp.Cookie{Name: "token", Value: token})
	// ok - a deletion
	http.SetCookie(ctx, &nethttp.Cookie{Name: "token", MaxAge: -1})
}

func data(c *gin.Context, token string) {
	// bad: http-only
	c.SetCookieData(&nethttp.Cookie{Name: "token", Value: token, Secure: true})
	// ok
	c.SetCookieData(&nethttp.Cookie{Name: "token", Value: token, Secure: true, HttpOnly: true, SameSite: nethttp.SameSiteLaxMode})
}

func again(ctx iris.Context, token string) {
	// bad: secure
	cookie := &nethttp.Cookie{Name: "token", Value: token, HttpOnly: true}
	ctx.SetCookie(cookie)
	// The same cookie for the rest of this request.
	ctx.Request().AddCookie(cookie)
	// bad: secure, http-only
	ctx.UpsertCookie(&nethttp.Cookie{Name: "token", Value: token})
}
