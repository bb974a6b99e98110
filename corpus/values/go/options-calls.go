package shop

import (
	"net/http"
	"os"

	"github.com/gorilla/csrf"
)

const httpsOnly = true

func oneByOne(key []byte, dev bool) {
	// ok - on by default
	_ = csrf.Protect(key)

	// bad: secure
	_ = csrf.Protect(key, csrf.Secure(false))

	// bad: http-only - any one of several
	_ = csrf.Protect(key, csrf.Path("/"), csrf.HttpOnly(false), csrf.Secure(httpsOnly))

	// ok - what configuration gives to one option says nothing of another
	_ = csrf.Protect(key, csrf.FieldName(config.Field), csrf.TrustedOrigins(config.Origins))

	// bad: secure
	_ = csrf.Protect(key, csrf.Secure(false), csrf.TrustedOrigins(config.Origins))

	// low: secure
	_ = csrf.Protect(key, csrf.Secure(config.UseTLS))

	// ok - the last of a name counts
	_ = csrf.Protect(key, csrf.Secure(false), csrf.Secure(true))

	// ok - whoever calls this decides
	_ = csrf.Protect(key, csrf.Secure(!dev))

	// low: secure
	_ = csrf.Protect(key, csrf.Secure(os.Getenv("HTTPS") != ""))

	// bad: same-site-none, secure
	_ = csrf.Protect(key, csrf.SameSite(csrf.SameSiteNoneMode), csrf.Secure(false))
}

func inAList(key []byte, dev bool, given []csrf.Option) {
	options := []csrf.Option{csrf.Path("/"), csrf.Secure(false)}
	// bad: secure
	_ = csrf.Protect(key, options...)

	options = append(options, csrf.Secure(true), csrf.HttpOnly(false))
	// bad: http-only
	_ = csrf.Protect(key, options...)

	var some []csrf.Option
	if dev {
		some = append(some, csrf.Secure(false))
	}
	// low: secure
	_ = csrf.Protect(key, some...)

	// ok - nobody sees what was given
	_ = csrf.Protect(key, given...)

	given = append(given, csrf.Secure(false))
	// bad: secure
	_ = csrf.Protect(key, given...)
}

func chosen(key []byte, handler http.Handler, dev bool) http.Handler {
	secure := csrf.Secure(true)
	if dev {
		secure = csrf.Secure(false)
	}
	// low: secure
	return csrf.Protect(key, secure)(handler)
}
