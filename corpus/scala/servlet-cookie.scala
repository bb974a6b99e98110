package com.example

import javax.servlet.http.{Cookie, HttpServletResponse}

object Tokens {
  def issue(response: HttpServletResponse, token: String): Unit = {
    // bad: secure
    val cookie = new Cookie("auth_token", token)
    cookie.setHttpOnly(true)
    response.addCookie(cookie)

    // ok
    val safe = new Cookie("auth_token", token)
    safe.setHttpOnly(true)
    safe.setSecure(true)
    response.addCookie(safe)
  }

  def clear(response: HttpServletResponse): Unit = {
    // ok - a deletion
    val cookie = new Cookie("auth_token", "")
    cookie.setMaxAge(0)
    response.addCookie(cookie)
  }
}
