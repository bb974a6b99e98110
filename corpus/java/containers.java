package com.example.server;

import io.undertow.server.session.SessionCookieConfig;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

class Containers {
    void tomcat(Context context) {
        // bad: http-only
        context.setUseHttpOnly(false);

        Rfc6265CookieProcessor processor = new Rfc6265CookieProcessor();
        // ok
        processor.setSameSiteCookies("lax");
        context.setCookieProcessor(processor);
    }

    void safe(Context context) {
        // ok
        context.setUseHttpOnly(true);
    }

    void jetty(Environment environment) {
        // bad: http-only - unlike Tomcat
        SessionHandler open = new SessionHandler();
        open.setSecureCookies(true);
        environment.servlets().setSessionHandler(open);

        // ok
        SessionHandler handler = new SessionHandler();
        handler.setHttpOnly(true);
        handler.setSecureCookies(true);
        handler.setSameSite(HttpCookie.SameSite.LAX);

        // ok - by the servlet's own configuration
        SessionHandler servlet = new SessionHandler();
        servlet.getSessionCookieConfig().setHttpOnly(true);
        servlet.getSessionCookieConfig().setSecure(true);

        // bad: http-only
        environment.servlets().setSessionHandler(new SessionHandler());
    }

    void jettyCookies() {
        // bad: http-only
        HttpCookie from = HttpCookie.from("auth_token", "value", Map.of("Secure", "true"));

        // ok
        HttpCookie both = HttpCookie.from("auth_token", "value", Map.of(HttpCookie.SECURE_ATTRIBUTE, "true", HttpCookie.HTTP_ONLY_ATTRIBUTE, "true"));

        // bad: secure, http-only
        HttpCookie old = new HttpCookie("auth_token", "value");

        // ok
        HttpCookie seven = new HttpCookie("auth_token", "value", null, "/", -1, true, true);

        // ok - a deletion
        HttpCookie gone = new HttpCookie("auth_token", "", 0);
    }

    void undertow() {
        // bad: secure
        SessionCookieConfig open = new SessionCookieConfig();
        open.setHttpOnly(true);

        // ok
        SessionCookieConfig config = new SessionCookieConfig().setHttpOnly(true).setSecure(true);
    }
}
