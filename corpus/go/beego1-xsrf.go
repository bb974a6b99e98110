package main

import (
	"github.com/astaxie/beego"
)

func init() {
	// bad: secure
	beego.BConfig.WebConfig.EnableXSRF = true
	beego.BConfig.WebConfig.XSRFKey = "61oETzKXQAGaYdkL5gEmGeJJFuYh7EQnp2XdTP1o"
	beego.BConfig.WebConfig.XSRFExpire = 3600
	beego.Run()
}

func views() {
	// ok - nothing about cookies
	beego.BConfig.WebConfig.ViewsPath = "views"
}
