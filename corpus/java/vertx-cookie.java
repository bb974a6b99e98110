package com.example.api;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

class Login {
    void login(RoutingContext context, String token) {
        // ok
        context.response().addCookie(Cookie.cookie("authToken", token).setSecure(true).setHttpOnly(true).setSameSite(CookieSameSite.LAX));

        // bad: secure, http-only
        context.response().addCookie(Cookie.cookie("authToken", token));

        // bad: secure
        Cookie cookie = Cookie.cookie("authToken", token).setHttpOnly(true);
        cookie.setPath("/");
        context.response().addCookie(cookie);

        // ok - a deletion
        context.response().addCookie(Cookie.cookie("authToken", "").setMaxAge(0));
    }
}
