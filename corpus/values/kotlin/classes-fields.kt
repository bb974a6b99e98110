package com.example.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

object Names {
    const val TOKEN = "token"
    val secure = true
}

class Settings(private val secure: Boolean = true) {
    private val strict = true
    private var lax = false

    fun make(response: HttpServletResponse) {
        // ok
        val cookie = Cookie(Names.TOKEN, "1")
        cookie.secure = Names.secure
        cookie.isHttpOnly = strict
        response.addCookie(cookie)

        // bad: secure
        val off = Cookie(TITLE, "1")
        off.isHttpOnly = strict
        off.secure = OFF
        response.addCookie(off)

        // bad: http-only - nothing writes the field
        val field = Cookie("token", "1")
        field.secure = this.strict
        field.isHttpOnly = this.lax
        response.addCookie(field)

        // ok - what it is made with decides
        val made = Cookie("token", "1")
        made.isHttpOnly = true
        made.secure = secure
        response.addCookie(made)
    }

    companion object {
        const val TITLE = "token"
        private const val OFF = false
    }
}

class Lazy(private val response: HttpServletResponse) {
    private lateinit var cookie: Cookie

    init {
        // bad: http-only
        cookie = Cookie("token", "1")
        cookie.secure = true
    }

    fun send() = response.addCookie(cookie)
}
