package com.example

import org.http4k.core.Request
import org.http4k.core.Response
import org.http4k.core.Status.Companion.OK
import org.http4k.core.cookie.Cookie
import org.http4k.core.cookie.SameSite
import org.http4k.core.cookie.cookie
import org.http4k.core.cookie.invalidateCookie

fun login(request: Request): Response =
    // bad: secure, http-only
    Response(OK).cookie(Cookie("auth_token", "value"))

fun safe(request: Request): Response =
    // ok
    Response(OK).cookie(Cookie("auth_token", "value", path = "/", secure = true, httpOnly = true, sameSite = SameSite.Lax))

fun chained(request: Request): Response =
    // ok - each call makes a cookie with more
    Response(OK).cookie(Cookie("auth_token", "value").path("/").secure().httpOnly().sameSite(SameSite.Strict))

fun half(request: Request): Response =
    // bad: secure
    Response(OK).cookie(Cookie("auth_token", "value", httpOnly = true))

fun logout(request: Request): Response =
    // ok - a deletion
    Response(OK).invalidateCookie("auth_token").cookie(Cookie("auth_token", "", maxAge = 0))

// ok - it is read
fun token(request: Request): String? = request.cookie("auth_token")?.value
