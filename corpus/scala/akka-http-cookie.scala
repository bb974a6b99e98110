package com.example

import akka.http.scaladsl.model.headers._
import akka.http.scaladsl.server.Directives._

object AkkaRoutes {
  // bad: secure, http-only
  private val open = HttpCookie("session", "1")
  // ok
  private val safe = HttpCookie("session", "1", secure = true, httpOnly = true)

  val route = setCookie(open, safe) {
    complete("in")
  }
}
