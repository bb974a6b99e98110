using System;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // low: secure - follows the request
        services.AddAuthentication("Cookies").AddCookie();

        // bad: secure
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        });

        // ok
        services.AddAuthentication().AddJwtBearer().AddCookie("shop", options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        // bad: http-only
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.HttpOnly = false;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.ExpireTimeSpan = TimeSpan.FromDays(5);
        });

        // low: secure - SameAsRequest
        services.ConfigureExternalCookie(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

        // bad: secure
        services.PostConfigure<CookieAuthenticationOptions>("shop", o => o.Cookie.SecurePolicy = CookieSecurePolicy.None);
    }

    public void Call(Client client)
    {
        // ok - no cookie authentication
        client.AddCookie(new Item());
    }
}
