// bad: secure, http-only
Cookie c = new Cookie("authToken", tok);
resp.addCookie(c);
