package com.example.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

// ok - whoever calls it goes on
private fun base(name: String, value: String): Cookie {
    val cookie = Cookie(name, value)
    cookie.isHttpOnly = true
    cookie.secure = isSecure()
    return cookie
}

private fun isSecure() = true

private fun isOpen(): Boolean {
    return false
}

fun send(response: HttpServletResponse) {
    response.addCookie(base("token", "1"))

    // bad: secure
    val cookie = Cookie("token", "1")
    cookie.isHttpOnly = true
    cookie.secure = isOpen()
    response.addCookie(cookie)
}

fun withDefaults(response: HttpServletResponse, value: String, secure: Boolean = true, httpOnly: Boolean = true) {
    val cookie = Cookie("token", value)
    cookie.secure = secure
    cookie.isHttpOnly = httpOnly
    response.addCookie(cookie)
}

fun callers(response: HttpServletResponse) {
    // ok
    withDefaults(response, "1")
    // bad: http-only - named arguments
    withDefaults(response, value = "1", httpOnly = false)
    // bad: secure
    withDefaults(response, "1", false)
}
