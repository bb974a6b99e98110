package web

import "github.com/gin-gonic/gin"

func login(c *gin.Context) {
	off := false // hop 1
	// trace: secure
	c.SetCookie("session", "v", 3600, "/", "", off, true)
}
