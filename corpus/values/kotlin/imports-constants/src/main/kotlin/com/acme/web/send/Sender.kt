package com.acme.web.send

import com.acme.web.Cookies
import com.acme.web.Flags
import com.acme.web.SECURE
import com.acme.web.SESSION
import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

fun send(response: HttpServletResponse) {
    // bad: http-only
    val cookie = Cookie(Cookies.NAME, "1")
    cookie.secure = Flags.strict
    cookie.isHttpOnly = Flags.HTTP_ONLY
    response.addCookie(cookie)

    // bad: secure
    val second = Cookie(Cookies.NAME, "1")
    second.secure = Cookies.OPEN
    second.isHttpOnly = true
    response.addCookie(second)
}

fun more(response: HttpServletResponse) {
    // bad: secure - a constant of a file without a class
    val cookie = Cookie(SESSION, "1")
    cookie.secure = SECURE
    cookie.isHttpOnly = true
    response.addCookie(cookie)
}
