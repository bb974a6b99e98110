package relay

import (
	"net/http"
	"strings"
)

// A parser of its own, for names that the library refuses: these cookies came from the browser.
func received(header http.Header) []*http.Cookie {
	var all []*http.Cookie
	for _, line := range header["Cookie"] {
		for _, pair := range strings.Split(line, ";") {
			name, value, _ := strings.Cut(strings.TrimSpace(pair), "=")
			// ok - the request side
			all = append(all, &http.Cookie{Name: name, Value: value})
		}
	}
	return all
}

func first(r *http.Request) *http.Cookie {
	name, value, found := strings.Cut(r.Header.Get("Cookie"), "=")
	if !found {
		return nil
	}
	// ok - the request side
	return &http.Cookie{Name: name, Value: value}
}

// What is read and then sent is a cookie all the same.
func renew(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Cookie") == "" {
		// bad: secure, http-only
		c := &http.Cookie{Name: "visit", Value: "1"}
		http.SetCookie(w, c)
	}
}

// To write the header, or to read another entry, is not to parse it.
func jar(header http.Header, settings map[string]string, line string) []*http.Cookie {
	header["Cookie"] = []string{line}
	name := header.Get("X-Name") + settings["Cookie"]
	// bad: secure, http-only
	return []*http.Cookie{{Name: name, Value: line}}
}
