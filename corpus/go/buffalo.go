package actions

import (
	"time"

	"github.com/gobuffalo/buffalo"
	"github.com/gobuffalo/envy"
	"github.com/gorilla/sessions"
)

func App() *buffalo.App {
	// info: same-site
	return buffalo.New(buffalo.Options{
		Env:         envy.Get("GO_ENV", "development"),
		SessionName: "_shop_session",
	})
}

func withStore(key []byte) *buffalo.App {
	// ok - a store of its own is judged where it is made
	return buffalo.New(buffalo.Options{
		SessionName: "_shop_session",
		// bad: http-only
		// low: secure
		SessionStore: sessions.NewCookieStore(key),
	})
}

func remember(c buffalo.Context) error {
	// bad: secure, http-only
	c.Cookies().Set("cart", newToken(), 30*24*time.Hour)
	// bad: secure, http-only
	c.Cookies().SetWithExpirationTime("cart", newToken(), time.Now().Add(24*time.Hour))
	// bad: secure, http-only
	c.Cookies().SetWithPath("cart", newToken(), "/shop")
	// ok - a deletion
	c.Cookies().Set("cart", "", -1*time.Second)
	// ok - a deletion
	c.Cookies().SetWithExpirationTime("cart", "", time.Unix(0, 0))
	// ok - a deletion
	c.Cookies().Delete("cart")
	// ok - a read
	cart, err := c.Cookies().Get("cart")
	use(cart)
	return err
}

func keep(c buffalo.Context) {
	// ok - a value of the session
	c.Session().Set("user", 1)
}
