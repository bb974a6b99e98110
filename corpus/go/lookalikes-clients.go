package client

import (
	"net/http"
	"net/http/httptest"

	"github.com/chromedp/cdproto/network"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v3/client"
	"github.com/gorilla/sessions"
	"github.com/valyala/fasthttp"
)

type config struct{ Secure bool }

func typed(c *resty.Client, r *resty.Request) {
	// ok - the request side
	c.SetCookie(&http.Cookie{Name: "sid", Value: "1"})
	// ok - the request side
	r.SetCookie(&http.Cookie{Name: "sid", Value: "1"})
}

func chained(c *resty.Client) error {
	// ok - the request side
	_, err := c.R().SetCookie(&http.Cookie{Name: "sid", Value: "1"}).Get("https://example.com")
	return err
}

func made() {
	// ok - the request side
	_, _ = resty.New().R().SetCookie(&http.Cookie{Name: "sid", Value: "1"}).Get("https://example.com")
	// ok - the request side
	client.New().SetCookie("sid", "1")
	// ok - a browser that is driven
	network.SetCookie("sid", "1").WithHTTPOnly(false)
}

func raw(request *fasthttp.Request) {
	// ok - the request side
	request.Header.SetCookie("sid", "1")
}

func recorded(recorder *httptest.ResponseRecorder) []*http.Cookie {
	// ok - a read
	return recorder.Result().Cookies()
}

func parsed(line string) (*http.Cookie, error) {
	// ok - a read
	return http.ParseSetCookie(line)
}

// Options of a type of this file, in one that knows sessions.
type holder struct {
	options map[string]config
	store   sessions.Store
}

func own() config {
	// ok - no cookie
	return config{Secure: false}
}
