using System;
using System.Linq;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

public class Production
{
    private readonly IWebHostEnvironment _hosting;
    private readonly IConfiguration _configuration;

    public void Run(HttpContext http)
    {
        var response = http.Response;
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = !_hosting.IsDevelopment() });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = this._hosting.IsProduction() });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = _hosting.EnvironmentName == "Production" });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = _hosting.EnvironmentName.Equals("production", StringComparison.OrdinalIgnoreCase) });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = new[] { "Production", "Staging" }.Contains(_hosting.EnvironmentName) });
        // bad: off-in-production
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = _hosting.IsDevelopment() });
        // bad: off-in-production
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") != "Production" });
        // low: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps });
        // low: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = http.Request.Scheme == "https" });
        // low: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = _configuration.GetValue<bool>("Cookies:Secure", false) });
        // low: secure
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = bool.Parse(_configuration["Cookies:Secure"] ?? "false") });
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = _hosting.EnvironmentName switch { "Development" => false, _ => true } });
#if DEBUG
        var secure = false;
#else
        var secure = true;
#endif
        // ok
        response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true, Secure = secure });
        if (_hosting.IsDevelopment())
        {
            // ok - never in production
            response.Cookies.Append("token", "1", new CookieOptions { HttpOnly = true });
        }
    }
}
