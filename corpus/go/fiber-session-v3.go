package main

import (
	"time"

	"github.com/gofiber/fiber/v3"
	"github.com/gofiber/fiber/v3/middleware/csrf"
	"github.com/gofiber/fiber/v3/middleware/session"
)

func configure(app *fiber.App) {
	// bad: secure, http-only
	app.Use(session.New())

	// bad: http-only
	handler, store := session.NewWithStore(session.Config{IdleTimeout: 30 * time.Minute, CookieSecure: true})
	app.Use(handler)

	// ok - the cookie is that of the store above
	app.Use(session.New(session.Config{Store: store}))

	// ok
	strong := session.NewStore(session.Config{CookieSecure: true, CookieHTTPOnly: true})
	// ok
	app.Use(csrf.New(csrf.Config{Session: strong, CookieSecure: true, CookieHTTPOnly: true}))

	app.Get("/", func(c fiber.Ctx) error {
		// bad: secure, http-only
		c.Res().Cookie(&fiber.Cookie{Name: "sid", Value: "1"})
		// ok - Partitioned switches Secure on
		c.Cookie(&fiber.Cookie{Name: "embed", Value: "1", HTTPOnly: true, Partitioned: true})
		return nil
	})
}
