package com.example.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;

class LoginBean {
    void login(FacesContext faces) {
        ExternalContext context = faces.getExternalContext();
        // bad: secure, http-only
        context.addResponseCookie("auth_token", "value", null);

        // ok
        context.addResponseCookie("auth_token", "value", Map.of("secure", true, "httpOnly", true, "path", "/"));

        Map<String, Object> properties = new HashMap<>();
        properties.put("secure", true);
        // bad: http-only
        context.addResponseCookie("auth_token", "value", properties);

        // ok - a deletion
        context.addResponseCookie("auth_token", "", Map.of("maxAge", 0));

        // ok - it is read
        context.getRequestCookieMap().get("auth_token");
    }
}
