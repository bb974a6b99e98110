package com.example

import org.apache.pekko.http.scaladsl.model.headers.{ `Set-Cookie`, HttpCookie, SameSite }
import org.apache.pekko.http.scaladsl.model.HttpResponse
import org.apache.pekko.http.scaladsl.server.Directives._
import org.apache.pekko.http.scaladsl.server.Route

object Routes {
  val login: Route =
    // bad: secure, http-only
    setCookie(HttpCookie("auth_token", value = "value")) {
      complete("in")
    }

  val safe: Route =
    // ok
    setCookie(HttpCookie("auth_token", "value", path = Some("/"), secure = true, httpOnly = true).withSameSite(SameSite.Lax)) {
      complete("in")
    }

  val chained: Route =
    // bad: http-only
    setCookie(HttpCookie("auth_token", "value").withSecure(true).withPath("/")) {
      complete("in")
    }

  // bad: secure
  val header = HttpResponse().withHeaders(`Set-Cookie`(HttpCookie("auth_token", "value", httpOnly = true)))

  val logout: Route =
    // ok - a deletion
    deleteCookie(HttpCookie("auth_token", "")) {
      complete("out")
    }

  // ok - a deletion
  val ended = `Set-Cookie`(HttpCookie("auth_token", "", maxAge = Some(0L)))

  val read: Route = cookie("auth_token") { token =>
    // ok - it is read
    complete(token.value)
  }
}
