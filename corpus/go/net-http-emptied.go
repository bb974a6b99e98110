package web

import "net/http"

const authCookie = "auth"

func logout(w http.ResponseWriter, r *http.Request) {
	// ok - what it held is overwritten with nothing
	http.SetCookie(w, &http.Cookie{Name: authCookie, Path: "/", HttpOnly: true})
	// ok - the same, said aloud
	http.SetCookie(w, &http.Cookie{Name: authCookie, Value: "", Path: "/"})
}

func login(w http.ResponseWriter, token string) {
	// bad: secure - its value comes later
	cookie := &http.Cookie{Name: authCookie, Path: "/", HttpOnly: true}
	cookie.Value = token
	http.SetCookie(w, cookie)
	// bad: secure - its value comes in one of two ways
	other := http.Cookie{Name: authCookie, HttpOnly: true}
	if token != "" {
		other.Value = token
	}
	http.SetCookie(w, &other)
}

func named() *http.Cookie {
	return &http.Cookie{Name: authCookie, Path: "/"}
}

func again(w http.ResponseWriter, token string) {
	// bad: secure, http-only - its value comes from whoever finishes it
	cookie := named()
	cookie.Value = token
	http.SetCookie(w, cookie)
}
