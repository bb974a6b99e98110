using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            // bad: http-only
            cookies.ApplicationCookie.Configure(options =>
            {
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.Cookie.HttpOnly = false;
            });
            // ok
            cookies.ExternalCookie.Configure(options => options.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        });

        // bad: secure
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .BindConfiguration("Login")
            .Configure(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);

        // bad: secure - after another way to log in
        services.AddAuthentication().AddSaml2().AddSteam(options => { }).AddCookie(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);

        // bad: secure - after other services
        services.AddSingleton<Clock>().AddStackExchangeRedisCache(options => { }).AddSession();

        // ok - options of something else
        services.AddOptions<MailOptions>().Configure(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);
    }
}
