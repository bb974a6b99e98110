using System;
using Nancy;
using Nancy.Cookies;

namespace Shop.Web
{
    public class LoginModule : NancyModule
    {
        public LoginModule()
        {
            Post("/login", args =>
            {
                // bad: secure, http-only
                var weak = new NancyCookie("sid", NewId());
                // bad: secure
                var half = new NancyCookie("sid", NewId(), true);
                // bad: http-only
                var other = new NancyCookie("sid", NewId(), false, true);
                // bad: secure, http-only - the third is a time here
                var dated = new NancyCookie("sid", NewId(), DateTime.UtcNow.AddHours(8));
                // ok
                var cookie = new NancyCookie("sid", NewId(), true, true) { Path = "/shop" };
                // ok
                var named = new NancyCookie("sid", NewId(), httpOnly: true, secure: true, expires: DateTime.UtcNow.AddHours(8));
                return Response.AsRedirect("/").WithCookie(cookie);
            });

            // bad: secure, http-only
            Get("/visit", args => Response.AsText("hello").WithCookie("visited", "1"));
            // bad: secure, http-only
            Get("/stay", args => View["stay"].WithCookie("visited", "1", DateTime.Now.AddDays(30)));
            // ok - a deletion
            Get("/forget", args => Response.AsText("bye").WithCookie("visited", "", DateTime.Now.AddDays(-1)));
            // ok - a deletion
            Get("/leave", args => Response.AsText("bye").WithCookie(new NancyCookie("sid", "", DateTime.Now.AddDays(-1))));
            // ok - a deletion
            Get("/logout", args => Response.AsText("bye").WithCookie(new NancyCookie("sid", "") { Expires = DateTime.Now.AddDays(-1) }));
            // ok - a read
            Get("/who", args => Request.Cookies["sid"]);
        }
    }
}
