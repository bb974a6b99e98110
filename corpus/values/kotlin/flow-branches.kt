package com.example.web

import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

class Branches(private val response: HttpServletResponse) {
    fun branches(mode: Int, name: String?, fast: Boolean) {
        // ok - both ways set it
        val both = Cookie("token", "1")
        both.isHttpOnly = true
        if (mode > 0) {
            both.secure = true
        } else {
            both.secure = true
        }
        response.addCookie(both)

        // low: secure - one way does not
        val one = Cookie("token", "1")
        one.isHttpOnly = true
        when (mode) {
            1, 2 -> one.secure = true
            3 -> { one.path = "/" }
            else -> one.secure = true
        }
        response.addCookie(one)

        // ok - every arm does
        val all = Cookie("token", "1")
        all.isHttpOnly = true
        when {
            fast -> all.secure = true
            else -> { all.secure = true }
        }
        response.addCookie(all)

        // bad: secure - known
        val known = Cookie("token", "1")
        known.isHttpOnly = true
        known.secure = if (DEBUG) true else false
        response.addCookie(known)

        // ok - a value of a when
        val value = Cookie("token", "1")
        value.isHttpOnly = true
        value.secure = when (LEVEL) {
            "low" -> false
            "high", "higher" -> true
            else -> {
                println(LEVEL)
                false
            }
        }
        response.addCookie(value)

        // bad: http-only - what stands behind ?: is all there is
        val elvis = Cookie("token", "1")
        elvis.secure = NOTHING ?: true
        elvis.isHttpOnly = NOTHING ?: false
        response.addCookie(elvis)
    }

    fun leaving(cookies: List<String>, stop: Boolean) {
        // ok - whoever goes on has set it
        val cookie = Cookie("token", "1")
        cookie.isHttpOnly = true
        if (stop) {
            return
        }
        cookie.secure = true
        response.addCookie(cookie)

        for (name in cookies) {
            if (name == "a") continue else break
        }

        // low: secure - a loop may not run at all
        val loop = Cookie("token", "1")
        loop.isHttpOnly = true
        for (name in cookies) {
            loop.secure = true
        }
        response.addCookie(loop)

        // low: secure
        val caught = Cookie("token", "1")
        caught.isHttpOnly = true
        caught.secure = true
        try {
            check()
        } catch (e: IllegalStateException) {
            caught.secure = false
        }
        response.addCookie(caught)
    }

    companion object {
        private const val DEBUG = false
        private const val LEVEL = "high"
        private val NOTHING: Boolean? = null
    }
}
