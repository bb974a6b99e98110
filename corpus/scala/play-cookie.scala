package controllers

import javax.inject.Inject
import play.api.Configuration
import play.api.mvc._

class LoginController @Inject() (cc: ControllerComponents, config: Configuration) extends AbstractController(cc) {
  private val secure = config.get[Boolean]("app.cookies.secure")

  def login(): Action[AnyContent] = Action { implicit request =>
    // bad: secure - HttpOnly is on by default
    Ok("in").withCookies(Cookie("auth_token", "value"))
  }

  def open(): Action[AnyContent] = Action {
    // bad: secure, http-only - named arguments
    Ok("in").withCookies(Cookie("auth_token", "value", httpOnly = false, maxAge = Some(3600)))
  }

  def safe(): Action[AnyContent] = Action {
    // ok
    Ok("in").withCookies(Cookie("auth_token", "value", secure = true, sameSite = Some(Cookie.SameSite.Lax)))
  }

  def positions(): Action[AnyContent] = Action {
    // bad: http-only
    val cookie = Cookie("auth_token", "value", Some(3600), "/", None, true, false)
    Ok("in").withCookies(cookie)
  }

  def configured(): Action[AnyContent] = Action { implicit request =>
    // ok - a setting decides
    val cookie = Cookie("auth_token", "value", secure = secure)
    // low: secure - the connection decides
    val follows = Cookie("auth_token", "value", secure = request.secure)
    Ok("in").withCookies(cookie, follows)
  }

  def copied(): Action[AnyContent] = Action {
    // ok - what a copy adds
    Ok("in").withCookies(Cookie("auth_token", "value").copy(secure = true))
  }

  def logout(): Action[AnyContent] = Action { implicit request =>
    // ok - read
    val token = request.cookies.get("auth_token").map(_.value).getOrElse("")
    // ok - a deletion has a class of its own
    Ok(token).discardingCookies(DiscardingCookie("auth_token"))
  }

  def ended(): Action[AnyContent] = Action {
    // ok - a deletion
    Ok("out").withCookies(Cookie("auth_token", "", maxAge = Some(0)))
  }
}
