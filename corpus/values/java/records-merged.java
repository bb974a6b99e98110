package com.example.shop.web;

import java.util.HashMap;
import java.util.Map;
import javax.faces.context.ExternalContext;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Maps {
    private static final Map<String, Object> SAFE = Map.of("secure", true, "httpOnly", true);

    void literals(ExternalContext context, String token) {
        // ok
        context.addResponseCookie("authToken", token, Map.of("secure", true, "httpOnly", true, "path", "/"));
        // bad: http-only
        context.addResponseCookie("authToken", token, Map.of("secure", true, "path", "/"));
        // bad: secure, http-only
        context.addResponseCookie("authToken", token, null);
        // bad: secure
        context.addResponseCookie("authToken", token, Map.ofEntries(Map.entry("secure", false), Map.entry("httpOnly", true)));
        // ok
        context.addResponseCookie("authToken", token, SAFE);
        // bad: http-only
        context.addResponseCookie("authToken", token, new HashMap<>() {{ put("secure", true); put("path", "/"); }});
        // ok - a deletion
        context.addResponseCookie("authToken", "", Map.of("maxAge", 0));
    }

    void written(ExternalContext context, String token, Map<String, Object> given) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("secure", true);
        properties.put("httpOnly", true);
        // ok
        context.addResponseCookie("authToken", token, properties);
        properties.put("secure", false);
        // bad: secure
        context.addResponseCookie("authToken", token, properties);
        properties.putAll(SAFE);
        // ok
        context.addResponseCookie("authToken", token, properties);
        properties.remove("secure");
        // bad: secure
        context.addResponseCookie("authToken", token, properties);
        properties.putIfAbsent("secure", true);
        properties.putIfAbsent("httpOnly", false);
        // ok
        context.addResponseCookie("authToken", token, properties);

        Map<String, Object> copy = new HashMap<>(SAFE);
        copy.put("httpOnly", false);
        // bad: http-only
        context.addResponseCookie("authToken", token, copy);
        // ok - nobody sees it
        context.addResponseCookie("authToken", token, new HashMap<>(given));
    }

    void initializer(HttpServletResponse response, String token) {
        // ok
        response.addCookie(new Cookie("authToken", token) {{ setSecure(true); setHttpOnly(true); }});
        // bad: http-only
        response.addCookie(new Cookie("authToken", token) {{ setSecure(true); setPath("/"); }});
    }
}
