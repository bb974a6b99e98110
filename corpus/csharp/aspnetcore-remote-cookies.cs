using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication()
            .AddOpenIdConnect("oidc", options =>
            {
                options.Authority = "https://login.example.com";
                // bad: secure, same-site-none
                options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.None;
                // bad: secure, same-site-none
                options.NonceCookie.SecurePolicy = CookieSecurePolicy.None;
            });
    }

    public void ConfigureDevelopment(IServiceCollection services)
    {
        services.AddAuthentication().AddGoogle(options =>
        {
            options.ClientId = "shop";
            // low: secure, same-site-none - follows the request
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public void ConfigureSafely(IServiceCollection services)
    {
        services.AddAuthentication().AddOpenIdConnect(o =>
        {
            // ok
            o.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
            // ok
            o.NonceCookie.SameSite = SameSiteMode.Lax;
            // ok - a reset of what the flow has to carry
            o.ProtocolValidator.RequireNonce = true;
        });
    }

    public void ConfigurePolicy(IServiceCollection services)
    {
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.CheckConsentNeeded = context => true;
            // bad: secure
            options.ConsentCookie.SecurePolicy = CookieSecurePolicy.None;
        });
    }

    public void ConfigureSafePolicy(IServiceCollection services)
    {
        services.Configure<CookiePolicyOptions>(options =>
        {
            // ok
            options.ConsentCookie.SecurePolicy = CookieSecurePolicy.Always;
        });
    }
}
