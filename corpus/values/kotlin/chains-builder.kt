package com.example.shop.web

import java.time.Duration
import org.springframework.http.HttpHeaders
import org.springframework.http.ResponseCookie
import org.springframework.http.server.reactive.ServerHttpResponse
import org.springframework.http.server.reactive.ServerHttpRequest

class Chains(private val response: ServerHttpResponse) {
    fun whole(token: String, request: ServerHttpRequest) {
        // ok
        response.addCookie(ResponseCookie.from("authToken", token).path("/").secure(true).httpOnly(true).sameSite("Lax").build())

        // ok - in any order, over several lines
        val lines = ResponseCookie.from("authToken", token)
            .httpOnly(true)
            .maxAge(Duration.ofDays(1))
            .secure(STRICT)
            .path("/")
            .build()
        response.addCookie(lines)

        // bad: secure, http-only - nothing is on by default
        response.addCookie(ResponseCookie.from("authToken", token).path("/").build())

        // bad: http-only - the last call counts
        response.addCookie(ResponseCookie.from("authToken", token).secure(true).httpOnly(true).httpOnly(false).build())

        // ok - a deletion, far down the chain
        response.addCookie(ResponseCookie.from("authToken", "").path("/").maxAge(0).build())

        // ok - a deletion
        response.addCookie(ResponseCookie.from("authToken", "").maxAge(Duration.ZERO).build())

        response.headers.add(
            HttpHeaders.SET_COOKIE,
            // bad: http-only
            ResponseCookie.from("authToken", token).secure(true).build().toString(),
        )
    }

    fun cut(token: String, tls: Boolean) {
        // ok
        val builder = ResponseCookie.from("authToken", token).path("/")
        builder.secure(true)
        builder.httpOnly(true).sameSite("Strict")
        response.addCookie(builder.build())

        // bad: secure
        var other = ResponseCookie.from("authToken", token)
        other = other.httpOnly(true).path("/")
        response.addCookie(other.build())

        // low: secure - only one of the ways
        val one = ResponseCookie.from("authToken", token).httpOnly(true)
        if (tls) {
            one.secure(true)
        }
        response.addCookie(one.build())
    }

    companion object {
        private const val STRICT = true
    }
}
