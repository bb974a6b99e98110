// bad: http-only
Cookie cookie = new Cookie("JSESSIONID", session.getId());

cookie.setSecure(true);
