package com.example;

import play.mvc.Controller;
import play.mvc.Http.Cookie;
import play.mvc.Result;

class Logout extends Controller {
    public Result leave() {
        // ok - a deletion
        Cookie gone = new Cookie("authToken", "", 0, "/", null, false, false);
        // bad: secure, http-only
        Cookie kept = new Cookie("authToken", "a", 3600, "/", null, false, false);
        return ok().withCookies(gone, kept);
    }
}
