package cmd

import "github.com/gogf/gf/v2/net/ghttp"

func weak(s *ghttp.Server) error {
	// bad: http-only
	return s.SetConfig(ghttp.ServerConfig{
		SessionIdName:  "shop",
		CookieSecure:   true,
		CookieHttpOnly: false,
	})
}

func strong(s *ghttp.Server) error {
	// ok
	return s.SetConfig(ghttp.ServerConfig{SessionIdName: "shop", CookieSecure: true, CookieHttpOnly: true, CookieSameSite: "lax"})
}
