package com.example.shop.web;

import java.io.IOException;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class LoginServlet extends HttpServlet {
    private static final String SESSION_COOKIE = "SHOP_SESSION";
    private static final int TWO_WEEKS = 14 * 24 * 60 * 60;
    private final CookieSettings settings = CookieSettings.load();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // bad: secure, http-only
        Cookie plain = new Cookie("authToken", token(request));
        response.addCookie(plain);

        // bad: secure
        Cookie readable = new Cookie(SESSION_COOKIE, token(request));
        readable.setHttpOnly(true);
        readable.setPath("/");
        readable.setMaxAge(TWO_WEEKS);
        response.addCookie(readable);

        // bad: secure, http-only
        Cookie off = new Cookie(SESSION_COOKIE, token(request));
        off.setSecure(false);
        off.setHttpOnly(false);
        response.addCookie(off);

        // ok
        final Cookie good = new Cookie(SESSION_COOKIE, token(request));
        good.setSecure(true);
        good.setHttpOnly(true);
        good.setAttribute("SameSite", "Lax");
        response.addCookie(good);

        // ok - the scheme of the request decides
        Cookie follows = new Cookie(SESSION_COOKIE, token(request));
        follows.setHttpOnly(true);
        follows.setSecure(request.isSecure());
        response.addCookie(follows);

        // low: secure
        Cookie configured = new Cookie(SESSION_COOKIE, token(request));
        configured.setHttpOnly(true);
        configured.setSecure(Boolean.parseBoolean(System.getProperty("cookie.secure")));
        response.addCookie(configured);

        // bad: secure, http-only
        response.addCookie(new Cookie("authToken", token(request)));

        // bad: http-only - it is sent before the flag is set
        Cookie late = new Cookie(SESSION_COOKIE, token(request));
        late.setSecure(true);
        response.addCookie(late);
        late.setHttpOnly(true);

        // ok - the cookie that came or a new one, and the flags for either
        Cookie again = existing(request) != null ? existing(request) : new Cookie(SESSION_COOKIE, token(request));
        again.setSecure(true);
        again.setHttpOnly(true);
        response.addCookie(again);

        // bad: secure - off unless somebody asked for it
        Cookie branch = new Cookie(SESSION_COOKIE, token(request));
        branch.setHttpOnly(true);
        if (request.getParameter("remember") != null) {
            branch.setMaxAge(TWO_WEEKS);
        }
        response.addCookie(branch);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        // ok - a deletion
        Cookie gone = new Cookie(SESSION_COOKIE, "");
        gone.setMaxAge(0);
        response.addCookie(gone);

        // bad: secure, http-only - a negative age is a cookie of the browser session
        Cookie kept = new Cookie(SESSION_COOKIE, token(request));
        kept.setMaxAge(-1);
        response.addCookie(kept);

        for (Cookie cookie : request.getCookies()) {
            // ok - a read
            if (SESSION_COOKIE.equals(cookie.getName())) {
                audit(cookie.getValue());
            }
        }
    }

    void helpers(HttpServletRequest request, HttpServletResponse response) {
        // ok - a method of this class protects it
        Cookie helped = new Cookie(SESSION_COOKIE, token(request));
        protect(helped);
        response.addCookie(helped);

        // ok - of two methods of that name the one that takes a cookie
        Cookie kept = null;
        if (request.getParameter("keep") != null) {
            kept = new Cookie(SESSION_COOKIE, token(request));
        }
        save(kept);

        Cookie chosen;
        switch (request.getServerName()) {
            case "shop.example":
                // bad: secure
                chosen = new Cookie("SHOP_SID", token(request));
                break;
            default:
                // bad: secure
                chosen = new Cookie("OTHER_SID", token(request));
        }
        chosen.setHttpOnly(true);
        response.addCookie(chosen);

        // bad: secure - the method does one thing of two
        Cookie half = new Cookie(SESSION_COOKIE, token(request));
        this.hide(half);
        response.addCookie(half);

        // ok - a deletion
        Cookie expired = new Cookie(SESSION_COOKIE, "");
        end(expired);
        response.addCookie(expired);
    }

    private void save(String note) {
        audit(note);
    }

    private void save(Cookie cookie) {
        protect(cookie);
        audit(cookie.getName());
    }

    private void protect(Cookie cookie) {
        hide(cookie);
        cookie.setSecure(true);
    }

    private static void end(Cookie cookie) {
        cookie.setMaxAge(0);
    }

    private void hide(Cookie cookie) {
        cookie.setHttpOnly(true);
    }

    void rules(HttpServletResponse response) {
        // bad: secure, same-site-none
        Cookie widget = new Cookie("widget", "1");
        widget.setHttpOnly(true);
        widget.setAttribute("SameSite", "None");
        response.addCookie(widget);

        // bad: host-prefix
        Cookie host = new Cookie("__Host-sid", "1");
        host.setHttpOnly(true);
        host.setSecure(true);
        response.addCookie(host);

        // bad: domain
        Cookie wide = new Cookie("sessionid", "1");
        wide.setHttpOnly(true);
        wide.setSecure(true);
        wide.setDomain(".example.com");
        response.addCookie(wide);

        // bad: lifetime
        Cookie forever = new Cookie("remember-me", "1");
        forever.setHttpOnly(true);
        forever.setSecure(true);
        forever.setMaxAge(60 * 60 * 24 * 365);
        response.addCookie(forever);

        // ok: http-only - scripts must read it
        Cookie csrf = new Cookie("XSRF-TOKEN", token(null));
        csrf.setSecure(true);
        response.addCookie(csrf);
    }
}
