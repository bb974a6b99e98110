package com.example.server;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import ratpack.handling.Context;

class Encoders {
    void handle(Context ctx, HttpHeaders headers, String header) {
        // bad: secure, http-only - this form knows no flags
        headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode("auth_token", "value"));

        // ok - a deletion
        headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode("auth_token", ""));

        // bad: secure, http-only - what comes back is Netty's
        ctx.getResponse().cookie("auth_token", "value");

        // ok
        Cookie cookie = ctx.getResponse().cookie("auth_token", "value");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);

        // ok - a deletion
        ctx.getResponse().expireCookie("auth_token");

        // ok - read
        ServerCookieDecoder.STRICT.decode(header);
    }
}
