package main

import (
	"net/http"
	"net/url"

	"github.com/crewjam/saml/samlsp"
)

func middleware(root *url.URL) (*samlsp.Middleware, error) {
	// info: same-site
	return samlsp.New(samlsp.Options{URL: *root, EntityID: root.String()})
}

func strict(root *url.URL) (*samlsp.Middleware, error) {
	// ok
	return samlsp.New(samlsp.Options{URL: *root, CookieSameSite: http.SameSiteLaxMode})
}

func provider(domain string) samlsp.SessionProvider {
	// bad: secure, http-only
	return &samlsp.CookieSessionProvider{Name: "token", Domain: domain}
}

func strongProvider() samlsp.SessionProvider {
	// ok
	return samlsp.CookieSessionProvider{Name: "token", HTTPOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
}

func leave(w http.ResponseWriter, r *http.Request, sp *samlsp.Middleware) {
	// ok - a deletion
	_ = sp.Session.DeleteSession(w, r)
}
