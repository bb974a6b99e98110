package web

import "net/http"

type Auth struct {
	secure bool
	plain  bool
	name   string
}

func New(name string) *Auth {
	a := &Auth{name: name}
	a.secure = true
	a.plain = false
	return a
}

func (a *Auth) login(w http.ResponseWriter) {
	// ok: secure
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: a.secure})
	// bad: secure
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: a.plain})
}

type Open struct {
	Secure  bool
	changed bool
}

func NewOpen(secure bool) *Open {
	return &Open{Secure: secure, changed: false}
}

func (o *Open) Change() {
	o.changed = true
}

func (o *Open) login(w http.ResponseWriter) {
	// ok: secure - whoever makes it decides
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: o.Secure})
	// ok: secure - another method may have changed it
	http.SetCookie(w, &http.Cookie{Name: "session", HttpOnly: true, Secure: o.changed})
}
