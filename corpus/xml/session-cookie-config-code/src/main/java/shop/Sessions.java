package shop;

import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

public class Sessions implements ServletContextListener {
    public void contextInitialized(ServletContextEvent event) {
        // ok
        event.getServletContext().getSessionCookieConfig().setSecure(true);
        // ok
        event.getServletContext().getSessionCookieConfig().setHttpOnly(true);
    }
}
