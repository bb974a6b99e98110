package com.example.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Tracking {
    void url(ServletContext context) {
        // bad: session-in-url
        context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.URL));
    }

    void cookie(ServletContext context) {
        // ok
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    void rewriting(HttpSecurity http) throws Exception {
        // bad: session-in-url
        http.sessionManagement(session -> session.enableSessionUrlRewriting(true));
        // ok
        http.sessionManagement(session -> session.enableSessionUrlRewriting(false));
    }
}
