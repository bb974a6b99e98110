using Microsoft.AspNetCore.Http;

public class Login
{
    private static (bool, bool) Flags() => (true, false);

    private static (bool Secure, bool HttpOnly) Named()
    {
        return (false, true);
    }

    public void Declared(HttpResponse response)
    {
        var (secure, httpOnly) = (true, false);
        // bad: http-only
        response.Cookies.Append("session", "v", new CookieOptions { Secure = secure, HttpOnly = httpOnly });
    }

    public void Assigned(HttpResponse response)
    {
        bool secure = false;
        bool httpOnly = false;
        (secure, httpOnly) = Flags();
        // bad: http-only
        response.Cookies.Append("session", "v", new CookieOptions { Secure = secure, HttpOnly = httpOnly });
    }

    public void Typed(HttpResponse response)
    {
        (bool secure, var httpOnly) = Named();
        // bad: secure
        response.Cookies.Append("session", "v", new CookieOptions { Secure = secure, HttpOnly = httpOnly });
    }
}
