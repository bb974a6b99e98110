package com.example

import cats.effect.IO
import org.http4s._
import org.http4s.dsl.io._
import org.http4s.implicits._

object Routes {
  val routes: HttpRoutes[IO] = HttpRoutes.of[IO] {
    case GET -> Root / "login" =>
      // bad: secure, http-only
      Ok("in").map(_.addCookie(ResponseCookie("auth_token", "value")))

    case GET -> Root / "half" =>
      // bad: secure
      Ok("in").map(_.addCookie(ResponseCookie("auth_token", "value", httpOnly = true, path = Some("/"))))

    case GET -> Root / "safe" =>
      // ok
      Ok("in").map(
        _.addCookie(
          ResponseCookie("auth_token", "value", path = Some("/"), secure = true, httpOnly = true, sameSite = Some(SameSite.Lax))
        )
      )

    case GET -> Root / "none" =>
      // bad: http-only - SameSite.None brings Secure along
      Ok("in").map(_.addCookie(ResponseCookie("auth_token", "value", sameSite = Some(SameSite.None))))

    case GET -> Root / "short" =>
      // bad: secure, http-only - this form knows no flags
      Ok("in").map(response => response.addCookie("auth_token", "value"))

    case GET -> Root / "forget" =>
      // ok - a deletion
      Ok("out").map(response => response.addCookie("auth_token", "", Some(HttpDate.Epoch)))

    case GET -> Root / "logout" =>
      // ok - deletions
      Ok("out").map(_.removeCookie("auth_token").addCookie(ResponseCookie("auth_token", "", maxAge = Some(0L))))

    case GET -> Root / "expired" =>
      // ok - a deletion
      Ok("out").map(_.addCookie(ResponseCookie("auth_token", "", expires = Some(HttpDate.Epoch))))
  }

  // ok - a request's
  val request: Request[IO] = Request[IO](GET, uri"/login").addCookie("auth_token", "value")

  // ok - a request's
  val other: Request[IO] = Request[IO](GET, uri"/login").addCookie(RequestCookie("auth_token", "value"))
}
