package com.example.shop.web;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;

class Chains {
    private static final boolean STRICT = true;

    void whole(ServerHttpResponse response, String token) {
        // ok
        response.addCookie(ResponseCookie.from("authToken", token).path("/").secure(true).httpOnly(true).sameSite("Lax").build());

        // ok - in any order, over several lines
        ResponseCookie lines = ResponseCookie.from("authToken", token)
            .httpOnly(true)
            .maxAge(Duration.ofDays(1))
            .secure(STRICT)
            .path("/")
            .build();

        // bad: secure, http-only - nothing is on by default
        response.addCookie(ResponseCookie.from("authToken", token).path("/").build());

        // bad: secure
        response.addCookie(ResponseCookie.from("authToken", token).secure(false).httpOnly(true).build());

        // bad: http-only - the last call counts
        response.addCookie(ResponseCookie.from("authToken", token).secure(true).httpOnly(true).httpOnly(false).build());

        // ok - a deletion, far down the chain
        response.addCookie(ResponseCookie.from("authToken", "").path("/").maxAge(0).build());

        // ok - a deletion
        response.addCookie(ResponseCookie.from("authToken", "").maxAge(Duration.ZERO).build());

        // ok - the request decides
        response.addCookie(ResponseCookie.from("authToken", token).httpOnly(true).secure(request.isSecure()).build());

        // ok - what is called after build is no setter of another cookie
        response.getHeaders().add(HttpHeaders.SET_COOKIE,
            // bad: http-only
            ResponseCookie.from("authToken", token).secure(true).build().toString());
    }

    void cut(ServerHttpResponse response, String token) {
        // ok
        ResponseCookie.ResponseCookieBuilder builder = ResponseCookie.from("authToken", token).path("/");
        builder.secure(true);
        builder.httpOnly(true).sameSite("Strict");
        response.addCookie(builder.build());

        // bad: http-only - it is not said anywhere
        ResponseCookie.ResponseCookieBuilder half = ResponseCookie.from("authToken", token).path("/");
        half.secure(true).sameSite("Strict");
        response.addCookie(half.build());

        // ok - the rest follows where it is built
        var late = ResponseCookie.from("authToken", token).secure(true);
        ResponseCookie cookie = late.httpOnly(true).build();
        response.addCookie(cookie);

        // bad: secure - off again
        var off = ResponseCookie.from("authToken", token).secure(true).httpOnly(true);
        off.secure(false);
        response.addCookie(off.build());
    }

    void reassigned(ServerHttpResponse response, String token, boolean remember) {
        // ok
        var builder = ResponseCookie.from("authToken", token);
        builder = builder.secure(true);
        builder = builder.httpOnly(true).path("/");
        response.addCookie(builder.build());

        // bad: secure
        var other = ResponseCookie.from("authToken", token);
        other = other.httpOnly(true).path("/");
        response.addCookie(other.build());

        // bad: secure, http-only - a new chain is another cookie
        var first = ResponseCookie.from("authToken", token);
        // ok
        first = ResponseCookie.from("authToken", token).secure(true).httpOnly(true);
        response.addCookie(first.build());
    }

    void conditional(ServerHttpResponse response, String token, boolean tls) {
        // low: secure
        var builder = ResponseCookie.from("authToken", token).httpOnly(true);
        if (tls) {
            builder.secure(true);
        }
        response.addCookie(builder.build());

        // low: secure
        var again = ResponseCookie.from("authToken", token).httpOnly(true);
        if (tls) {
            again = again.secure(true);
        }
        response.addCookie(again.build());

        // low: secure
        var choice = ResponseCookie.from("authToken", token).httpOnly(true);
        choice = tls ? choice.secure(true) : choice;
        response.addCookie(choice.build());

        // ok - either way
        var both = ResponseCookie.from("authToken", token).httpOnly(true);
        both = tls ? both.secure(true).sameSite("None") : both.secure(true).sameSite("Lax");
        response.addCookie(both.build());

        // ok - a path that both ways take
        response.addCookie((tls ? ResponseCookie.from("authToken", token) : ResponseCookie.from("authToken", token)).secure(true)
            .httpOnly(true).build());
    }
}
