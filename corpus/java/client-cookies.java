package com.example.shop.client;

import java.net.HttpCookie;

import org.apache.http.impl.cookie.BasicClientCookie;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;

class Clients {
    void use(WebDriver driver, java.net.CookieStore store) {
        // ok - a browser that is driven
        driver.manage().addCookie(new Cookie("sid", "1"));
        // ok - a client's jar
        store.add(null, new HttpCookie("sid", "1"));
        // ok - a client's jar
        BasicClientCookie cookie = new BasicClientCookie("sid", "1");
        cookie.setSecure(false);
    }
}
