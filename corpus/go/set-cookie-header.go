package web

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func plain(w http.ResponseWriter, id string) {
	// bad: secure, http-only
	w.Header().Set("Set-Cookie", "sid="+id+"; Path=/")
	// bad: secure
	w.Header().Add("set-cookie", "sid="+id+"; Path=/; HttpOnly")
	// ok
	w.Header().Add("Set-Cookie", "sid="+id+"; Path=/; Secure; HttpOnly; SameSite=Lax")
	// bad: http-only
	w.Header().Add("Set-Cookie", fmt.Sprintf("sid=%s; Path=/; Secure", id))
	// ok
	w.Header().Add("Set-Cookie", fmt.Sprintf("sid=%s; Path=/; Secure; HttpOnly", id))
	// ok - a deletion
	w.Header().Add("Set-Cookie", "sid=; Path=/; Max-Age=0")
	w.Header()["Set-Cookie"] = []string{
		// bad: secure, http-only
		"a=1; Path=/",
		// ok
		"b=1; Path=/; Secure; HttpOnly",
	}
}

func frameworks(c *gin.Context, e echo.Context, id string) {
	// bad: secure, http-only
	c.Header("Set-Cookie", "sid="+id)
	// ok
	c.Header("Set-Cookie", "sid="+id+"; Secure; HttpOnly")
	// bad: secure, http-only
	e.Response().Header().Add(echo.HeaderSetCookie, "sid="+id)
}

func lambda(id string) events.APIGatewayProxyResponse {
	return events.APIGatewayProxyResponse{
		StatusCode: 200,
		// bad: secure
		Headers: map[string]string{"Set-Cookie": "sid=" + id + "; HttpOnly"},
	}
}

// The cookie is a site of its own; what is passed on is nobody's.
func lookalikes(w http.ResponseWriter, upstream *http.Response, cookie *http.Cookie) {
	w.Header().Add("Set-Cookie", cookie.String())
	// bad: secure
	own := &http.Cookie{Name: "sid", HttpOnly: true}
	w.Header().Add("Set-Cookie", own.String())
	for _, received := range upstream.Header["Set-Cookie"] {
		w.Header().Add("Set-Cookie", received)
	}
	w.Header().Set("Set-Cookie", upstream.Header.Get("Set-Cookie"))
	w.Header().Set("Access-Control-Expose-Headers", "Set-Cookie")
	upstream.Request.Header.Set("Cookie", "sid=1")
}
