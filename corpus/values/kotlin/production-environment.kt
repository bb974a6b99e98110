package com.example.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletRequest
import jakarta.servlet.http.HttpServletResponse
import org.springframework.beans.factory.annotation.Value
import org.springframework.stereotype.Component

@Component
class Environments(private val environment: org.springframework.core.env.Environment) {
    @Value("\${app.cookie.secure:false}")
    private var configured: Boolean = false

    fun send(request: HttpServletRequest, response: HttpServletResponse) {
        // ok - it is on in production
        val cookie = Cookie("token", "1")
        cookie.isHttpOnly = true
        cookie.secure = System.getenv("APP_ENV") == "production"
        response.addCookie(cookie)

        // low: secure - the connection decides
        val follows = Cookie("token", "1")
        follows.isHttpOnly = true
        follows.secure = request.isSecure
        response.addCookie(follows)

        // low: secure - a setting decides, and is off by default
        val setting = Cookie("token", "1")
        setting.isHttpOnly = true
        setting.secure = configured
        response.addCookie(setting)

        // bad: off-in-production
        val turned = Cookie("token", "1")
        turned.isHttpOnly = true
        turned.secure = System.getenv("APP_ENV") != "production"
        response.addCookie(turned)
    }
}
