import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Login {
    void login(HttpServletResponse response) {
        boolean off = false; // hop 2
        // trace: secure
        Cookie cookie = new Cookie("session", "v");
        cookie.setSecure(off); // hop 1
        response.addCookie(cookie);
    }
}
