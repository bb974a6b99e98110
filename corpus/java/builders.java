package com.example.api;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.SessionStore;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import play.mvc.Http;

class Builders {
    Response rest(String token) {
        // ok
        NewCookie good = new NewCookie.Builder("authToken").value(token).path("/").secure(true).httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX).build();

        // bad: secure, http-only
        NewCookie bare = new NewCookie.Builder("authToken").value(token).path("/").build();

        // bad: http-only
        NewCookie.Builder builder = new NewCookie.Builder("authToken").value(token);
        builder.secure(true);

        // ok - a deletion
        NewCookie gone = new NewCookie.Builder("authToken").maxAge(0).build();

        // bad: secure, http-only
        NewCookie pair = new NewCookie("authToken", token);

        // bad: http-only
        NewCookie seven = new NewCookie("authToken", token, "/", null, "a comment", 3600, true);

        // bad: http-only - the fifth is a version, and the last Secure
        NewCookie version = new NewCookie("authToken", token, "/", null, 1, "a comment", 3600, true);

        // ok
        NewCookie comment = new NewCookie("authToken", token, "/", null, "a comment", 3600, true, true);

        // ok
        NewCookie ten = new NewCookie("authToken", token, "/", null, 1, "a comment", 3600, null, true, true);

        // bad: secure, http-only
        return Response.ok().cookie(new NewCookie("authToken", token)).build();
    }

    void undertow(HttpServerExchange exchange, String token) {
        // ok
        exchange.setResponseCookie(new CookieImpl("authToken", token).setSecure(true).setHttpOnly(true).setSameSiteMode("Lax"));

        // bad: secure, http-only
        exchange.setResponseCookie(new CookieImpl("authToken", token).setPath("/"));

        // ok - the cookie of a request
        exchange.setRequestCookie(new CookieImpl("authToken", token));
    }

    void vertx(Router router, SessionStore store) {
        // bad: secure, http-only
        router.route().handler(SessionHandler.create(store));

        // ok
        router.route().handler(SessionHandler.create(store).setCookieSecureFlag(true).setCookieHttpOnlyFlag(true));
    }

    void play(String token) {
        // ok - HttpOnly is on by default
        Http.Cookie good = Http.Cookie.builder("authToken", token).withSecure(true).build();

        // bad: secure, http-only
        Http.Cookie off = Http.Cookie.builder("authToken", token).withHttpOnly(false).build();
    }
}
