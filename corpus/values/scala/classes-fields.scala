package com.example

import javax.servlet.http.{Cookie, HttpServletResponse}

object Names {
  val Token = "token"
  val Secure = true
}

class Settings(secure: Boolean = true, val strict: Boolean) {
  private val httpOnly = true
  private val lax = false

  def make(response: HttpServletResponse): Unit = {
    // ok
    val cookie = new Cookie(Names.Token, "1")
    cookie.setSecure(Names.Secure)
    cookie.setHttpOnly(httpOnly)
    response.addCookie(cookie)

    // bad: http-only
    val field = new Cookie("token", "1")
    field.setSecure(httpOnly)
    field.setHttpOnly(this.lax)
    response.addCookie(field)

    // bad: secure - of the object beside the class
    val beside = new Cookie(Settings.Title, "1")
    beside.setHttpOnly(true)
    beside.setSecure(Settings.Open)
    response.addCookie(beside)

    // ok - what it is made with decides
    val made = new Cookie("token", "1")
    made.setHttpOnly(true)
    made.setSecure(secure)
    response.addCookie(made)
  }
}

object Settings {
  val Title = "token"
  private val Open = false
}
