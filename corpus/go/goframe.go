package controller

import (
	"context"
	"net/http"
	"time"

	"github.com/gogf/gf/v2/frame/g"
	"github.com/gogf/gf/v2/net/ghttp"
)

func login(r *ghttp.Request) {
	// bad: secure, http-only - what the server gives, which nobody has set
	r.Cookie.Set("token", newToken())
	// bad: secure, http-only - without options nothing is on
	r.Cookie.SetCookie("token", newToken(), "", "/", time.Hour)
	// bad: secure
	r.Cookie.SetCookie("token", newToken(), "", "/", time.Hour, ghttp.CookieOptions{HttpOnly: true})
	// ok
	r.Cookie.SetCookie("token", newToken(), "", "/", time.Hour, ghttp.CookieOptions{Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	// bad: secure, http-only
	r.Cookie.SetHttpCookie(&http.Cookie{Name: "token", Value: newToken()})
	// ok - a deletion
	r.Cookie.SetCookie("token", "", "", "/", -time.Hour)
	// ok - a deletion
	r.Cookie.Remove("token")
	// ok - a read
	token := r.Cookie.Get("token")
	use(token)
}

func inContext(ctx context.Context) {
	// bad: secure, http-only
	g.RequestFromCtx(ctx).Cookie.SetCookie("token", newToken(), "", "/", time.Hour)
	// ok - another thing that is called so
	g.Cfg().Set("token", "1")
}

type api struct{ request *wrapped }

func (a *api) wrapped() {
	// bad: secure, http-only
	a.request.Cookie.SetCookie("token", newToken(), "", "/", time.Hour)
}
