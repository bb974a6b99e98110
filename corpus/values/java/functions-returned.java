import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Cookies {
    private boolean secure() {
        return true;
    }

    private static boolean plain() {
        return false;
    }

    private int age(boolean keep) {
        return keep ? 3600 : 0;
    }

    void good(HttpServletResponse response) {
        // ok: secure, http-only
        Cookie cookie = new Cookie("session", "v");
        cookie.setSecure(secure());
        cookie.setHttpOnly(!plain());
        response.addCookie(cookie);
    }

    void bad(HttpServletResponse response) {
        // bad: secure, http-only
        Cookie cookie = new Cookie("session", "v");
        cookie.setSecure(Cookies.plain());
        cookie.setHttpOnly(!this.secure());
        response.addCookie(cookie);
    }

    void gone(HttpServletResponse response) {
        // ok: secure - a deletion
        Cookie cookie = new Cookie("session", "");
        cookie.setMaxAge(age(false));
        response.addCookie(cookie);
    }
}
