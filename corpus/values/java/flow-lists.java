import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

class Several {
    void listed(HttpServletResponse response) {
        List<Cookie> all = new ArrayList<>();
        // bad: secure, http-only - being added to a list changes nothing about it
        Cookie plain = new Cookie("session", "v");
        all.add(plain);
        // ok: secure, http-only
        Cookie good = new Cookie("session", "v");
        good.setSecure(true);
        all.add(good);
        good.setHttpOnly(true);
        all.forEach(response::addCookie);
    }
}
