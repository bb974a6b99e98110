package com.example

import org.springframework.http.ResponseCookie
import org.springframework.http.server.reactive.ServerHttpResponse

class Chains(response: ServerHttpResponse) {
  def whole(token: String, tls: Boolean): Unit = {
    // ok - over several lines
    val lines = ResponseCookie
      .from("authToken", token)
      .httpOnly(true)
      .secure(Chains.Strict)
      .path("/")
      .build()
    response.addCookie(lines)

    // bad: secure, http-only
    response.addCookie(ResponseCookie.from("authToken", token).path("/").build())

    // bad: http-only - the last call counts
    response.addCookie(ResponseCookie.from("authToken", token).secure(true).httpOnly(true).httpOnly(false).build)

    // ok
    val builder = ResponseCookie.from("authToken", token).path("/")
    builder.secure(true)
    builder.httpOnly(true).sameSite("Strict")
    response.addCookie(builder.build())

    // low: secure - only one of the ways
    val one = ResponseCookie.from("authToken", token).httpOnly(true)
    if (tls) {
      one.secure(true)
    }
    response.addCookie(one.build())
  }
}

object Chains {
  private val Strict = true
}
