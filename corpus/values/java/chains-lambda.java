package com.example.shop.web;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

class Configuration {
    void lambdas() {
        // bad: secure
        var open = new CookieWebSessionIdResolver();
        open.addCookieInitializer(cookie -> cookie.secure(false).path("/"));

        // bad: http-only - by a block
        CookieWebSessionIdResolver block = new CookieWebSessionIdResolver();
        block.addCookieInitializer(cookie -> {
            cookie.secure(true);
            cookie.httpOnly(false);
        });

        // ok
        CookieWebSessionIdResolver good = new CookieWebSessionIdResolver();
        good.addCookieInitializer(cookie -> cookie.secure(true).sameSite("Strict"));

        // bad: http-only - a later one adds to it
        CookieWebSessionIdResolver added = new CookieWebSessionIdResolver();
        added.addCookieInitializer(cookie -> cookie.httpOnly(false));
        added.addCookieInitializer(cookie -> cookie.secure(true));

        // ok - a later one wins
        CookieWebSessionIdResolver twice = new CookieWebSessionIdResolver();
        twice.addCookieInitializer(cookie -> cookie.secure(false));
        twice.addCookieInitializer(cookie -> cookie.secure(true));

        // bad: secure
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.secure(false).sameSite("Lax"));

        // ok - the customizer comes last
        CookieCsrfTokenRepository customized = CookieCsrfTokenRepository.withHttpOnlyFalse();
        customized.setSecure(false);
        customized.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
    }
}
