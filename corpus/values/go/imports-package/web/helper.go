package web

import "net/http"

const plain = false

func always() bool { return true }

// ok: secure - its callers decide
func write(w http.ResponseWriter, name string, secure bool) {
	http.SetCookie(w, &http.Cookie{Name: name, Secure: secure, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

type Server struct{}

func (s *Server) write(w http.ResponseWriter, age int) {
	// bad: secure - decided here, whatever the callers do
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: age, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

func expire(w http.ResponseWriter, age int) {
	// ok: secure - every caller deletes
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: age})
}

func unfinished(name string) *http.Cookie {
	// ok: secure - finished by whoever calls; bad below where nobody does
	return &http.Cookie{Name: name, HttpOnly: true, SameSite: http.SameSiteLaxMode}
}
