package web

import (
	"errors"
	"net/http"
	"os"
	"strconv"
)

func branches(w http.ResponseWriter, r *http.Request, value string, secure bool, mode int) error {
	// ok - both ways set it
	both := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	if mode > 0 {
		both.Secure = true
		both.Path = "/admin"
	} else {
		both.Secure = true
	}
	http.SetCookie(w, both)

	// low: secure - one way does not set it
	one := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	if mode > 0 {
		one.Secure = true
	} else if mode < 0 {
		one.Path = "/"
	} else {
		one.Secure = true
	}
	http.SetCookie(w, one)

	// ok - the last write holds
	last := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	if mode > 0 {
		last.Secure = false
	}
	last.Secure = true
	http.SetCookie(w, last)

	// bad: secure - taken back
	back := &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: true}
	back.Secure = false
	http.SetCookie(w, back)

	// ok - the way without it leaves
	left := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	if mode > 0 {
		left.Secure = true
	} else {
		return errors.New("no")
	}
	http.SetCookie(w, left)

	// ok - the way that takes it back leaves
	leaves := &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: true}
	if mode > 0 {
		leaves.Secure = false
		return nil
	}
	http.SetCookie(w, leaves)

	// ok - every case sets it
	cases := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	switch mode {
	case 1:
		cases.Secure = true
	case 2, 3:
		cases.Secure = true
		break
	default:
		cases.Secure = true
	}
	http.SetCookie(w, cases)

	// low: secure - no case may fit
	nocase := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	switch mode {
	case 1:
		nocase.Secure = true
	case 2:
		nocase.Secure = true
	}
	http.SetCookie(w, nocase)

	// low: secure - the loop may not run
	loop := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	for i := 0; i < mode; i++ {
		loop.Secure = true
	}
	http.SetCookie(w, loop)

	// low: secure - whoever calls decides
	called := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	called.Secure = secure
	http.SetCookie(w, called)

	// bad: secure - what is sent is sent
	sent := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	http.SetCookie(w, sent)
	sent.Secure = true

	// ok - a jump over the rest of the loop does not reach what stands behind
	for _, name := range []string{"token", "access_token"} {
		if name == value {
			continue
		}
		// ok
		http.SetCookie(w, &http.Cookie{Name: "token", Value: name, HttpOnly: true, Secure: true})
	}

	// ok - of a constant condition only one arm is taken
	constant := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	const strict = true
	if strict {
		constant.Secure = true
	}
	http.SetCookie(w, constant)

	// bad: secure
	off := &http.Cookie{Name: "token", Value: value, HttpOnly: true}
	if !strict {
		off.Secure = true
	}
	http.SetCookie(w, off)

	// configuration that is read decides, and its failure leaves
	flag, err := strconv.ParseBool(os.Getenv("COOKIE_SECURE"))
	if err != nil {
		return err
	}
	// low: secure
	http.SetCookie(w, &http.Cookie{Name: "token", Value: value, HttpOnly: true, Secure: flag})
	return nil
}

func whole(w http.ResponseWriter, value string) {
	// ok
	cookie := http.Cookie{Name: "token", Value: value, Secure: true, HttpOnly: true}
	// bad: secure, http-only - writing the whole clears what was in it
	cookie = http.Cookie{Name: "token", Value: value}
	http.SetCookie(w, &cookie)
}
