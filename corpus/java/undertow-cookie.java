package com.example.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;

class UndertowHandler {
    void handleRequest(HttpServerExchange exchange) {
        // bad: secure, http-only
        exchange.setResponseCookie(new CookieImpl("auth_token", "value"));

        // ok
        exchange.setResponseCookie(new CookieImpl("auth_token", "value").setSecure(true).setHttpOnly(true).setSameSiteMode("Lax"));

        // ok - a deletion
        exchange.setResponseCookie(new CookieImpl("auth_token", "").setMaxAge(0));

        // ok - it is read
        String token = exchange.getRequestCookie("auth_token").getValue();
    }
}
