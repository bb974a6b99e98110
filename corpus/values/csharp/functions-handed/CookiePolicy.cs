using Microsoft.AspNetCore.Http;

namespace Acme.Shop;

public static class CookiePolicy
{
    public static void Harden(CookieOptions options)
    {
        options.Secure = true;
        options.HttpOnly = true;
    }

    public static void Flag(CookieOptions options, bool secure)
    {
        options.Secure = secure;
    }
}
