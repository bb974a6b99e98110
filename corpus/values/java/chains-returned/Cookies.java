package com.example.shop.web;

import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

public class Cookies {
    public static ResponseCookieBuilder open(String name, String value) {
        // ok - whoever calls this decides the rest
        return ResponseCookie.from(name, value).httpOnly(true).path("/");
    }

    public static ResponseCookieBuilder held(String name, String value) {
        // ok - the same by a variable
        ResponseCookieBuilder builder = ResponseCookie.from(name, value);
        builder.secure(true);
        return builder.path("/");
    }
}
