package com.example.web;

import io.jooby.Cookie;
import org.apache.shiro.web.servlet.SimpleCookie;
import org.apache.wicket.util.cookies.CookieDefaults;
import org.apache.wicket.util.cookies.CookieUtils;

class Others {
    void jooby(io.jooby.Context ctx) {
        // bad: secure, http-only
        ctx.setResponseCookie(new Cookie("auth_token", "value"));

        // ok
        ctx.setResponseCookie(new Cookie("auth_token", "value").setSecure(true).setHttpOnly(true));

        // ok - a deletion
        ctx.setResponseCookie(new Cookie("auth_token", "").setMaxAge(0));
    }

    void shiro(DefaultWebSessionManager manager) {
        // bad: secure - HttpOnly is on by default
        SimpleCookie open = new SimpleCookie("sid");
        manager.setSessionIdCookie(open);

        // ok
        SimpleCookie cookie = new SimpleCookie("sid");
        cookie.setSecure(true);
        manager.setSessionIdCookie(cookie);

        // bad: secure, http-only
        SimpleCookie script = new SimpleCookie();
        script.setName("sid");
        script.setHttpOnly(false);
    }

    void wicket() {
        // bad: secure, http-only
        CookieUtils open = new CookieUtils(new CookieDefaults());

        // ok
        CookieDefaults defaults = new CookieDefaults();
        defaults.setSecure(true);
        defaults.setHttpOnly(true);
    }
}
