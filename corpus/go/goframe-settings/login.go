package controller

import "github.com/gogf/gf/v2/net/ghttp"

func login(r *ghttp.Request) {
	// bad: http-only - Secure is on in the settings
	r.Cookie.Set("token", newToken())
}
