package com.acme.shop;

import jakarta.servlet.http.Cookie;

public class CookieHelper {
    public static void harden(Cookie cookie) {
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
    }

    public void flag(Cookie cookie, boolean secure) {
        cookie.setSecure(secure);
    }
}
