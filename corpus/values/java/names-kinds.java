package com.example.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Names {
    private static final String PREFIX = "ACME-";
    static final String CSRF = PREFIX + "XSRF-TOKEN";
    private final String session;

    Names() {
        this.session = PREFIX + "SESSION";
    }

    void names(HttpServletResponse response) {
        // bad: secure - scripts read it by design
        Cookie csrf = new Cookie(Names.CSRF, "1");
        response.addCookie(csrf);
        // bad: http-only, secure
        Cookie cookie = new Cookie(session, "1");
        response.addCookie(cookie);
        // bad: secure - the type of the constant says that scripts read it by design
        Cookie listed = new Cookie(XsrfCookieName.TOKEN.text(), "1");
        response.addCookie(listed);
        // bad: http-only, secure - an object speaks of more than its cookies
        Cookie other = new Cookie(xsrfCookieName.other.text(), "1");
        response.addCookie(other);
    }
}
