package com.example.api;

import io.helidon.http.SetCookie;
import io.micronaut.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ClientCookieEncoder;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import org.eclipse.jetty.http.HttpCookie;

class MoreBuilders {
    void all(String token) {
        // ok
        Cookie micronaut = Cookie.of("authToken", token).secure().httpOnly(true);

        // bad: secure, http-only
        Cookie bare = Cookie.of("authToken", token).path("/");

        // ok
        HttpCookie jetty = HttpCookie.build("authToken", token).secure(true).httpOnly(true).build();

        // bad: http-only
        HttpCookie open = HttpCookie.build("authToken", token).secure(true).build();

        // ok
        SetCookie helidon = SetCookie.builder("authToken", token).secure(true).httpOnly(true).build();

        // bad: secure, http-only
        SetCookie created = SetCookie.create("authToken", token);

        // bad: secure, http-only
        DefaultCookie netty = new DefaultCookie("authToken", token);
        headers.add("Set-Cookie", ServerCookieEncoder.STRICT.encode(netty));

        // ok
        DefaultCookie safe = new DefaultCookie("authToken", token);
        safe.setSecure(true);
        safe.setHttpOnly(true);
        headers.add("Set-Cookie", ServerCookieEncoder.STRICT.encode(safe));

        // ok - the request side
        DefaultCookie sent = new DefaultCookie("authToken", token);
        request.headers().add("Cookie", ClientCookieEncoder.STRICT.encode(sent));
    }
}
