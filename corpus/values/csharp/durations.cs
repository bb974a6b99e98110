using System;
using Microsoft.AspNetCore.Http;

public class Lifetimes
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    public void Durations(HttpResponse response, string value, int days)
    {
        // bad: lifetime
        response.Cookies.Append("auth", value, new CookieOptions { Secure = true, HttpOnly = true, MaxAge = Keep });
        // bad: lifetime
        response.Cookies.Append("auth", value, new CookieOptions { Secure = true, HttpOnly = true, Expires = DateTimeOffset.UtcNow.AddDays(365) });
        // ok - a week
        response.Cookies.Append("auth", value, new CookieOptions { Secure = true, HttpOnly = true, Expires = DateTime.Now.AddDays(7) });
        // ok - nobody knows
        response.Cookies.Append("auth", value, new CookieOptions { Secure = true, HttpOnly = true, Expires = DateTime.Now.AddDays(days) });
        // ok - a deletion
        response.Cookies.Append("auth", value, new CookieOptions { Expires = DateTime.Now.AddDays(-1) });
    }
}
