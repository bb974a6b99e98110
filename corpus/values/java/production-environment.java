package com.example.web;

import java.util.List;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

class Production {
    private final Environment environment;
    @Value("${cookie.secure:false}")
    private boolean secure;

    void run(HttpServletRequest request, HttpServletResponse response) {
        // ok
        Cookie profile = new Cookie("token", "1");
        profile.setHttpOnly(true);
        profile.setSecure(environment.acceptsProfiles(Profiles.of("prod")));
        response.addCookie(profile);

        // ok
        Cookie equal = new Cookie("token", "1");
        equal.setHttpOnly(true);
        equal.setSecure("production".equals(System.getenv("APP_ENV")));
        response.addCookie(equal);

        // ok
        Cookie listed = new Cookie("token", "1");
        listed.setHttpOnly(true);
        listed.setSecure(List.of("prod", "staging").contains(System.getenv("APP_ENV")));
        response.addCookie(listed);

        // bad: off-in-production
        Cookie wrong = new Cookie("token", "1");
        wrong.setHttpOnly(true);
        wrong.setSecure(!System.getenv("ENV").equalsIgnoreCase("PROD"));
        response.addCookie(wrong);

        // bad: off-in-production
        Cookie dev = new Cookie("token", "1");
        dev.setHttpOnly(true);
        dev.setSecure(environment.acceptsProfiles("dev"));
        response.addCookie(dev);

        // low: secure - the request decides
        Cookie scheme = new Cookie("token", "1");
        scheme.setHttpOnly(true);
        scheme.setSecure(request.isSecure());
        response.addCookie(scheme);

        // low: secure
        Cookie named = new Cookie("token", "1");
        named.setHttpOnly(true);
        named.setSecure("https".equals(request.getScheme()));
        response.addCookie(named);

        // low: secure
        Cookie configured = new Cookie("token", "1");
        configured.setHttpOnly(true);
        configured.setSecure(secure);
        response.addCookie(configured);

        // low: secure
        Cookie property = new Cookie("token", "1");
        property.setHttpOnly(true);
        property.setSecure(Boolean.parseBoolean(System.getProperty("cookie.secure", "false")));
        response.addCookie(property);

        // ok
        Cookie switched = new Cookie("token", "1");
        switched.setHttpOnly(true);
        switch (System.getenv("APP_ENV")) {
            case "dev":
                switched.setSecure(false);
                break;
            default:
                switched.setSecure(true);
        }
        response.addCookie(switched);

        if (isDevelopment()) {
            // ok - never in production
            response.addCookie(new Cookie("token", "1"));
        }
    }
}
