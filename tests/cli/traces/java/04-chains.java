import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;

class Login {
    private static final boolean OFF = false; // hop 2

    void login(ServerHttpResponse response) {
        // trace: secure
        ResponseCookie cookie = ResponseCookie.from("session", "v")
            .httpOnly(true)
            .secure(OFF) // hop 1
            .build();
        response.addCookie(cookie);
    }
}
