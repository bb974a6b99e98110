package com.example

import javax.servlet.http.{Cookie, HttpServletResponse}
import play.api.mvc.{Cookie => PlayCookie}

object Branches {
  private final val Debug = false
  private val Level = "high"
  private val Nothing: Option[Boolean] = None

  def branches(response: HttpServletResponse, mode: Int): Unit = {
    // ok - both ways set it
    val both = new Cookie("token", "1")
    both.setHttpOnly(true)
    if (mode > 0) both.setSecure(true)
    else {
      both.setSecure(true)
    }
    response.addCookie(both)

    // low: secure - one way does not
    val one = new Cookie("token", "1")
    one.setHttpOnly(true)
    mode match {
      case 1 | 2 => one.setSecure(true)
      case 3     => one.setPath("/")
      case _     => one.setSecure(true)
    }
    response.addCookie(one)

    // ok - a value of a match
    val value = new Cookie("token", "1")
    value.setHttpOnly(true)
    value.setSecure(Level match {
      case "low"             => false
      case "high" | "higher" => true
      case _ =>
        println(Level)
        false
    })
    response.addCookie(value)

    // bad: secure - what is left when there is nothing
    val otherwise = new Cookie("token", "1")
    otherwise.setHttpOnly(true)
    otherwise.setSecure(Nothing.getOrElse(false))
    response.addCookie(otherwise)

    // low: secure - a loop may not run at all
    val loop = new Cookie("token", "1")
    loop.setHttpOnly(true)
    for (name <- Seq("a", "b")) {
      loop.setSecure(true)
    }
    response.addCookie(loop)
  }

  // bad: secure - known
  val known = PlayCookie("token", "1", secure = if (Debug) true else false)

  // ok - a block is worth its last line
  val block = PlayCookie("token", "1", secure = {
    val strict = !Debug
    strict
  })

  // ok - the other way
  val both = if (Debug) PlayCookie("token", "1", secure = true) else PlayCookie("token", "1", secure = true)
}
