package web

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"time"
)

const sessionCookie = "session_id"

func login(w http.ResponseWriter, r *http.Request) {
	// bad: secure, http-only
	http.SetCookie(w, &http.Cookie{Name: "token", Value: newToken()})

	// bad: secure
	http.SetCookie(w, &http.Cookie{
		Name:     sessionCookie,
		Value:    newToken(),
		Path:     "/",
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})

	// ok
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Value: newToken(), Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})

	// bad: secure, http-only
	cookie := http.Cookie{Name: "user", Value: r.FormValue("user"), Expires: time.Now().Add(24 * time.Hour), Secure: false, HttpOnly: false}
	http.SetCookie(w, &cookie)

	// ok - the scheme of the request decides
	http.SetCookie(w, &http.Cookie{Name: "token", Value: newToken(), HttpOnly: true, Secure: r.TLS != nil})

	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: newToken(), HttpOnly: true, Secure: os.Getenv("COOKIE_SECURE") == "true"})

	// ok
	http.SetCookie(w, &http.Cookie{Name: "token", Value: newToken(), HttpOnly: true, Secure: os.Getenv("APP_ENV") == "production"})

	// bad: off-in-production
	http.SetCookie(w, &http.Cookie{Name: "token", Value: newToken(), HttpOnly: true, Secure: os.Getenv("APP_ENV") != "production"})
}

// Fields that are written after construction.
func later(w http.ResponseWriter, value string, remember bool) {
	// ok
	cookie := &http.Cookie{Name: "sid", Value: value}
	cookie.Secure = true
	cookie.HttpOnly = true
	http.SetCookie(w, cookie)

	// bad: http-only
	other := new(http.Cookie)
	other.Name = "sid"
	other.Value = value
	other.Secure = true
	http.SetCookie(w, other)

	// bad: secure
	var third http.Cookie
	third.Name = "sid"
	third.HttpOnly = true
	http.SetCookie(w, &third)

	// bad: secure - it is sent before the flag is set
	fourth := http.Cookie{Name: "sid", Value: value, HttpOnly: true}
	http.SetCookie(w, &fourth)
	fourth.Secure = true

	// bad: secure
	fifth := &http.Cookie{Name: "sid", Value: value, Secure: true, HttpOnly: true}
	fifth.Secure = false
	http.SetCookie(w, fifth)

	// ok
	sixth := http.Cookie{Name: "sid", Value: value, HttpOnly: true, Secure: true}
	if remember {
		sixth.MaxAge = int((14 * 24 * time.Hour).Seconds())
	}
	http.SetCookie(w, &sixth)
}

func logout(w http.ResponseWriter) {
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, MaxAge: -1})
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Value: "", Path: "/", Expires: time.Unix(0, 0)})
	// ok - a deletion
	gone := &http.Cookie{Name: sessionCookie, Value: ""}
	gone.MaxAge = -1
	http.SetCookie(w, gone)
	// bad: secure, http-only - zero means that Max-Age is not sent
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Value: "", MaxAge: 0})
}

// What a client sends has no attributes.
func client(token string) error {
	req, err := http.NewRequest(http.MethodGet, "https://example.com/", nil)
	if err != nil {
		return err
	}
	// ok - the request side
	req.AddCookie(&http.Cookie{Name: "token", Value: token})

	// ok - the request side
	c := &http.Cookie{Name: "token", Value: token}
	req.AddCookie(c)

	jar, _ := cookiejar.New(nil)
	target, _ := url.Parse("https://example.com/")
	// ok - the request side
	jar.SetCookies(target, []*http.Cookie{{Name: "token", Value: token}})
	// ok - the request side
	cookies := []*http.Cookie{
		// ok
		&http.Cookie{Name: "token", Value: token},
	}
	jar.SetCookies(target, cookies)
	return nil
}

func read(r *http.Request) string {
	// ok - a read
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return ""
	}
	return cookie.Value
}

func rules(w http.ResponseWriter) {
	// bad: secure, same-site-none
	http.SetCookie(w, &http.Cookie{Name: "widget", HttpOnly: true, SameSite: http.SameSiteNoneMode})

	// bad: host-prefix - without Path the cookie belongs to the folder of the request
	http.SetCookie(w, &http.Cookie{Name: "__Host-sid", HttpOnly: true, Secure: true})

	// ok
	http.SetCookie(w, &http.Cookie{Name: "__Host-sid", HttpOnly: true, Secure: true, Path: "/"})

	// bad: domain
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: true, Domain: "example.com"})

	// bad: lifetime
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: true, MaxAge: 365 * 24 * 60 * 60})

	// bad: secure, partitioned
	http.SetCookie(w, &http.Cookie{Name: "embed", HttpOnly: true, Partitioned: true})

	// ok: http-only - scripts must read it
	http.SetCookie(w, &http.Cookie{Name: "csrf_token", Value: newToken(), Secure: true, SameSite: http.SameSiteStrictMode})
}

type issuer struct {
	XSRFCookieName string
	SessionName    string
}

func (i *issuer) issue(w http.ResponseWriter) {
	// ok: http-only - the field that holds the name says what it is for
	http.SetCookie(w, &http.Cookie{Name: i.XSRFCookieName, Value: newToken(), Secure: true, HttpOnly: false})

	// bad: http-only
	http.SetCookie(w, &http.Cookie{Name: i.SessionName, Value: newToken(), Secure: true, HttpOnly: false})
}
