using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // bad: http-only
        services.AddIdentity<ShopUser, IdentityRole>(config =>
        {
            config.Cookies.ApplicationCookie.CookieSecure = CookieSecurePolicy.Always;
            config.Cookies.ApplicationCookie.CookieHttpOnly = false;
        });
        // bad: http-only
        services.AddSession(options =>
        {
            options.CookieName = ".Shop.Session";
            options.CookieHttpOnly = false;
            options.CookieSecure = CookieSecurePolicy.Always;
        });
        // ok
        services.AddAntiforgery(options => options.RequireSsl = true);
    }
}
