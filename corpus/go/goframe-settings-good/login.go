package controller

import "github.com/gogf/gf/v2/net/ghttp"

func login(r *ghttp.Request) {
	// ok - the settings say it all
	r.Cookie.Set("token", newToken())
}
