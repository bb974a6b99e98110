package shop

import (
	"net/http"

	"example.com/shop/bakery"
	"example.com/shop/csrf"
	"example.com/shop/saml"
	"example.com/shop/scs"
	"example.com/shop/sessions"
)

type Options struct {
	Path     string
	Secure   bool
	HttpOnly bool
	MaxAge   int
}

func stores(w http.ResponseWriter, r *http.Request) {
	// ok - a shelf of our own
	store := sessions.NewCookieStore([]byte("key"))
	// ok
	store.Options = &sessions.Options{Path: "/", Secure: false, HttpOnly: false}
	// ok - options of our own
	own := Options{Path: "/", Secure: false}
	// ok - a saw
	saw := scs.New()
	saw.Cookie.Secure = false
	// ok
	csrf.Protect([]byte("key"), csrf.Secure(false))
	// ok
	saml.New(saml.Options{CookieSecure: false})
	// ok - a biscuit
	bakery.SetCookie("oat", "sweet")
	_, _, _ = store, own, saw
}

func client(r *http.Request) {
	// ok - what a client sends
	r.Header.Set("Cookie", "sid=a")
	// ok - read
	if c, err := r.Cookie("sid"); err == nil {
		_ = c.Value
	}
}
