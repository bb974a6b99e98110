using System;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // bad: lifetime
        services.AddIdentityServer(options =>
        {
            options.Authentication.CookieLifetime = TimeSpan.FromDays(60);
        });
    }

    public void ConfigureSafely(IServiceCollection services)
    {
        // ok
        services.AddIdentityServer(options =>
        {
            options.Authentication.CookieLifetime = TimeSpan.FromHours(2);
            options.Authentication.CookieSameSiteMode = SameSiteMode.Lax;
        }).AddInMemoryClients(Config.Clients);
    }

    public void Register(Registry registry)
    {
        // ok - a list of servers
        registry.AddIdentityServer(new Server { Lifetime = TimeSpan.FromDays(60) });
    }
}
