package com.example.shop;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

public class Startup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        // bad: http-only
        context.getSessionCookieConfig().setHttpOnly(false);
        // ok
        context.getSessionCookieConfig().setSecure(true);

        SessionCookieConfig config = context.getSessionCookieConfig();
        // ok
        config.setHttpOnly(true);
        // bad: secure
        config.setSecure(false);
    }
}
