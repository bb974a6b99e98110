package com.example

import io.javalin.Javalin
import io.javalin.http.Context
import io.javalin.http.Cookie
import io.javalin.http.SameSite

fun main() {
    val app = Javalin.create()
    app.get("/login") { ctx ->
        // bad: secure, http-only - this form knows no flags
        ctx.cookie("auth_token", "value")

        // bad: secure, http-only
        ctx.cookie("auth_token", "value", 3600)

        // bad: secure, http-only
        ctx.cookie(Cookie("auth_token", "value"))

        // ok
        ctx.cookie(Cookie("auth_token", "value", secure = true, isHttpOnly = true, sameSite = SameSite.LAX))

        // bad: http-only - positions
        ctx.cookie(Cookie("auth_token", "value", "/", 3600, true))

        // ok - as it was up to Javalin 6
        ctx.cookie(Cookie("auth_token", "value", "/", 3600, true, 0, true))

        // ok - properties
        val cookie = Cookie("auth_token", "value")
        cookie.secure = true
        cookie.isHttpOnly = true
        ctx.cookie(cookie)
    }
    app.get("/logout") { ctx ->
        // ok - a deletion
        ctx.cookie("auth_token", "", 0)
        ctx.removeCookie("auth_token")

        // ok - a deletion
        ctx.cookie(Cookie("auth_token", "", maxAge = 0))
    }
    app.get("/read") { ctx ->
        // ok - it is read
        ctx.result(ctx.cookie("auth_token") ?: "")
    }
}
