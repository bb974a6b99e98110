package com.acme.shop;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class Login {
    private final CookieHelper helper = new CookieHelper();

    void hardened(HttpServletResponse response) {
        // ok: secure, http-only
        Cookie cookie = new Cookie("session", "v");
        CookieHelper.harden(cookie);
        response.addCookie(cookie);
    }

    void off(HttpServletResponse response) {
        // bad: secure - a method of an object of another file
        Cookie cookie = new Cookie("session", "v");
        cookie.setHttpOnly(true);
        helper.flag(cookie, false);
        response.addCookie(cookie);
    }

    void on(HttpServletResponse response) {
        // ok: secure
        Cookie cookie = new Cookie("session", "v");
        cookie.setHttpOnly(true);
        helper.flag(cookie, true);
        response.addCookie(cookie);
    }

    void late(HttpServletResponse response) {
        // bad: secure, http-only - what comes after it is sent is too late
        Cookie cookie = new Cookie("session", "v");
        response.addCookie(cookie);
        CookieHelper.harden(cookie);
    }
}
