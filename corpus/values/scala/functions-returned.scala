package com.example

import play.api.mvc.{Cookie, Result}

object Cookies {
  private def isOpen: Boolean = false

  private def strict(): Boolean = {
    println("asked")
    true
  }

  // bad: secure
  def off(result: Result): Result = result.withCookies(Cookie("token", "1", secure = isOpen))

  // ok
  def on(result: Result): Result = result.withCookies(Cookie("token", "1", secure = strict()))

  def wrapped(value: String, secure: Boolean = true, httpOnly: Boolean = true): Cookie =
    Cookie("token", value, secure = secure, httpOnly = httpOnly)

  def callers(result: Result): Result =
    result.withCookies(
      // ok
      wrapped("1"),
      // bad: http-only - named arguments
      wrapped("1", httpOnly = false),
      // bad: secure
      wrapped("1", false)
    )
}
