package com.example.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Lifetimes {
    private static final Duration KEEP = Duration.ofDays(60);

    void durations(HttpServletResponse response, String value) {
        // bad: lifetime
        ResponseCookie long1 = ResponseCookie.from("auth", value).secure(true).httpOnly(true).sameSite("Lax").maxAge(KEEP).build();
        // bad: lifetime
        ResponseCookie long2 = ResponseCookie.from("auth", value).secure(true).httpOnly(true).sameSite("Lax").maxAge(Duration.ofHours(24 * 90)).build();
        // ok - a day
        ResponseCookie short1 = ResponseCookie.from("auth", value).secure(true).httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(1)).build();
        // ok - a deletion
        ResponseCookie gone = ResponseCookie.from("auth", value).maxAge(Duration.ofSeconds(0)).build();
        // bad: lifetime
        Cookie cookie = new Cookie("auth", value);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) TimeUnit.DAYS.toSeconds(365));
        response.addCookie(cookie);
    }
}
