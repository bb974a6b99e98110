package com.example.web;

import static spark.Spark.get;

import spark.Request;
import spark.Response;

class SparkRoutes {
    void routes() {
        get("/login", (request, response) -> {
            // bad: secure, http-only
            response.cookie("auth_token", "value");

            // bad: secure, http-only
            response.cookie("auth_token", "value", 3600);

            // bad: http-only
            response.cookie("auth_token", "value", 3600, true);

            // ok
            response.cookie("auth_token", "value", 3600, true, true);

            // ok - with a path
            response.cookie("/", "auth_token", "value", 3600, true, true);

            // bad: http-only - with a path, of which the third is a text
            response.cookie("/", "auth_token", "value", 3600, true);

            // ok - a deletion
            response.cookie("auth_token", "", 0);
            response.removeCookie("auth_token");

            // ok - it is read
            return request.cookie("auth_token");
        });
    }

    // ok
    String typed(Request request, Response reply, String token) {
        reply.cookie("/", "auth_token", token, -1, true, true);
        return "";
    }
}
