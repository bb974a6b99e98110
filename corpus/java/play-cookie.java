package controllers;

import java.time.Duration;
import play.mvc.Controller;
import play.mvc.Http;
import play.mvc.Http.Cookie;
import play.mvc.Result;

public class LoginController extends Controller {
    public Result login(Http.Request request) {
        // bad: secure - HttpOnly is on by default
        Http.Cookie bare = Http.Cookie.builder("auth_token", "value").build();

        // bad: secure, http-only
        Http.Cookie open = Http.Cookie.builder("auth_token", "value").withHttpOnly(false).build();

        // ok
        Http.Cookie safe = Http.Cookie.builder("auth_token", "value").withSecure(true).withSameSite(Http.Cookie.SameSite.LAX).build();

        // ok - a deletion
        Http.Cookie gone = Http.Cookie.builder("auth_token", "").withMaxAge(Duration.ZERO).build();

        // bad: http-only - as it was made before
        Http.Cookie made = new Http.Cookie("auth_token", "value", 3600, "/", null, true, false);

        // ok - a class imported by its own name
        Cookie own = new Cookie("auth_token", "value", 3600, "/", null, true, true);

        // ok - deletions are calls of their own
        return ok("in").withCookies(bare, open, safe, gone, made, own).discardingCookie("theme");
    }
}
