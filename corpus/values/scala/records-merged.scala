package com.example

import play.api.mvc.Cookie

object Records {
  private val base = Cookie.SameSite.Lax

  private val options = Some(true)
  // ok
  val named = Cookie("token", "1", secure = options.getOrElse(false), sameSite = Some(base))

  // bad: http-only - a copy of a copy
  val copied = Cookie("token", "1", secure = true).copy(path = "/").copy(httpOnly = false)
}
