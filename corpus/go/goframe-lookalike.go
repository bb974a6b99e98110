package jar

import "time"

func keep(s *store) {
	// ok - a type of the package itself
	s.Cookie.SetCookie("token", "1", "", "/", time.Hour)
}
