package main

import (
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/session"
)

func settings() {
	web.BConfig.WebConfig.Session.SessionOn = true
	web.BConfig.WebConfig.Session.SessionName = "shop"
	// bad: http-only
	web.BConfig.WebConfig.Session.SessionDisableHTTPOnly = true
}

func strongSettings() {
	// ok
	web.BConfig.WebConfig.Session.SessionOn = true
	web.BConfig.WebConfig.Session.SessionCookieSameSite = http.SameSiteLaxMode
}

func manager() (*session.Manager, error) {
	// bad: secure
	return session.NewManager("memory", &session.ManagerConfig{CookieName: "gosessionid", EnableSetCookie: true, Gclifetime: 3600})
}

func open() (*session.Manager, error) {
	// bad: http-only
	return session.NewManager("memory", &session.ManagerConfig{CookieName: "gosessionid", EnableSetCookie: true, Secure: true, DisableHTTPOnly: true})
}

func strong() (*session.Manager, error) {
	// ok - the request decides
	return session.NewManager("memory", &session.ManagerConfig{CookieName: "gosessionid", EnableSetCookie: true, Secure: true, CookieSameSite: http.SameSiteLaxMode})
}

func header() (*session.Manager, error) {
	// ok - no cookie
	return session.NewManager("memory", &session.ManagerConfig{EnableSidInHTTPHeader: true, SessionNameInHTTPHeader: "X-Session"})
}

func options() (*session.Manager, error) {
	// bad: secure
	weak := session.NewManagerConfig(session.CfgCookieName("shop"), session.CfgSetCookie(true))
	// ok
	config := session.NewManagerConfig(session.CfgCookieName("shop"), session.CfgSetCookie(true), session.CfgSecure(true), session.CfgSameSite(http.SameSiteLaxMode))
	use(weak)
	return session.NewManager("memory", config)
}
