package com.example

import javax.servlet.http.HttpServletResponse

class Headers(response: HttpServletResponse) {
  private val Secure = "; Secure"

  def send(id: String, flags: String, secure: Boolean): Unit = {
    // ok - names in a text
    response.addHeader("Set-Cookie", s"sid=$id; Path=/; Secure; HttpOnly; SameSite=Lax")

    // bad: secure
    response.addHeader("Set-Cookie", s"sid=$id; Path=/; HttpOnly")

    // ok - the flags may stand in the part that is not seen
    response.addHeader("Set-Cookie", s"sid=1; Path=/$flags")

    // bad: http-only
    response.addHeader("Set-Cookie", s"""sid=${id.trim}; Path=/; Secure""")

    // low: secure - one of the ways
    response.addHeader("Set-Cookie", s"sid=$id; HttpOnly${if (secure) "; Secure" else ""}")

    // bad: http-only - a constant fills it
    response.addHeader("Set-Cookie", s"sid=$id$Secure")

    // bad: secure, http-only - no interpolator
    response.addHeader("Set-Cookie", "sid=$flags; Path=/")

    // bad: http-only
    response.addHeader("Set-Cookie", Seq(s"sid=$id", "Path=/", "Secure").mkString("; "))

    // bad: secure
    response.addHeader("Set-Cookie", "%s=%s; HttpOnly".format("sid", id))

    // bad: secure
    response.addHeader("Set-Cookie", "sid=" + id + "; HttpOnly")

    // ok - a deletion
    response.addHeader("Set-Cookie", "sid=; Max-Age=0; Path=/")
  }
}
