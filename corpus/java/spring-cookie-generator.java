package com.example.web;

import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.CookieGenerator;

class Generators {
    void issue(HttpServletResponse response, String token) {
        // bad: secure, http-only
        CookieGenerator open = new CookieGenerator();
        open.setCookieName("auth_token");
        open.addCookie(response, token);

        // ok
        CookieGenerator safe = new CookieGenerator();
        safe.setCookieName("auth_token");
        safe.setCookieSecure(true);
        safe.setCookieHttpOnly(true);
        safe.addCookie(response, token);
    }

    CookieLocaleResolver locale() {
        // bad: secure, http-only - a language at the least
        CookieLocaleResolver resolver = new CookieLocaleResolver();
        resolver.setCookieName("lang");
        return resolver;
    }

    CookieLocaleResolver named() {
        // ok
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setCookieSecure(true);
        resolver.setCookieHttpOnly(true);
        return resolver;
    }
}
