// bad: secure, http-only
HttpCookie myCookie = new HttpCookie("myCookie");
Response.AppendCookie(myCookie);
