import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.ServerCookie;

class Headers {
    void carried(HttpServletResponse response, String id, boolean secure) {
        // ok - it only carries what the header below is made of
        Cookie cookie = new Cookie("sid", id);
        cookie.setPath("/");
        cookie.setSecure(secure);
        StringBuffer header = new StringBuffer();
        // ok - HttpOnly, and Secure is the caller's
        ServerCookie.appendCookieValue(header, cookie.getVersion(), cookie.getName(), cookie.getValue(), cookie.getPath(),
            cookie.getDomain(), cookie.getComment(), cookie.getMaxAge(), cookie.getSecure(), true);
        response.addHeader("Set-Cookie", header.toString());
    }

    void weak(HttpServletResponse response, String id) {
        StringBuffer header = new StringBuffer();
        // bad: secure, http-only
        ServerCookie.appendCookieValue(header, 0, "sid", id, "/", null, null, -1, false, false);
        response.addHeader("Set-Cookie", header.toString());
        // bad: secure, http-only - sent by itself, whatever is made of another one
        Cookie cookie = new Cookie("sid", id);
        Cookie other = (Cookie) cookie.clone();
        ServerCookie.appendCookieValue(header, 0, other.getName(), id, "/", null, null, -1, true, true);
        response.addCookie(cookie);
    }

    void gone(StringBuffer header) {
        // ok - a deletion
        ServerCookie.appendCookieValue(header, 0, "sid", "", "/", null, null, 0, false, false);
    }
}
