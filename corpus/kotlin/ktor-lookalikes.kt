package com.example

import io.ktor.client.*
import io.ktor.client.plugins.cookies.*
import io.ktor.client.request.*
import io.ktor.http.*

// A client's cookies are somebody else's.
suspend fun fetch(): HttpClient {
    val client = HttpClient {
        install(HttpCookies) {
            // ok
            storage = ConstantCookiesStorage(Cookie(name = "user_name", value = "jetbrains", domain = "0.0.0.0"))
        }
    }
    client.get("https://example.com") {
        // ok
        cookie("session", "1")
    }
    return client
}
