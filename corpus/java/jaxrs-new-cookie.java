package com.example.resources;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Date;

class LoginResource {
    @GET
    Response login(@CookieParam("auth_token") Cookie sent, Date expiry) {
        // bad: secure, http-only
        NewCookie bare = new NewCookie("auth_token", "value");

        // bad: http-only - seven arguments
        NewCookie seven = new NewCookie("auth_token", "value", "/", null, "comment", 3600, true);

        // ok - eight, of which the fifth is a text
        NewCookie eight = new NewCookie("auth_token", "value", "/", null, "comment", 3600, true, true);

        // bad: http-only - eight, of which the fifth is a version
        NewCookie version = new NewCookie("auth_token", "value", "/", null, 1, "comment", 3600, true);

        // ok - ten
        NewCookie ten = new NewCookie("auth_token", "value", "/", null, 1, "comment", 3600, expiry, true, true);

        // bad: secure - of a cookie that was sent
        NewCookie again = new NewCookie(sent, "comment", 3600, expiry, false, true);

        // bad: http-only
        NewCookie four = new NewCookie(sent, "comment", 3600, true);

        // ok - a deletion
        NewCookie gone = new NewCookie(sent, "comment", 0, false);

        // ok
        NewCookie built = new NewCookie.Builder("auth_token").value("value").path("/").secure(true).httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX).build();

        // bad: secure, http-only
        NewCookie open = new NewCookie.Builder("auth_token").value("value").build();
        return Response.ok().cookie(bare, seven, eight, version, ten, again, four, gone, built, open).build();
    }

    void client() {
        // ok - a request's
        ClientBuilder.newClient().target("https://example.com").request().cookie(new Cookie("auth_token", "value")).get();
    }
}
