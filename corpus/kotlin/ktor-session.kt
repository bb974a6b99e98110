package com.example

import io.ktor.server.application.*
import io.ktor.server.auth.*
import io.ktor.server.sessions.*
import io.ktor.util.*
import java.io.File

fun Application.configureSessions() {
    install(Sessions) {
        // bad: secure - HttpOnly is on by default
        cookie<UserSession>("user_session") {
            cookie.path = "/"
            cookie.maxAgeInSeconds = 60
        }

        // bad: secure
        cookie<UserSession>("user_session")

        // bad: secure, http-only
        cookie<CartSession>("cart_session", directorySessionStorage(File("build/.sessions"))) {
            cookie.httpOnly = false
            transform(SessionTransportTransformerEncrypt(hex("00"), hex("11")))
        }

        // ok
        cookie<CartSession>("cart_session", SessionStorageMemory()) {
            cookie.secure = true
            cookie.extensions["SameSite"] = "lax"
        }

        // low: secure - off in development only
        cookie<UserSession>("user_session") {
            cookie.httpOnly = true
            if (!this@configureSessions.strict) {
                cookie.secure = true
            }
        }
    }

    // ok - a provider that reads it
    authentication {
        session<UserSession>("auth-session") {
            validate { session -> session }
        }
    }
}
