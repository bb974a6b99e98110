package config

import "github.com/goravel/framework/facades"

func init() {
	// bad: secure, http-only
	facades.Config().Add("session", map[string]any{
		"cookie":    "admin_session",
		"secure":    false,
		"same_site": "lax",
	})
	// ok
	facades.Config().Add("session", map[string]any{
		"cookie":    "strong_session",
		"secure":    true,
		"http_only": true,
		"same_site": "lax",
	})
}
