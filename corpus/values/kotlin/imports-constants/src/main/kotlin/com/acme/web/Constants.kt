package com.acme.web

const val SESSION = "session"
const val SECURE = false

object Flags {
    const val HTTP_ONLY = false
    val strict = true
}

class Cookies {
    companion object {
        const val NAME = "token"
        const val OPEN = false
    }
}
