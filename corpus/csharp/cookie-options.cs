using Microsoft.AspNetCore.Http;

namespace Shop.Api;

public static class CookieDefaults
{
    // bad: secure
    public static CookieOptions Session => new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax };

    // ok
    public static CookieOptions Strict => new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict };

    public static CookieOptions Build(bool isPersistent)
    {
        // bad: http-only
        var options = new CookieOptions { Secure = true };
        if (isPersistent)
        {
            options.Expires = System.DateTimeOffset.UtcNow.AddDays(14);
        }
        return options;
    }

    public static CookieOptions Expired()
    {
        // ok - a deletion
        return new CookieOptions { Expires = System.DateTimeOffset.UtcNow.AddDays(-1) };
    }
}
