package com.acme.web.send

import com.acme.web.{Flags, Names}
import javax.servlet.http.{Cookie, HttpServletResponse}

object Sender {
  def send(response: HttpServletResponse): Unit = {
    // bad: http-only
    val cookie = new Cookie(Names.Token, "1")
    cookie.setSecure(Flags.Strict)
    cookie.setHttpOnly(Flags.HttpOnly)
    response.addCookie(cookie)
  }
}
