package com.example.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

fun aliases(response: HttpServletResponse) {
    // ok - two names for one cookie
    val cookie = Cookie("token", "1")
    val same = cookie
    same.secure = true
    same.isHttpOnly = true
    response.addCookie(cookie)

    // bad: secure
    val mine = Cookie("token", "1")
    // ok - a function sets it
    val yours = Cookie("token", "1")
    mine.isHttpOnly = true
    // ok
    val third = Cookie("token", "1").apply { isHttpOnly = true; secure = true }
    harden(yours)
    response.addCookie(mine)
    response.addCookie(third)
    response.addCookie(yours)
}

fun harden(cookie: Cookie) {
    cookie.secure = true
    cookie.isHttpOnly = true
}
