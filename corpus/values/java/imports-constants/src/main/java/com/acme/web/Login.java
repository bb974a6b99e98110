package com.acme.web;

import static com.acme.util.Names.INSECURE;

import com.acme.util.CookieUtil;
import com.acme.util.Names;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Login {
    private CookieUtil cookies;

    void login(HttpServletResponse response) {
        // ok: secure, http-only
        Cookie good = new Cookie(Names.SESSION, "v");
        good.setSecure(Names.SECURE);
        good.setHttpOnly(Names.secure());
        response.addCookie(good);
        // bad: secure
        Cookie bad = new Cookie(Names.SESSION, "v");
        bad.setSecure(INSECURE);
        bad.setHttpOnly(true);
        response.addCookie(bad);
        // ok: secure
        CookieUtil.write(response, "session", "v", true);
        // bad: secure
        CookieUtil.write(response, "session", "v", Names.INSECURE);
        Cookie finished = CookieUtil.create("session", "v");
        finished.setSecure(true);
        response.addCookie(finished);
        // bad: secure
        Cookie unfinished = CookieUtil.create("session", "v");
        response.addCookie(unfinished);
        cookies.age(response, "session", 0);
    }
}
