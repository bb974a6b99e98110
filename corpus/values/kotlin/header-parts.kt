package com.example.web

import jakarta.servlet.http.HttpServletResponse

class Headers(private val response: HttpServletResponse) {
    fun send(id: String, flags: String, secure: Boolean) {
        // ok - names in a text
        response.addHeader("Set-Cookie", "sid=$id; Path=/; Secure; HttpOnly; SameSite=Lax")

        // bad: secure
        response.addHeader("Set-Cookie", "sid=$id; Path=/; HttpOnly")

        // ok - the flags may stand in the part that is not seen
        response.addHeader("Set-Cookie", "sid=1; Path=/$flags")

        // bad: http-only
        response.addHeader("Set-Cookie", "sid=${id.trim()}; Path=/; Secure")

        // low: secure - one of the ways
        response.addHeader("Set-Cookie", "sid=$id; HttpOnly${if (secure) "; Secure" else ""}")

        // bad: http-only - a constant fills it
        response.addHeader("Set-Cookie", "sid=$id$SECURE")

        // ok - over several lines
        response.addHeader("Set-Cookie", """sid=$id; Path=/; Secure; HttpOnly""".trimIndent())

        // bad: secure, http-only - a sign that is only itself
        response.addHeader("Set-Cookie", "sid=\$flags; Path=/")

        // bad: http-only
        response.addHeader("Set-Cookie", listOf("sid=$id", "Path=/", "Secure").joinToString("; "))

        // bad: secure
        response.addHeader("Set-Cookie", "%s=%s; HttpOnly".format("sid", id))

        // ok - a deletion
        response.addHeader("Set-Cookie", "sid=; Max-Age=0; Path=/")
    }

    companion object {
        private const val SECURE = "; Secure"
    }
}
