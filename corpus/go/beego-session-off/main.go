package main

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/session"
)

func main() {
	// ok - there is no session
	web.BConfig.WebConfig.Session.SessionOn = false
	web.BConfig.WebConfig.Session.SessionDisableHTTPOnly = true
	web.Run()
}

func header() *session.ManagerConfig {
	// ok - no cookie is sent
	return session.NewManagerConfig(session.CfgCookieName("shop"), session.CfgSetCookie(false), session.CfgSecure(false))
}
