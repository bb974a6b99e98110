using Microsoft.AspNetCore.Http;

namespace Acme.Web;

public class Login
{
    private readonly CookieHelper _helper;

    public void Run(HttpResponse response)
    {
        // ok: secure, http-only
        response.Cookies.Append(CookieNames.Session, "v", new CookieOptions { Secure = CookieNames.Secure, HttpOnly = CookieNames.Always(), SameSite = SameSiteMode.Lax });
        // bad: secure
        response.Cookies.Append(CookieNames.Session, "v", new CookieOptions { Secure = CookieNames.Insecure, HttpOnly = true, SameSite = SameSiteMode.Lax });
        // ok: secure
        _helper.Write(response, "session", true);
        // bad: secure
        _helper.Write(response, "session", false);
        // ok: secure
        response.Cookies.Append("session", "v", CookieHelper.Options(true));
        // bad: secure
        response.Cookies.Append("session", "v", CookieHelper.Options(secure: false));
    }
}
