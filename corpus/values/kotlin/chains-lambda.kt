package com.example.shop.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse
import org.springframework.http.ResponseCookie

// What a scope function writes to what it is called on.
class Scopes(private val response: HttpServletResponse, private val secure: Boolean) {
    fun applied(token: String) {
        // ok - properties are setters
        val cookie = Cookie("authToken", token).apply {
            secure = true
            isHttpOnly = true
            path = "/"
            setAttribute("SameSite", "Lax")
        }
        response.addCookie(cookie)

        // bad: http-only - it is not said anywhere
        val half = Cookie("authToken", token).apply {
            secure = true
            path = "/"
        }
        response.addCookie(half)

        // bad: secure - the last word counts
        val late = Cookie("authToken", token).apply { isHttpOnly = true; secure = true }
        late.secure = false
        response.addCookie(late)

        // ok - setters without an object, and with one
        response.addCookie(Cookie("authToken", token).apply { setSecure(true); this.isHttpOnly = true })

        // low: secure - the class is asked: nobody knows
        response.addCookie(Cookie("authToken", token).apply {
            this.secure = this@Scopes.secure
            isHttpOnly = true
        })

        // ok - a deletion
        response.addCookie(Cookie("authToken", null).apply { maxAge = 0; path = "/" })
    }

    fun also(token: String) {
        // ok
        response.addCookie(Cookie("authToken", token).also { it.secure = true; it.isHttpOnly = true })

        // bad: http-only
        response.addCookie(Cookie("authToken", token).also { c -> c.secure = true })

        // ok - one after the other
        val both = Cookie("authToken", token).apply { secure = true }.also { it.isHttpOnly = true }
        response.addCookie(both)
    }

    fun later(token: String, remember: Boolean) {
        // ok - on what a name holds
        val cookie = Cookie("authToken", token)
        cookie.apply {
            secure = true
            isHttpOnly = true
        }
        response.addCookie(cookie)

        // bad: http-only
        val with = Cookie("authToken", token)
        with(with) {
            secure = true
            if (remember) maxAge = 3600
        }
        response.addCookie(with)

        // low: http-only - only one of the ways
        val one = Cookie("authToken", token).apply {
            secure = true
            if (remember) {
                isHttpOnly = true
            }
        }
        response.addCookie(one)
    }

    fun written(token: String, names: List<String>) {
        var path = "/"
        // ok - a variable of the function is no member of the cookie
        val cookie = Cookie("authToken", token).apply {
            secure = true
            isHttpOnly = true
            path = "/admin"
        }
        response.addCookie(cookie)

        // bad: secure - what another lambda writes is no member either
        val other = Cookie("authToken", token)
        other.isHttpOnly = true
        names.forEach { secure = true }
        response.addCookie(other)
    }

    // ok
    fun builder(token: String): ResponseCookie = ResponseCookie.from("authToken", token).apply { secure(true) }.httpOnly(true).build()
}
