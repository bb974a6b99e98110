package com.example.server;

import com.linecorp.armeria.common.Cookie;

class ArmeriaCookies {
    void cookies() {
        // bad: secure, http-only
        Cookie bare = Cookie.of("auth_token", "value");

        // bad: http-only
        Cookie half = Cookie.builder("auth_token", "value").secure(true).build();

        // ok
        Cookie safe = Cookie.ofSecure("auth_token", "value");

        // ok
        Cookie built = Cookie.secureBuilder("auth_token", "value").path("/").sameSite("Lax").build();

        // bad: secure - switched off
        Cookie off = Cookie.secureBuilder("auth_token", "value").secure(false).build();

        // ok - a deletion
        Cookie gone = Cookie.builder("auth_token", "").maxAge(0).build();

        // ok - it is read
        Cookie.fromCookieHeader("auth_token=value");
    }
}
