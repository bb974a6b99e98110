using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public static class Cookies
{
    public static void AddCookies(this IServiceCollection services)
    {
        // ok: secure
        // bad: http-only
        services.Configure<SessionOptions>(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.HttpOnly = false;
        });
    }
}
