package com.example.api;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

class LoginController {
    ResponseEntity<Void> login(String token, boolean remember) {
        // ok
        ResponseCookie good = ResponseCookie.from("session_token", token).path("/").secure(true).httpOnly(true).sameSite("Lax").build();

        // ok - the value may come later
        ResponseCookie later = ResponseCookie.from("session_token").value(token).secure(true).httpOnly(true).build();

        // bad: same-site-none, secure
        ResponseCookie none = ResponseCookie.from("session_token", token).httpOnly(true).sameSite("None").build();

        // info: same-site
        ResponseCookie open = ResponseCookie.from("session_token", token).path("/").secure(true).httpOnly(true).build();

        // bad: host-prefix, domain
        ResponseCookie prefix = ResponseCookie.from("__Host-session", token).secure(true).httpOnly(true).sameSite("Lax").path("/").domain("example.com").build();

        // bad: secure, http-only
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, ResponseCookie.from("session_token", token).build().toString()).build();
    }

    // ok - the cookie of another server
    ResponseCookie relayed = ResponseCookie.fromClientResponse("session_token", "a").build();

    ResponseEntity<Void> logout() {
        // ok - a deletion
        return ResponseEntity.ok().header("Set-Cookie", ResponseCookie.from("session_token", "").maxAge(Duration.ZERO).build().toString()).build();
    }
}
