using Microsoft.AspNetCore.Http;

namespace Acme.Web;

public class CookieHelper
{
    public void Write(HttpResponse response, string name, bool secure)
    {
        // bad: http-only - decided here
        response.Cookies.Append(name, "v", new CookieOptions { Secure = secure, SameSite = SameSiteMode.Lax });
    }

    public static CookieOptions Options(bool secure) => new CookieOptions { Secure = secure, HttpOnly = true, SameSite = SameSiteMode.Lax };
}
