package com.example

import io.ktor.http.Cookie
import io.ktor.http.CookieEncoding
import io.ktor.server.application.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
import io.ktor.util.date.GMTDate

fun Application.configureRouting() {
    routing {
        get("/login") {
            // bad: secure, http-only
            call.response.cookies.append("auth_token", "value")

            // ok
            call.response.cookies.append(
                name = "auth_token",
                value = "value",
                path = "/",
                maxAge = 3600,
                secure = true,
                httpOnly = true,
                extensions = mapOf("SameSite" to "Lax"),
            )

            // bad: http-only - positions
            call.response.cookies.append("auth_token", "value", CookieEncoding.RAW, 3600L, null, null, "/", true, false)

            // bad: same-site-none, secure - in the extensions
            call.response.cookies.append("auth_token", "value", httpOnly = true, extensions = mapOf("SameSite" to "None"))

            // bad: secure
            call.response.cookies.append(Cookie("auth_token", "value", httpOnly = true))

            // ok
            val cookie = Cookie("auth_token", "value", secure = true, httpOnly = true, path = "/")
            call.response.cookies.append(cookie)

            // ok - what a copy adds
            call.response.cookies.append(Cookie("auth_token", "value", httpOnly = true).copy(secure = true))
        }
        get("/logout") {
            // ok - a deletion
            call.response.cookies.append("auth_token", "", maxAge = 0)

            // ok - a deletion
            call.response.cookies.append("auth_token", "", expires = GMTDate.START)
        }
        get("/list") {
            // ok - a list of something else
            val items = StringBuilder()
            items.append("auth_token", "value")
        }
    }
}
