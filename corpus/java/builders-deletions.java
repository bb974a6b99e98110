package com.example;

import io.helidon.http.SetCookie;
import io.micronaut.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import java.time.Duration;
import java.util.Map;
import org.apache.shiro.web.servlet.SimpleCookie;
import org.eclipse.jetty.http.HttpCookie;

class Logout {
    void builders(HttpResponse response) {
        // ok - deletions
        Cookie micronaut = Cookie.of("authToken", "").path("/").maxAge(0);
        // ok
        Cookie ended = Cookie.of("authToken", "").path("/").maxAge(Duration.ZERO);
        // bad: secure, http-only - a browser session
        Cookie kept = Cookie.of("authToken", "a").path("/").maxAge(-1);
        // ok
        HttpCookie jetty = HttpCookie.build("authToken", "").path("/").maxAge(0).build();
        // ok
        HttpCookie from = HttpCookie.from("authToken", "", Map.of("Max-Age", "0"));
        // ok
        SetCookie helidon = SetCookie.builder("authToken", "").path("/").maxAge(Duration.ZERO).build();
        response.cookie(micronaut);
    }

    void setters(Channel channel) {
        // ok
        DefaultCookie netty = new DefaultCookie("authToken", "");
        netty.setMaxAge(0);
        // bad: secure, http-only - an hour
        DefaultCookie hour = new DefaultCookie("authToken", "a");
        hour.setMaxAge(3600);
        channel.write(ServerCookieEncoder.STRICT.encode(netty));
        channel.write(ServerCookieEncoder.STRICT.encode(hour));
        // ok
        SimpleCookie shiro = new SimpleCookie("sid");
        shiro.setMaxAge(0);
        // bad: secure
        SimpleCookie open = new SimpleCookie("sid");
        open.setMaxAge(-1);
    }

    void lookalike(Cache cache) {
        // ok - a cache and its ages
        cache.of("authToken", "").maxAge(0);
    }
}
