package com.example.server;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;

class Routes {
    void routes(Router router, LocalSessionStore store) {
        // bad: secure, http-only - both are off by default
        router.route().handler(SessionHandler.create(store));

        // ok
        router.route().handler(
            SessionHandler.create(store).setCookieSecureFlag(true).setCookieHttpOnlyFlag(true).setCookieSameSite(CookieSameSite.LAX));

        router.get("/login").handler(ctx -> {
            // bad: http-only
            ctx.response().addCookie(Cookie.cookie("auth_token", "value").setSecure(true));

            // ok - a deletion
            ctx.response().addCookie(Cookie.cookie("auth_token", "").setMaxAge(0));
            ctx.response().removeCookie("auth_token");
        });
    }
}
