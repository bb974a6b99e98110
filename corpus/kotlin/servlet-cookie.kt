package com.example.shop

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletRequest
import jakarta.servlet.http.HttpServletResponse
import org.springframework.stereotype.Service

@Service
class TokenCookies(private val properties: TokenProperties) {
    fun issue(response: HttpServletResponse, token: String) {
        // bad: secure, http-only - nothing is on by default
        response.addCookie(Cookie("auth_token", token))

        // ok
        val cookie = Cookie("auth_token", token)
        cookie.secure = true
        cookie.isHttpOnly = true
        cookie.path = "/"
        cookie.maxAge = 3600
        cookie.setAttribute("SameSite", "Lax")
        response.addCookie(cookie)

        // ok - a setting decides
        val configured = Cookie("auth_token", token).apply {
            secure = properties.secure
            isHttpOnly = true
        }
        response.addCookie(configured)
    }

    fun clear(request: HttpServletRequest, response: HttpServletResponse) {
        // ok - a deletion
        val cookie = Cookie("auth_token", "")
        cookie.maxAge = 0
        response.addCookie(cookie)

        // ok - read, and taken back
        request.cookies?.filter { it.name == "auth_token" }?.forEach {
            it.maxAge = 0
            response.addCookie(it)
        }
    }
}
