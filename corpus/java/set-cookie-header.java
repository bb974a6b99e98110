import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

class SetCookieHeader {
    void servlet(HttpServletResponse response, String id) {
        // bad: secure, http-only
        response.addHeader("Set-Cookie", "sid=" + id + "; Path=/");
        // bad: http-only
        response.setHeader("SET-COOKIE", "sid=" + id + "; Path=/; Secure");
        // ok
        response.setHeader("Set-Cookie", "sid=" + id + "; Path=/; Secure; HttpOnly; SameSite=Lax");
        // bad: secure
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("sid=%s; Path=/; HttpOnly", id));
        // ok
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("sid=%s; Path=/; HttpOnly; Secure", id));
        // ok - a deletion
        response.addHeader("Set-Cookie", "sid=; Path=/; Expires=Thu, 01-Jan-1970 00:00:01 GMT");
    }

    ResponseEntity<Void> spring(String id) {
        // bad: secure
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, "sid=" + id + "; HttpOnly").build();
    }

    // What is passed on or made by an object is no text.
    void lookalikes(HttpServletResponse response, HttpServletResponse upstream, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.addHeader("Set-Cookie", upstream.getHeader("Set-Cookie"));
        response.setHeader("Access-Control-Expose-Headers", "Set-Cookie");
        String name = "Set-Cookie";
        if (name.equals("a=b; Path=/")) {
            response.setStatus(200);
        }
    }
}
