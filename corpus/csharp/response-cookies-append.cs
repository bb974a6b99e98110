using System;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Shop.Api;

[ApiController]
public class TokenController : ControllerBase
{
    private readonly IWebHostEnvironment _env;
    private readonly IHttpContextAccessor _accessor;
    private readonly ShopSettings _settings;

    [HttpPost("login")]
    public IActionResult Login(LoginRequest request)
    {
        // bad: secure, http-only
        Response.Cookies.Append("refreshToken", Issue(request));

        // bad: secure
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { HttpOnly = true });

        // bad: http-only
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { Secure = true, SameSite = SameSiteMode.Strict });

        // bad: secure, http-only
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions() { Secure = false, HttpOnly = false });

        // ok
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax });

        // ok - the scheme of the request decides
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { Secure = Request.IsHttps, HttpOnly = true });

        // ok
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { Secure = !_env.IsDevelopment(), HttpOnly = true });

        // bad: off-in-production
        Response.Cookies.Append("refreshToken", Issue(request), new CookieOptions { Secure = _env.IsDevelopment(), HttpOnly = true });

        var options = new CookieOptions();
        options.HttpOnly = true;
        options.Secure = true;
        options.Expires = DateTimeOffset.UtcNow.AddDays(7);
        // ok
        HttpContext.Response.Cookies.Append("refreshToken", Issue(request), options);

        var weak = new CookieOptions { HttpOnly = true };
        // bad: secure
        _accessor.HttpContext!.Response.Cookies.Append("refreshToken", Issue(request), weak);

        // bad: secure, same-site-none
        Response.Cookies.Append("widget", "1", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.None });

        // bad: domain
        Response.Cookies.Append("session", "1", new CookieOptions { HttpOnly = true, Secure = true, Domain = ".example.com" });

        // ok: http-only - scripts must read it, as the name of its name says
        Response.Cookies.Append(_settings.XsrfCookieName, Token(), new CookieOptions { Secure = true, HttpOnly = false });

        // ok: http-only - scripts must read it
        Response.Cookies.Append("XSRF-TOKEN", Token(), new CookieOptions { Secure = true, HttpOnly = false });

        // ok - by keyword
        Response.Cookies.Append(key: "refreshToken", value: Issue(request), options: new CookieOptions { Secure = true, HttpOnly = true });

        // low: secure - one of two, and said once
        Response.Cookies.Append("refreshToken", Issue(request), request.Plain ? new CookieOptions { HttpOnly = true } : new CookieOptions { HttpOnly = true, Secure = true });

        CookieOptions chosen;
        if (request.Plain)
        {
            chosen = new CookieOptions { Path = "/plain" };
        }
        else
        {
            chosen = new CookieOptions { Path = "/" };
        }
        chosen.Secure = true;
        chosen.HttpOnly = true;
        // ok
        Response.Cookies.Append("refreshToken", Issue(request), chosen);
        return Ok();
    }

    private void Remember(IResponseCookies cookies, string token)
    {
        // bad: secure, http-only
        cookies.Append("refreshToken", token);
    }

    [HttpPost("logout")]
    public IActionResult Logout()
    {
        // ok - a deletion
        Response.Cookies.Delete("refreshToken");
        // ok - a deletion
        Response.Cookies.Delete("refreshToken", new CookieOptions { Secure = false });
        // ok - a deletion
        Response.Cookies.Append("refreshToken", "", new CookieOptions { Expires = DateTimeOffset.UnixEpoch });
        // ok - a deletion
        Response.Cookies.Append("refreshToken", "", new CookieOptions { Expires = DateTime.Now.AddDays(-1) });
        // ok - a deletion
        Response.Cookies.Append("refreshToken", "", new CookieOptions { MaxAge = TimeSpan.Zero });
        // ok - a read
        var old = Request.Cookies["refreshToken"];
        return Ok(old);
    }
}
