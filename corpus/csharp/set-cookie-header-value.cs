using System;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SameSiteMode = Microsoft.Net.Http.Headers.SameSiteMode;

namespace Shop.Api;

public class SessionController : ControllerBase
{
    public IActionResult Create(string id)
    {
        // bad: secure, http-only
        var weak = new SetCookieHeaderValue("sid", id) { Path = "/" };
        Response.Headers.Append(HeaderNames.SetCookie, weak.ToString());

        // bad: secure
        var later = new SetCookieHeaderValue("sid", id);
        later.HttpOnly = true;
        Response.Headers.Append("Set-Cookie", later.ToString());

        // ok
        var cookie = new SetCookieHeaderValue("sid", id)
        {
            Secure = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromHours(8),
        };
        Response.Headers.Append(HeaderNames.SetCookie, cookie.ToString());

        // bad: secure, same-site-none
        Response.Headers[HeaderNames.SetCookie] = new SetCookieHeaderValue("widget", "1") { HttpOnly = true, SameSite = SameSiteMode.None }.ToString();
        return Ok();
    }

    public IActionResult Delete()
    {
        // ok - a deletion
        var gone = new SetCookieHeaderValue("sid", "") { Expires = DateTimeOffset.UnixEpoch };
        Response.Headers.Append(HeaderNames.SetCookie, gone.ToString());
        // ok - a deletion
        Response.Headers.Append(HeaderNames.SetCookie, new SetCookieHeaderValue("sid") { MaxAge = TimeSpan.Zero }.ToString());
        return Ok();
    }

    public bool Check(string header)
    {
        // ok - a read
        return SetCookieHeaderValue.TryParse(header, out var cookie) && cookie.Secure;
    }
}
