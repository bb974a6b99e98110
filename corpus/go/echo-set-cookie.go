package handler

import (
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

func writeCookie(c echo.Context) error {
	// bad: secure, http-only
	cookie := new(http.Cookie)
	cookie.Name = "session_token"
	cookie.Value = newToken()
	cookie.Expires = time.Now().Add(24 * time.Hour)
	c.SetCookie(cookie)
	return c.String(http.StatusOK, "write a cookie")
}

func strong(c echo.Context) error {
	// ok
	c.SetCookie(&http.Cookie{Name: "session_token", Value: newToken(), Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return c.NoContent(http.StatusNoContent)
}

func signOut(c echo.Context) error {
	// ok - a deletion
	c.SetCookie(&http.Cookie{Name: "session_token", Path: "/", MaxAge: -1})
	return c.Redirect(http.StatusSeeOther, "/")
}

func readCookie(c echo.Context) error {
	// ok - a read
	cookie, err := c.Cookie("session_token")
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, cookie.Value)
}
