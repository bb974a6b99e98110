package com.example

import play.api.mvc.Cookie

object Lifetimes {
  // bad: lifetime - two years
  val years = Cookie("auth", "1", secure = true, sameSite = Some(Cookie.SameSite.Lax), maxAge = Some(2 * 365 * 24 * 3600))
  // ok
  val hours = Cookie("auth", "1", secure = true, sameSite = Some(Cookie.SameSite.Lax), maxAge = Some(3600))
}
