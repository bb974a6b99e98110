package com.example

import io.ktor.http.Cookie
import io.ktor.server.application.*
import io.ktor.server.routing.*
import io.ktor.util.date.GMTDate

fun Application.logout() {
    routing {
        get("/logout") {
            // ok - deletions
            call.response.cookies.append(Cookie("auth_token", "", maxAge = 0, path = "/"))
            // ok
            call.response.cookies.append(Cookie("auth_token", "", expires = GMTDate.START, path = "/"))
            // bad: secure, http-only
            call.response.cookies.append(Cookie("auth_token", "value", maxAge = 3600, path = "/"))
            // ok - what the request brought
            val old = call.request.cookies["auth_token"]
        }
    }
}
