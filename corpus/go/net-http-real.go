package web

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"time"
)

// What is only handed on to be filled is no cookie yet.
func bind(vm VM, call Call) any {
	// ok - somebody else fills it
	instance := &http.Cookie{}
	return construct(vm, call, instance)
}

// A client's jar takes a list that was filled one by one.
func fill(jar *cookiejar.Jar, address *url.URL, stored []Stored) {
	var list []*http.Cookie
	for _, one := range stored {
		// ok - the request side
		c := &http.Cookie{Name: one.Name, Value: one.Value, Path: one.Path}
		list = append(list, c)
	}
	jar.SetCookies(address, list)
}

// The same list for a browser.
func send(w http.ResponseWriter, stored []Stored) {
	var list []*http.Cookie
	for _, one := range stored {
		// bad: secure, http-only
		c := &http.Cookie{Name: one.Name, Value: one.Value, Path: one.Path}
		list = append(list, c)
	}
	for _, c := range list {
		http.SetCookie(w, c)
	}
}

func clear(w http.ResponseWriter, name string) {
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: name, Expires: time.Now().Local().Add(time.Hour * -1)})
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: name, Expires: time.Now().Local().AddDate(0, 0, -1)})
	// bad: secure, http-only
	http.SetCookie(w, &http.Cookie{Name: name, Expires: time.Now().Local().Add(time.Hour * 1)})
}

func doubleSubmit(w http.ResponseWriter, token string, secure bool) {
	// ok - the page's script copies it into a header
	http.SetCookie(w, &http.Cookie{Name: "app-csrf", Value: token, Secure: true, HttpOnly: false})
	// bad: http-only
	http.SetCookie(w, &http.Cookie{Name: "_csrf", Value: token, Secure: true, HttpOnly: false})
}
