package web

import (
	"fmt"
	"net/http"
	"strings"
)

const attributes = "; Path=/; HttpOnly; Secure"

func parts(w http.ResponseWriter, id string, secure bool, domain string) {
	// ok
	w.Header().Set("Set-Cookie", "sid="+id+attributes)

	cookie := fmt.Sprintf("sid=%s; Path=%s; HttpOnly", id, "/")
	if secure {
		cookie += "; Secure"
	}
	// low: secure
	w.Header().Set("Set-Cookie", cookie)

	flag := ""
	if secure {
		flag = "; Secure"
	}
	// low: secure
	w.Header().Set("Set-Cookie", fmt.Sprintf("sid=%s; HttpOnly%s", id, flag))
	// ok
	w.Header().Set("Set-Cookie", fmt.Sprintf("sid=%s; HttpOnly%s", id, "; Secure"))
	// ok - what stands at the end may be any attribute
	w.Header().Set("Set-Cookie", fmt.Sprintf("sid=%s; HttpOnly; %s", id, domain))
	// bad: secure
	w.Header().Set("Set-Cookie", fmt.Sprintf("sid=%s; HttpOnly; Domain=%s; Max-Age=%d", id, domain, 3600))

	var builder strings.Builder
	builder.WriteString("sid=" + id)
	builder.WriteString("; HttpOnly")
	builder.WriteString("; Secure")
	// ok
	w.Header().Set("Set-Cookie", builder.String())
	// bad: secure
	w.Header().Set("Set-Cookie", strings.Join([]string{"sid=" + id, "HttpOnly"}, "; "))
	// ok
	w.Header().Set("Set-Cookie", strings.Join([]string{"sid=" + id, "HttpOnly", "Secure"}, "; "))
}
