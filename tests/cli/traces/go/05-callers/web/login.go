package web

import (
	"net/http"

	"github.com/acme/shop/cookies"
)

func login(w http.ResponseWriter) {
	off := false // hop 2
	// trace: secure
	cookies.Set(w, off)
}
