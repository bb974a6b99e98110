package com.example;

import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.ResponseHeaders;

class Logout {
    ResponseHeaders leave() {
        // ok - a deletion
        Cookie gone = Cookie.secureBuilder("auth_token", "").secure(false).httpOnly(false).maxAge(0).build();
        // bad: secure, http-only
        Cookie kept = Cookie.secureBuilder("auth_token", "a").secure(false).httpOnly(false).maxAge(3600).build();
        return ResponseHeaders.builder(200).cookies(gone, kept).build();
    }
}
