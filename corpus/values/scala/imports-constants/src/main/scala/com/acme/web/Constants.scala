package com.acme.web

object Flags {
  val HttpOnly = false
  val Strict = true
}

object Names {
  final val Token = "token"
}
