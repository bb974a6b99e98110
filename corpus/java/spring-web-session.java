package com.example.web;

import org.springframework.web.server.session.CookieWebSessionIdResolver;

class WebSessions {
    CookieWebSessionIdResolver open() {
        // bad: http-only
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.addCookieInitializer(cookie -> cookie.secure(true).httpOnly(false));
        return resolver;
    }

    CookieWebSessionIdResolver safe() {
        // ok
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.addCookieInitializer(cookie -> cookie.secure(true).sameSite("Strict"));
        return resolver;
    }
}
