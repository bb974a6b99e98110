package com.example.shop.web;

import org.springframework.http.server.reactive.ServerHttpResponse;

class Login {
    void login(ServerHttpResponse response, String token) {
        // ok
        response.addCookie(Cookies.open("authToken", token).secure(true).build());

        // bad: secure
        response.addCookie(Cookies.open("authToken", token).secure(false).build());

        // bad: secure
        response.addCookie(Cookies.open("authToken", token).sameSite("Lax").build());

        // ok
        var builder = Cookies.held("authToken", token);
        builder.httpOnly(true);
        response.addCookie(builder.build());

        // bad: http-only
        response.addCookie(Cookies.held("authToken", token).build());
    }
}
