package com.acme.util;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class CookieUtil {
    public static void write(HttpServletResponse response, String name, String value, boolean secure) {
        // bad: http-only - decided here
        Cookie cookie = new Cookie(name, value);
        cookie.setSecure(secure);
        response.addCookie(cookie);
    }

    public static Cookie create(String name, String value) {
        // ok: secure - finished by its callers
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        return cookie;
    }

    public void age(HttpServletResponse response, String name, int age) {
        // ok: secure, http-only - every caller deletes
        Cookie cookie = new Cookie(name, "");
        cookie.setMaxAge(age);
        response.addCookie(cookie);
    }
}
