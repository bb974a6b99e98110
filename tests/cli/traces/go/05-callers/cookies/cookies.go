package cookies

import "net/http"

func Set(w http.ResponseWriter, secure bool) { // hop 1
	http.SetCookie(w, &http.Cookie{Name: "session", Secure: secure})
}
