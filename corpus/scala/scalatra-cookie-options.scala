package com.example

import org.scalatra._

class LoginServlet extends ScalatraServlet {
  // bad: secure, http-only
  private val options = CookieOptions(path = "/", maxAge = 3600)
  // ok
  private val safe = CookieOptions(path = "/", secure = true, httpOnly = true)

  get("/login") {
    cookies.set("auth_token", "value")(options)
    response.addCookie(Cookie("auth_token", "value")(safe))
    // ok - a deletion
    response.addCookie(Cookie("auth_token", "")(CookieOptions(path = "/", maxAge = 0)))
  }

  get("/read") {
    // ok - it is read
    cookies.get("auth_token")
  }
}
