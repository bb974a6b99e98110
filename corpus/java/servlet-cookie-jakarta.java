package com.example.shop.web;

import jakarta.servlet.http.*;

class Remember {
    Cookie remember(HttpServletResponse response, String value) {
        // bad: http-only
        var cookie = new Cookie("remember_me", value);
        cookie.setSecure(Boolean.TRUE);
        response.addCookie(cookie);

        // ok
        jakarta.servlet.http.Cookie full = new jakarta.servlet.http.Cookie("remember_me", value);
        full.setSecure(true);
        full.setHttpOnly(true);
        response.addCookie(full);
        return full;
    }
}
