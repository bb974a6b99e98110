package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func plain(e *echo.Echo) {
	// bad: secure
	e.Use(middleware.CSRF())
}

func lookup(e *echo.Echo) {
	// bad: secure
	e.Use(middleware.CSRFWithConfig(middleware.CSRFConfig{
		TokenLookup: "header:X-XSRF-TOKEN",
	}))
}

func written(e *echo.Echo) {
	// bad: secure
	e.Use(middleware.CSRFWithConfig(middleware.CSRFConfig{
		TokenLookup:    "form:csrf",
		CookieName:     "csrf",
		CookieSecure:   false,
		CookieHTTPOnly: true,
		CookieSameSite: http.SameSiteStrictMode,
	}))
}

func strong(e *echo.Echo) {
	// ok
	e.Use(middleware.CSRFWithConfig(middleware.CSRFConfig{
		TokenLookup:    "form:csrf",
		CookiePath:     "/",
		CookieSecure:   true,
		CookieHTTPOnly: true,
		CookieSameSite: http.SameSiteStrictMode,
	}))
}

func embedded(e *echo.Echo) {
	// ok - SameSite=None switches Secure on
	e.Use(middleware.CSRFWithConfig(middleware.CSRFConfig{CookieHTTPOnly: true, CookieSameSite: http.SameSiteNoneMode}))
}

func changed(e *echo.Echo) {
	config := middleware.DefaultCSRFConfig
	config.CookieSecure = true
	config.CookieHTTPOnly = true
	// ok
	e.Use(middleware.CSRFWithConfig(config))
}

func others(e *echo.Echo) {
	// ok - no cookie
	e.Use(middleware.CORS())
	e.Use(middleware.SecureWithConfig(middleware.SecureConfig{XFrameOptions: "DENY"}))
}
