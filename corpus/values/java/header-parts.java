import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

class HeaderParts {
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String FORMAT = "sid=%s; Path=%s; HttpOnly; Secure";

    void builders(HttpServletResponse response, String id, boolean secure) {
        StringBuilder header = new StringBuilder();
        header.append("sid=").append(id).append("; HttpOnly");
        header.append("; Secure");
        // ok
        response.addHeader(SET_COOKIE, header.toString());

        StringBuilder some = new StringBuilder("sid=" + id);
        some.append("; HttpOnly");
        if (secure) {
            some.append("; Secure");
        }
        // low: secure
        response.addHeader(SET_COOKIE, some.toString());

        StringBuffer none = new StringBuffer(128);
        none.append("sid=").append(id);
        none.append("; Path=/");
        // bad: secure, http-only
        response.addHeader(SET_COOKIE, none.toString());
        // bad: secure
        response.addHeader(SET_COOKIE, new StringBuilder("sid=").append(id).append("; HttpOnly").toString());
    }

    void texts(HttpServletResponse response, String id, boolean secure) {
        // ok
        response.addHeader(SET_COOKIE, String.format(FORMAT, id, "/"));
        // low: secure
        response.addHeader(SET_COOKIE, "sid=" + id + "; HttpOnly" + (secure ? "; Secure" : ""));
        // bad: secure
        response.addHeader(SET_COOKIE, "sid=%s; HttpOnly".formatted(id));
        // ok
        response.addHeader(SET_COOKIE, String.join("; ", "sid=" + id, "HttpOnly", "Secure"));
        List<String> parts = new ArrayList<>();
        parts.add("sid=" + id);
        parts.add("HttpOnly");
        // bad: secure
        response.addHeader(SET_COOKIE, String.join("; ", parts));
        String cookie = "sid=" + id + "; HttpOnly";
        cookie += "; Secure";
        // ok
        response.addHeader(SET_COOKIE, cookie);
    }
}
