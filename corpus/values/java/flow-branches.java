package com.example.web;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Branches {
    void branches(HttpServletResponse response, int mode, boolean secure) {
        // ok - both ways set it
        Cookie both = new Cookie("token", "1");
        both.setHttpOnly(true);
        if (mode > 0) {
            both.setSecure(true);
            both.setPath("/admin");
        } else {
            both.setSecure(true);
        }
        response.addCookie(both);

        // low: secure - one way does not set it
        Cookie one = new Cookie("token", "1");
        one.setHttpOnly(true);
        if (mode > 0) {
            one.setSecure(true);
        } else if (mode < 0) {
            one.setPath("/");
        } else {
            one.setSecure(true);
        }
        response.addCookie(one);

        // bad: secure - taken back
        Cookie back = new Cookie("token", "1");
        back.setHttpOnly(true);
        if (mode > 0) back.setSecure(true);
        back.setSecure(false);
        response.addCookie(back);

        // ok - every case sets it
        Cookie cases = new Cookie("token", "1");
        cases.setHttpOnly(true);
        switch (mode) {
            case 1:
            case 2:
                cases.setSecure(true);
                break;
            case 3:
                cases.setPath("/");
            default:
                cases.setSecure(true);
        }
        response.addCookie(cases);

        // ok - every rule sets it
        Cookie rules = new Cookie("token", "1");
        rules.setHttpOnly(true);
        switch (mode) {
            case 1, 2 -> rules.setSecure(true);
            default -> {
                rules.setSecure(true);
                rules.setPath("/");
            }
        }
        response.addCookie(rules);

        // ok - a value of a switch
        Cookie value = new Cookie("token", "1");
        value.setHttpOnly(true);
        value.setSecure(switch (mode) { case 1 -> true; case 2 -> { log(); yield true; } default -> true; });
        response.addCookie(value);

        // bad: secure
        Cookie never = new Cookie("token", "1");
        never.setHttpOnly(true);
        never.setSecure(switch (mode) { case 1 -> false; default -> false; });
        response.addCookie(never);

        // ok - the handler leaves
        Cookie tried = new Cookie("token", "1");
        tried.setHttpOnly(true);
        try {
            tried.setValue(load());
            tried.setSecure(true);
        } catch (IllegalStateException e) {
            tried.setSecure(false);
            throw e;
        } finally {
            log();
        }
        response.addCookie(tried);

        for (String name : new String[] {"token", "sid"}) {
            // ok - what goes on with the next turn is not sent
            Cookie turn = new Cookie("token", name);
            turn.setHttpOnly(true);
            if (mode > 0) {
                turn.setSecure(false);
                continue;
            }
            turn.setSecure(true);
            response.addCookie(turn);
        }

        // low: secure - the loop may be left before
        Cookie loop = new Cookie("token", "1");
        loop.setHttpOnly(true);
        loop.setSecure(true);
        for (int i = 0; i < mode; i++) {
            loop.setSecure(false);
            if (i > 2) {
                break;
            }
            loop.setSecure(true);
        }
        response.addCookie(loop);
    }

    private static final String MODE = "strict";

    void known(HttpServletResponse response) {
        // ok - of a known subject one arm is taken
        Cookie strict = new Cookie("token", "1");
        strict.setHttpOnly(true);
        if (MODE.equals("strict")) {
            strict.setSecure(true);
        }
        response.addCookie(strict);

        // bad: secure
        Cookie lax = new Cookie("token", "1");
        lax.setHttpOnly(true);
        switch (MODE) {
            case "lax":
                lax.setSecure(true);
                break;
            case "none":
                lax.setSecure(true);
        }
        response.addCookie(lax);
    }

    boolean leave(HttpServletResponse response, boolean plain) {
        // ok - the way that takes it back leaves
        Cookie cookie = new Cookie("token", "1");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        if (plain) {
            cookie.setSecure(false);
            return false;
        }
        response.addCookie(cookie);
        return true;
    }
}
