using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

public class Sessions : IPostConfigureOptions<SessionOptions>
{
    public void PostConfigure(string name, SessionOptions options)
    {
        // ok
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    }
}

public class Logins : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string name, CookieAuthenticationOptions settings)
    {
        settings.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        // bad: http-only
        settings.Cookie.HttpOnly = false;
    }
}
