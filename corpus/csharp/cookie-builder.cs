using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Web
{
    public static class Startup
    {
        public static void Configure(IServiceCollection services)
        {
            services.AddSession(options =>
            {
                // bad: http-only - the builder of its own takes the place of the session's
                options.Cookie = new CookieBuilder { Name = "shop.session", SecurePolicy = CookieSecurePolicy.Always };
            });

            services.AddAntiforgery(options =>
            {
                // ok
                options.Cookie = new CookieBuilder { Name = "shop.session", HttpOnly = true, SecurePolicy = CookieSecurePolicy.Always };
            });

            // bad: secure
            var builder = new CookieBuilder { Name = "shop.session", HttpOnly = true };
            builder.SecurePolicy = CookieSecurePolicy.None;

            // low: secure
            var follows = new CookieBuilder { Name = "shop.session", HttpOnly = true };
        }
    }
}
