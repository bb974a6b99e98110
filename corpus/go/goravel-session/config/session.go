package config

import (
	"github.com/goravel/framework/facades"
)

func init() {
	config := facades.Config()
	// low: secure
	config.Add("session", map[string]any{
		"default":   config.Env("SESSION_DRIVER", "file"),
		"lifetime":  config.Env("SESSION_LIFETIME", 120),
		"cookie":    config.Env("SESSION_COOKIE", "shop_session"),
		"path":      config.Env("SESSION_PATH", "/"),
		"secure":    config.Env("SESSION_SECURE", false),
		"http_only": config.Env("SESSION_HTTP_ONLY", true),
		"same_site": config.Env("SESSION_SAME_SITE", "lax"),
	})
	// ok - no cookie
	config.Add("cache", map[string]any{"default": "memory", "secure": false})
}
