using Microsoft.AspNetCore.Http;

public class Cookies
{
    private static bool Secure() => true;

    private bool Plain()
    {
        return false;
    }

    private CookieOptions Options(bool secure)
    {
        // ok: secure - judged where it is used
        return new CookieOptions { Secure = secure, HttpOnly = true, SameSite = SameSiteMode.Lax };
    }

    private static CookieOptions Lax() => new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax };

    public void Write(HttpResponse response)
    {
        // ok: secure
        response.Cookies.Append("session", "v", Options(true));
        // bad: secure
        response.Cookies.Append("session", "v", Options(false));
        // ok: secure, http-only
        response.Cookies.Append("session", "v", new CookieOptions { Secure = Secure(), HttpOnly = !Plain(), SameSite = SameSiteMode.Lax });
        // bad: secure, http-only
        response.Cookies.Append("session", "v", new CookieOptions { Secure = Plain(), HttpOnly = !Secure(), SameSite = SameSiteMode.Lax });
        // bad: secure
        response.Cookies.Append("session", "v", Lax());
        var options = Lax();
        options.Secure = true;
        // ok: secure - finished here
        response.Cookies.Append("session", "v", options);
    }
}
