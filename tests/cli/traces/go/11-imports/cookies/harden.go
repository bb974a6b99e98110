package cookies

import "net/http"

const off = false // hop 4

func Loosen(c *http.Cookie) { // hop 2
	c.Secure = off // hop 3
}
