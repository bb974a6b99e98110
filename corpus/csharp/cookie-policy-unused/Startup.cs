using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        // Nobody calls UseCookiePolicy.
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.Secure = CookieSecurePolicy.Always;
        });
    }

    public void Visit(HttpContext context)
    {
        // bad: secure, http-only
        context.Response.Cookies.Append("visited", "1");
    }
}
