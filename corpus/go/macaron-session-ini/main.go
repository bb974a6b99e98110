package main

import (
	"github.com/go-macaron/session"
	"gopkg.in/macaron.v1"
)

func main() {
	m := macaron.Classic()
	macaron.SetConfig("conf/app.ini")
	// ok - the settings switch it on
	m.Use(session.Sessioner(session.Options{CookieName: "shop"}))
}
