package web

import "net/http"

func login(w http.ResponseWriter) {
	off := false // hop 2
	// trace: secure
	c := &http.Cookie{Name: "session"}
	c.Secure = off // hop 1
	http.SetCookie(w, c)
}
