// bad: http-only
HttpCookie myCookie = new HttpCookie("myCookie");
myCookie.Secure = true;
Response.AppendCookie(myCookie);
