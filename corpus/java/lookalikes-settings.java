package com.example;

import com.example.bakery.Cookie;
import com.example.bakery.CookieGenerator;
import com.example.hotel.CookieLocaleResolver;
import com.example.hotel.SessionCookieConfig;
import com.example.tv.RememberMe;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import okhttp3.OkHttpClient;

class Words {
    void settings(SessionCookieConfig config, Hotel hotel) {
        // ok - a hotel
        config.setSecure(false);
        // ok
        config.setHttpOnly(false);
        // ok - biscuits
        CookieGenerator generator = new CookieGenerator();
        generator.setCookieSecure(false);
        // ok
        CookieLocaleResolver resolver = new CookieLocaleResolver("oat");
        // ok
        Cookie biscuit = new Cookie("oat", "sweet");
        // ok - a remote control
        new RememberMe().useSecureCookie(false);
        // ok
        hotel.setTracking("url");
    }

    HttpRequest client() {
        // ok - what a client sends
        return HttpRequest.newBuilder().header("Cookie", "sid=a").build();
    }

    void jar(java.net.CookieStore store) {
        // ok - kept for requests
        HttpCookie kept = new HttpCookie("sid", "a");
        store.add(null, kept);
        // ok
        okhttp3.Cookie sent = new okhttp3.Cookie.Builder().name("sid").value("a").domain("partner.example").build();
    }
}
