package com.example.web

import jakarta.faces.context.ExternalContext
import jakarta.ws.rs.core.NewCookie

class Records(private val context: ExternalContext) {
    fun send(value: String) {
        // ok
        context.addResponseCookie("token", value, mapOf("secure" to true, "httpOnly" to true))

        // bad: http-only
        context.addResponseCookie("token", value, mapOf("secure" to true))

        val options = mutableMapOf<String, Any>("secure" to true, "httpOnly" to true)
        options["secure"] = false
        // bad: secure - what was put in later counts
        context.addResponseCookie("token", value, options)

        // ok
        val put = HashMap<String, Any>()
        put.put("secure", true)
        put["httpOnly"] = true
        context.addResponseCookie("token", value, put)

        // ok - written in a scope function
        context.addResponseCookie("token", value, mutableMapOf<String, Any>("secure" to true).apply { this["httpOnly"] = true })
    }
}
