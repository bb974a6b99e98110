package web

import (
	"net/http"
	"time"
)

const quarter = 90 * 24 * time.Hour

func durations(w http.ResponseWriter, r *http.Request, given time.Duration) {
	lifetime := time.Hour * 24 * 60
	// bad: lifetime - sixty days from now
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().Add(lifetime), Secure: true, HttpOnly: true})
	// bad: lifetime
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().UTC().Add(quarter), Secure: true, HttpOnly: true})
	// bad: lifetime
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), MaxAge: int(quarter.Seconds()), Secure: true, HttpOnly: true})
	// bad: lifetime
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), MaxAge: int(quarter / time.Second), Secure: true, HttpOnly: true})
	// ok - a day
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().Add(24 * time.Hour), Secure: true, HttpOnly: true})
	// ok - MaxAge has the last word
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), MaxAge: 3600, Expires: time.Now().Add(quarter), Secure: true, HttpOnly: true})
	// ok - nobody knows
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().Add(given), Secure: true, HttpOnly: true})
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().Add(-time.Hour)})
	past := -24 * time.Hour
	// ok - a deletion
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: r.FormValue("t"), Expires: time.Now().Add(past)})
	// ok - as long as any other cookie may live
	http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Expires: time.Now().Add(quarter), Secure: true, HttpOnly: true})
}
