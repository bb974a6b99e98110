package com.example

import org.openqa.selenium.WebDriver
import org.openqa.selenium.{Cookie => BrowserCookie}
import play.api.libs.ws.{DefaultWSCookie, WSClient}

class Browser(driver: WebDriver, ws: WSClient) {
  def open(): Unit = {
    // ok - a browser's
    driver.manage().addCookie(new BrowserCookie("auth_token", "value"))
    // ok - a client's
    ws.url("https://example.com").addCookies(DefaultWSCookie("auth_token", "value"))
  }
}

// ok - a class of one's own
case class Cookie(name: String, value: String)

object Jar {
  // ok
  val biscuit = Cookie("auth_token", "value")
}
