package com.example.web;

import io.javalin.Javalin;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

class JavalinRoutes {
    void routes(Javalin app) {
        app.get("/login", ctx -> {
            // bad: secure, http-only
            ctx.cookie("auth_token", "value");

            // bad: http-only
            Cookie half = new Cookie("auth_token", "value");
            half.setSecure(true);
            ctx.cookie(half);

            // ok
            Cookie cookie = new Cookie("auth_token", "value");
            cookie.setSecure(true);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);

            // ok - a deletion
            ctx.removeCookie("auth_token", "/");

            // ok - it is read
            ctx.result(ctx.cookie("auth_token"));
        });
    }
}
