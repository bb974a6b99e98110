package web

import "net/http"

type jar struct{ cookie *http.Cookie }

func aliases(w http.ResponseWriter, value string) {
	// ok - both names are one cookie
	shared := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	other := shared
	other.Secure = true
	http.SetCookie(w, shared)

	// ok
	first := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	second := first
	first.Secure = true
	http.SetCookie(w, second)

	// bad: secure - a struct is copied
	original := http.Cookie{Name: "token", Value: value, HttpOnly: true}
	copied := original
	copied.Secure = true
	http.SetCookie(w, &original)

	// ok - a pointer to it is not
	pointed := http.Cookie{Name: "token", Value: value, HttpOnly: true}
	pointer := &pointed
	pointer.Secure = true
	http.SetCookie(w, &pointed)

	// ok - what a pointer points to is copied, then set and sent
	source := &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: true}
	http.SetCookie(w, source)

	// bad: secure - the copy is changed, not what the pointer points to
	kept := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	changed := *kept
	changed.Secure = true
	http.SetCookie(w, kept)

	// bad: secure - the other name stands for another cookie by then
	gone := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	name := gone
	// ok
	name = &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	name.Secure = true
	http.SetCookie(w, gone)
	http.SetCookie(w, name)

	// ok - written through the pointer
	through := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	(*through).Secure = true
	http.SetCookie(w, through)
}

func field(w http.ResponseWriter, value string) {
	// ok - a field holds the pointer
	cookie := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	var held jar
	held.cookie = cookie
	held.cookie.Secure = true
	http.SetCookie(w, cookie)
}

func handed(w http.ResponseWriter, value string) {
	// ok - a function of the file sets it through the other name
	cookie := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	other := cookie
	harden(other)
	http.SetCookie(w, cookie)
}

func harden(c *http.Cookie) {
	c.Secure = true
}
