package com.example

import play.api.{Environment, Mode}
import play.api.mvc.{Cookie, RequestHeader}

class Environments(environment: Environment) {
  // ok - it is on in production
  val cookie = Cookie("token", "1", secure = environment.mode == Mode.Prod)

  // ok
  val variable = Cookie("token", "1", secure = sys.env.getOrElse("APP_ENV", "dev") == "production")

  // bad: off-in-production
  val turned = Cookie("token", "1", secure = sys.env("APP_ENV") != "production")

  // low: secure - the connection decides
  def follows(request: RequestHeader) = Cookie("token", "1", secure = request.secure)
}
