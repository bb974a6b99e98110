using System;
using System.Threading.Tasks;
using Microsoft.Owin;
using Microsoft.Owin.Infrastructure;
using Owin;

public class Startup
{
    private readonly ICookieManager _cookies = new ChunkingCookieManager();

    public void Configuration(IAppBuilder app)
    {
        app.Use(async (context, next) =>
        {
            // bad: secure, http-only
            context.Response.Cookies.Append("sid", Guid.NewGuid().ToString());

            // bad: secure
            context.Response.Cookies.Append("sid", Guid.NewGuid().ToString(), new CookieOptions { HttpOnly = true });

            // ok
            context.Response.Cookies.Append("sid", Guid.NewGuid().ToString(), new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax });

            // bad: http-only
            _cookies.AppendResponseCookie(context, "ticket", "1", new CookieOptions { Secure = true });

            // bad: secure
            context.Response.Headers.AppendValues("Set-Cookie", "sid=1; path=/; HttpOnly");
            await next();
        });
    }

    public Task Leave(IOwinContext context)
    {
        // ok - a deletion
        context.Response.Cookies.Delete("sid");
        // ok - a deletion
        context.Response.Cookies.Delete("sid", new CookieOptions { Path = "/shop" });
        // ok - a deletion
        context.Response.Cookies.Append("sid", "", new CookieOptions { Expires = DateTime.UtcNow.AddDays(-1) });
        // ok - a read
        var sid = context.Request.Cookies["sid"];
        return Task.FromResult(0);
    }
}
