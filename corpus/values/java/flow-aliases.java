package com.example.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Aliases {
    void aliases(HttpServletResponse response) {
        // ok - both names are one cookie
        Cookie first = new Cookie("token", "1");
        Cookie second = first;
        second.setSecure(true);
        first.setHttpOnly(true);
        response.addCookie(first);

        // bad: secure, http-only - a clone is changed
        Cookie original = new Cookie("token", "1");
        Cookie copy = (Cookie) original.clone();
        copy.setSecure(true);
        copy.setHttpOnly(true);
        response.addCookie(original);

        // bad: secure - the other name stands for another cookie by then
        Cookie gone = new Cookie("token", "1");
        gone.setHttpOnly(true);
        Cookie name = gone;
        // ok
        name = new Cookie("token", "2");
        name.setSecure(true);
        name.setHttpOnly(true);
        response.addCookie(gone);
        response.addCookie(name);
    }
}
