using Microsoft.AspNetCore.Http;

namespace Acme.Shop;

public class Login
{
    public void Hardened(HttpResponse response)
    {
        var options = new CookieOptions { SameSite = SameSiteMode.Lax };
        CookiePolicy.Harden(options);
        // ok: secure, http-only
        response.Cookies.Append("session", "v", options);
    }

    public void Off(HttpResponse response)
    {
        var options = new CookieOptions { SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = true };
        CookiePolicy.Flag(options, false);
        // bad: secure
        response.Cookies.Append("session", "v", options);
        CookiePolicy.Flag(options, true);
        // ok: secure
        response.Cookies.Append("session", "v", options);
    }
}
