package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func login(c *gin.Context) {
	// bad: secure, http-only
	c.SetCookie("sid", newToken(), 3600, "/", "", false, false)
	// bad: http-only
	c.SetCookie("sid", newToken(), 3600, "/", "", true, false)
	// bad: secure
	c.SetCookie("sid", newToken(), 3600, "/", "localhost", false, true)
	// ok
	c.SetCookie("sid", newToken(), 3600, "/", "", true, true)
	// bad: domain
	c.SetCookie("sid", newToken(), 3600, "/", "example.com", true, true)
	// bad: lifetime
	c.SetCookie("sid", newToken(), 60*60*24*365, "/", "", true, true)
	// bad: secure - the form of version 1.6.0
	c.SetCookie("sid", newToken(), 3600, "/", "", http.SameSiteLaxMode, false, true)
	// bad: off-in-production
	c.SetCookie("sid", newToken(), 3600, "/", "", gin.Mode() != gin.ReleaseMode, true)
	// ok
	c.SetCookie("sid", newToken(), 3600, "/", "", gin.Mode() == "release", true)
}

func embed(c *gin.Context) {
	c.SetSameSite(http.SameSiteNoneMode)
	// bad: secure, same-site-none
	c.SetCookie("widget", "1", 3600, "/", "", false, true)
}

func strict(c *gin.Context) {
	c.SetSameSite(http.SameSiteStrictMode)
	// ok
	c.SetCookie("sid", newToken(), 3600, "/", "", true, true)
}

func logout(c *gin.Context) {
	// ok - a deletion
	c.SetCookie("sid", "", -1, "/", "", false, false)
	// ok - a read
	value, err := c.Cookie("sid")
	_, _ = value, err
}
