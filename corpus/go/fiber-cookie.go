package handlers

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

func login(c *fiber.Ctx) error {
	// bad: secure, http-only
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: newToken(), Expires: time.Now().Add(24 * time.Hour)})

	// bad: secure
	cookie := new(fiber.Cookie)
	cookie.Name = "sid"
	cookie.Value = newToken()
	cookie.HTTPOnly = true
	c.Cookie(cookie)

	// bad: http-only
	c.Cookie(&fiber.Cookie{Name: "sid", Value: newToken(), Secure: true, HTTPOnly: false})

	// ok
	c.Cookie(&fiber.Cookie{Name: "sid", Value: newToken(), Path: "/", Secure: true, HTTPOnly: true})

	// ok - SameSite=None switches Secure on
	c.Cookie(&fiber.Cookie{Name: "widget", Value: "1", HTTPOnly: true, SameSite: fiber.CookieSameSiteNoneMode})

	// bad: lifetime
	c.Cookie(&fiber.Cookie{Name: "sid", Value: newToken(), MaxAge: 365 * 24 * 60 * 60, Secure: true, HTTPOnly: true})

	// ok - it ends with the browser session
	c.Cookie(&fiber.Cookie{Name: "sid", Value: newToken(), MaxAge: 365 * 24 * 60 * 60, Secure: true, HTTPOnly: true, SessionOnly: true})

	// info: same-site
	c.Cookie(&fiber.Cookie{Name: "sid", Value: newToken(), Secure: true, HTTPOnly: true, SameSite: "disabled"})

	return c.SendStatus(fiber.StatusOK)
}

func logout(c *fiber.Ctx) error {
	// ok - a deletion
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: "", Expires: time.Now().Add(-time.Hour), HTTPOnly: true})
	// ok - a deletion
	c.Cookie(&fiber.Cookie{Name: "jwt", Expires: fasthttp.CookieExpireDelete})
	// ok - a deletion
	c.Cookie(&fiber.Cookie{Name: "jwt", MaxAge: -1})
	// ok - a deletion
	c.ClearCookie("jwt")
	return c.Redirect("/")
}

func read(c *fiber.Ctx) error {
	// ok - a read
	return c.SendString(c.Cookies("jwt"))
}
