using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // bad: secure
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.IsEssential = true;
        });

        // ok
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "shop.notices";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });

        // bad: secure, http-only
        services.AddControllersWithViews()
            .AddCookieTempDataProvider(options =>
            {
                options.Cookie.SecurePolicy = CookieSecurePolicy.None;
                options.Cookie.HttpOnly = false;
            });

        // ok - kept in the session
        services.AddRazorPages().AddSessionStateTempDataProvider();
    }
}
