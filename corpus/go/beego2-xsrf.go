package main

import (
	"github.com/beego/beego/v2/server/web"
)

func init() {
	// ok - Secure and HttpOnly in any case
	web.BConfig.WebConfig.EnableXSRF = true
	web.BConfig.WebConfig.XSRFKey = "61oETzKXQAGaYdkL5gEmGeJJFuYh7EQnp2XdTP1o"
	web.Run()
}
