package web

import (
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/viper"
)

type settings struct{ Env string }

func environment(w http.ResponseWriter, r *http.Request, value string, cfg settings) {
	production := os.Getenv("APP_ENV") == "production"
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: production})
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: os.Getenv("ENV") == "prod"})
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: strings.EqualFold(os.Getenv("ENV"), "Production")})
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: cfg.Env != "development"})
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: slices.Contains([]string{"production", "staging"}, os.Getenv("GO_ENV"))})
	// bad: off-in-production
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: os.Getenv("APP_ENV") == "development"})
	// bad: off-in-production
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: !production})
	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: r.TLS != nil})
	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: r.URL.Scheme == "https"})
	flag, _ := strconv.ParseBool(os.Getenv("COOKIE_SECURE"))
	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: flag})
	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: viper.GetBool("cookie.secure")})

	// ok
	switched := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	switch os.Getenv("ENVIRONMENT") {
	case "production", "staging":
		switched.Secure = true
	default:
		switched.Secure = false
	}
	http.SetCookie(w, switched)

	// bad: off-in-production
	wrong := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	switch os.Getenv("ENVIRONMENT") {
	case "test":
		wrong.Secure = true
	default:
		wrong.Secure = false
	}
	http.SetCookie(w, wrong)

	if !production {
		// ok - never in production
		http.SetCookie(w, &http.Cookie{Name: "token", Value: value})
		return
	}
	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: true})
}
