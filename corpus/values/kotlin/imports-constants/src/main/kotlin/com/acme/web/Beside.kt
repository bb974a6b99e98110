package com.acme.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

fun beside(response: HttpServletResponse) {
    // bad: secure - of the same package
    val cookie = Cookie("token", "1")
    cookie.secure = SECURE
    cookie.isHttpOnly = true
    response.addCookie(cookie)
}
