package session

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/csrf"
	"github.com/gofiber/fiber/v2/middleware/encryptcookie"
	"github.com/gofiber/fiber/v2/middleware/session"
)

// bad: secure, http-only
var plain = session.New()

// bad: secure, http-only
var timed = session.New(session.Config{Expiration: 12 * time.Hour, KeyLookup: "cookie:shop_sid"})

// bad: secure
var half = session.New(session.Config{CookieHTTPOnly: true, CookieSecure: false})

// ok
var strong = session.New(session.Config{CookieSecure: true, CookieHTTPOnly: true, CookieSameSite: "Strict"})

// ok - no cookie
var header = session.New(session.Config{KeyLookup: "header:X-Session"})

// bad: lifetime
var long = session.New(session.Config{Expiration: 90 * 24 * time.Hour, CookieSecure: true, CookieHTTPOnly: true})

func protect(app *fiber.App) {
	// bad: secure
	app.Use(csrf.New())

	// bad: secure
	app.Use(csrf.New(csrf.Config{KeyLookup: "header:X-Csrf-Token", CookieName: "csrf_", CookieSameSite: "Lax", Expiration: time.Hour}))

	// ok
	app.Use(csrf.New(csrf.Config{CookieSecure: true, CookieHTTPOnly: true, CookieSameSite: "Lax"}))

	// ok - it encrypts values and sets no cookie
	app.Use(encryptcookie.New(encryptcookie.Config{Key: secretKey()}))
}

func leave(c *fiber.Ctx) error {
	current, err := strong.Get(c)
	if err != nil {
		return err
	}
	// ok - a deletion
	return current.Destroy()
}
